package dev.footnote.telegram.page;

/** How far a passage around a quote reaches: to the last end of a paragraph within reach, else of a word. */
final class Passage {

    private Passage() {}

    /** Where it begins, at most {@code reach} units before {@code quote}. */
    static int start(String text, int quote, int reach) {
        int farthest = Math.max(0, quote - reach);
        if (farthest == 0) {
            return 0;
        }
        int paragraph = text.indexOf("\n\n", farthest);
        if (paragraph >= 0 && paragraph < quote) {
            return Math.min(quote, paragraph + 2);
        }
        int word = farthest;
        while (word < quote && !Character.isWhitespace(text.charAt(word - 1))) {
            word++;
        }
        return word;
    }

    /** Where it ends, at most {@code reach} units after {@code quote}. */
    static int end(String text, int quote, int reach) {
        int farthest = Math.min(text.length(), quote + reach);
        if (farthest == text.length()) {
            return farthest;
        }
        int paragraph = text.lastIndexOf("\n\n", farthest);
        if (paragraph >= quote) {
            return withoutHeading(text, quote, paragraph);
        }
        int word = farthest;
        while (word > quote && !Character.isWhitespace(text.charAt(word))) {
            word--;
        }
        return word;
    }

    /** A heading whose section is not shown would promise something. */
    private static int withoutHeading(String text, int quote, int end) {
        int before = text.lastIndexOf("\n\n", end - 1);
        return before >= quote && text.startsWith("#", before + 2) ? before : end;
    }
}
