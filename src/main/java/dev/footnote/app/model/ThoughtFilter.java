package dev.footnote.app.model;

/**
 * Leaves out what a model thinks aloud before its answer, between {@code <think>} and {@code </think>}: servers that know
 * such models keep it apart, others let it stand in the text. Hears the text piece by piece.
 */
final class ThoughtFilter {

    private static final String OPENING = "<think>";
    private static final String CLOSING = "</think>";

    private enum State {
        BEFORE,
        THINKING,
        ANSWERING
    }

    private final StringBuilder held = new StringBuilder();
    private State state = State.BEFORE;

    /** The part of the answer that this piece brings, maybe empty. */
    String next(String piece) {
        if (state == State.ANSWERING) {
            return piece;
        }
        held.append(piece);
        if (state == State.BEFORE) {
            String begun = held.toString().stripLeading();
            if (begun.startsWith(OPENING)) {
                state = State.THINKING;
            } else if (!OPENING.startsWith(begun)) {
                return answering(0);
            }
        }
        int closing = state == State.THINKING ? held.indexOf(CLOSING) : -1;
        return closing < 0 ? "" : answering(closing + CLOSING.length());
    }

    /** What was held back and is no thought after all. */
    String rest() {
        return state == State.BEFORE ? answering(0) : "";
    }

    private String answering(int from) {
        state = State.ANSWERING;
        String answer = held.substring(from);
        held.setLength(0);
        return from == 0 ? answer : answer.stripLeading();
    }
}
