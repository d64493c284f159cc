package dev.footnote.telegram.talk;

import java.util.Optional;

/**
 * What a button below an answer does, as it travels in the button's data: a letter, the answer's id, and a number.
 *
 * @param action what it does
 * @param answer the answer's id
 * @param number the source's number or the page's, from 0; 0 where the action needs none
 */
record Button(Action action, String answer, int number) {

    /** What a button does. */
    enum Action {
        /** Turns to a page. */
        PAGE('p'),
        /** Opens a source. */
        SOURCE('s'),
        /** Shows the other side. */
        SIDES('o'),
        /** Shows the timeline. */
        TIMELINE('t'),
        /** The answer was good. */
        GOOD('g'),
        /** The answer was wrong. */
        WRONG('w'),
        /** Asks what is written on the button. */
        CHOICE('c');

        private final char letter;

        Action(char letter) {
            this.letter = letter;
        }
    }

    /** At most 64 bytes. */
    String data() {
        return action.letter + ":" + answer + ":" + number;
    }

    /** The button of this data; empty for data of another version or of nobody. */
    static Optional<Button> of(String data) {
        String[] parts = data.split(":", -1);
        if (parts.length != 3 || parts[0].length() != 1 || !parts[1].matches("[A-Za-z0-9-]{1,40}")) {
            return Optional.empty();
        }
        if (!parts[2].matches("\\d{1,4}")) {
            return Optional.empty();
        }
        for (Action action : Action.values()) {
            if (action.letter == parts[0].charAt(0)) {
                return Optional.of(new Button(action, parts[1], Integer.parseInt(parts[2])));
            }
        }
        return Optional.empty();
    }
}
