package dev.footnote.conversation;

/** Replacements in a question, made from left to right. */
final class Edits {

    private final String question;
    private final StringBuilder text = new StringBuilder();
    private int done;

    Edits(String question) {
        this.question = question;
    }

    /** Puts words in the place of a span that lies after all those replaced before. */
    void replace(int start, int end, String with) {
        text.append(question, done, start);
        String before = text.toString().strip();
        boolean opening = before.isEmpty() || ".?!".indexOf(before.charAt(before.length() - 1)) >= 0;
        text.append(opening ? Character.toUpperCase(with.charAt(0)) + with.substring(1) : with);
        done = end;
    }

    boolean none() {
        return done == 0 && text.isEmpty();
    }

    String text() {
        return text + question.substring(done);
    }
}
