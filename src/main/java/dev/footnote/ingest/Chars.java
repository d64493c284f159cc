package dev.footnote.ingest;

/** What a single UTF-16 unit means to the cleaning and the splitting: blanks, line ends, stops, quotes. */
final class Chars {

    private static final String OPENERS = "\"'`([{“‘«‹„‚「『（【¿¡";
    private static final String CLOSERS = "\"')]}”’»›」』）】";
    private static final String BULLETS = "-–—*•‣▪◦·";

    private Chars() {}

    /** Nothing a reader sees: blanks of any width, line ends, controls, and format marks such as a byte order mark. */
    static boolean blank(char c) {
        if (c > ' ' && c < 0x7f) {
            return false;
        }
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    static boolean newline(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
    }

    /** A stop that needs a blank after it to end a sentence, since it also stands inside numbers and names. */
    static boolean stop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '؟' || c == '۔' || c == '।' || wideStop(c);
    }

    /** A stop of a script that writes no blank between sentences. */
    static boolean wideStop(char c) {
        return c == '。' || c == '！' || c == '？' || c == '｡';
    }

    static boolean opener(char c) {
        return OPENERS.indexOf(c) >= 0;
    }

    static boolean closer(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean bullet(char c) {
        return BULLETS.indexOf(c) >= 0;
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean asciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The first visible unit of {@code text} at or after {@code from}, or {@code limit}. */
    static int skipBlanks(String text, int from, int limit) {
        int at = from;
        while (at < limit && blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset after the last visible unit of {@code text} before {@code end}, or {@code floor}. */
    static int trimEnd(String text, int floor, int end) {
        int at = end;
        while (at > floor && blank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Offset of the first blank at or after {@code from}, or {@code limit}. */
    static int wordEnd(String text, int from, int limit) {
        int at = from;
        while (at < limit && !blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Number of runs of visible units in the stretch. */
    static int words(String text, int start, int end) {
        int words = 0;
        boolean inWord = false;
        for (int i = start; i < end; i++) {
            boolean visible = !blank(text.charAt(i));
            if (visible && !inWord) {
                words++;
            }
            inWord = visible;
        }
        return words;
    }
}
