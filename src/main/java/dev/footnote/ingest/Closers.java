package dev.footnote.ingest;

/** Finds the closing quotes, brackets and note numbers ("[4]") that stand after a stop and belong to its sentence. */
final class Closers {

    /** How far back to count quotation marks; a bound, so that a text of one long sentence costs nothing. */
    private static final int FARTHEST_OPENING = 600;

    private final String text;
    private final NoiseMap noise;

    Closers(String text, NoiseMap noise) {
        this.text = text;
        this.noise = noise;
    }

    /**
     * The offset after the last of them, or {@code run} where there is none.
     *
     * @param from start of the sentence
     * @param stop start of the run of stops
     * @param run end of the run of stops
     * @param limit end of the paragraph
     */
    int end(int from, int stop, int run, int limit) {
        // Tokenised text sets its stops and quotes apart, so that a quote's side must be told otherwise.
        boolean tokenised = stop > from && Chars.blank(text.charAt(stop - 1));
        int at = run;
        while (at < limit) {
            char c = text.charAt(at);
            int note = c == '[' ? Math.max(noteEnd(at, limit), remarkEnd(at, limit)) : -1;
            if (Chars.closer(c) || noise.markup(at)) {
                at++;
            } else if (note > 0) {
                at = note;
            } else {
                int token = Chars.skipBlanks(text, at, Math.min(limit, at + 3));
                int end = token > at && token < limit ? tokenEnd(from, token, limit, tokenised) : -1;
                if (end < 0) {
                    return at;
                }
                at = end;
            }
        }
        return at;
    }

    /** The end of a closing quote, bracket or note that stands apart at {@code at}; -1 for anything else. */
    private int tokenEnd(int from, int at, int limit, boolean tokenised) {
        char c = text.charAt(at);
        if (text.startsWith("''", at)) {
            return at + 2;
        }
        boolean alone = at + 1 == limit || Chars.blank(text.charAt(at + 1)) || Chars.stop(text.charAt(at + 1));
        if (!alone) {
            return c == '[' ? noteEnd(at, limit) : -1;
        }
        boolean closes = "”’»)]".indexOf(c) >= 0 || tokenised && (c == '\'' || c == '"' && quotationOpen(from, at));
        return closes ? at + 1 : c == '[' ? noteEnd(at, limit) : -1;
    }

    private boolean quotationOpen(int from, int at) {
        boolean open = false;
        for (int i = Math.max(from, at - FARTHEST_OPENING); i < at; i++) {
            open ^= text.charAt(i) == '"';
        }
        return open;
    }

    /** The end of a note number in square brackets, "[4]" or "[ 4 ]"; -1 where there is none. */
    private int noteEnd(int at, int limit) {
        int digits = Chars.skipBlanks(text, at + 1, Math.min(limit, at + 3));
        int end = digits;
        while (end < limit && end - digits < 4 && Chars.digit(text.charAt(end))) {
            end++;
        }
        int bracket = Chars.skipBlanks(text, end, Math.min(limit, end + 2));
        return end > digits && bracket < limit && text.charAt(bracket) == ']' ? bracket + 1 : -1;
    }

    /** The end of an editor's remark that is glued to the stop, "[citation needed]" or "[b]"; -1 where there is none. */
    private int remarkEnd(int at, int limit) {
        int end = at + 1;
        while (end < limit && end - at < 30 && (Character.isLetter(text.charAt(end)) || text.charAt(end) == ' ')) {
            end++;
        }
        return end > at + 1 && end < limit && text.charAt(end) == ']' ? end + 1 : -1;
    }
}
