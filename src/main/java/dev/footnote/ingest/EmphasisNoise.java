package dev.footnote.ingest;

import dev.footnote.article.Noise.Kind;

/**
 * Marks the stars and underscores of Markdown's emphasis. Both ends must be there, on one line, hugging the words and
 * free outside: so {@code snake_case}, {@code 5 * 3} and footnote stars stay.
 */
final class EmphasisNoise {

    private static final int LONGEST = 500;

    private EmphasisNoise() {}

    static void mark(String text, NoiseMap noise) {
        for (char mark : new char[] {'*', '_'}) {
            int[] open = {-1, -1, -1};
            for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at)) {
                int end = at;
                while (end < text.length() && text.charAt(end) == mark) {
                    end++;
                }
                run(text, noise, at, end, open);
                at = end;
            }
        }
    }

    /** Closes the emphasis that a run of the same length opened, or opens one; {@code open} is indexed by length - 1. */
    private static void run(String text, NoiseMap noise, int at, int end, int[] open) {
        int slot = end - at - 1;
        if (slot >= open.length) {
            return;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        int opened = open[slot];
        boolean closes = opened >= 0 && !Chars.blank(before) && !Character.isLetterOrDigit(after);
        if (closes && at - opened <= LONGEST && oneLine(text, opened, at)) {
            noise.mark(opened, opened + slot + 1, Kind.MARKUP);
            noise.mark(at, end, Kind.MARKUP);
            open[slot] = -1;
        } else if (opensAfter(before) && hugs(after)) {
            open[slot] = at;
        }
    }

    private static boolean opensAfter(char before) {
        return Chars.blank(before) || Chars.opener(before) || "-–—/*_>".indexOf(before) >= 0;
    }

    private static boolean hugs(char after) {
        return Character.isLetterOrDigit(after) || Chars.opener(after) && after != '{' || "$€£#@*_".indexOf(after) >= 0;
    }

    private static boolean oneLine(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.newline(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
