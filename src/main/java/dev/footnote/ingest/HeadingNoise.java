package dev.footnote.ingest;

import dev.footnote.article.Noise.Kind;

/**
 * Marks Markdown headings that were run into a paragraph ("… in 2026. ### What changed? The firm …"): from the marks to
 * the heading's end, or the marks alone where its end cannot be told.
 */
final class HeadingNoise {

    private static final int LONGEST = 120;
    private static final int LONGEST_BEFORE_COLON = 60;

    private final Phrases phrases;

    HeadingNoise(Phrases phrases) {
        this.phrases = phrases;
    }

    void mark(String text, NoiseMap noise) {
        Lines lines = new Lines(text, noise);
        for (int i = 0; i < lines.size(); i++) {
            line(text, lines.start(i), lines.end(i), noise);
        }
    }

    private void line(String text, int start, int end, NoiseMap noise) {
        for (int at = text.indexOf('#', start, end); at >= 0; at = text.indexOf('#', at, end)) {
            int marks = at;
            while (at < end && text.charAt(at) == '#') {
                at++;
            }
            int count = at - marks;
            int heading = Chars.skipBlanks(text, at, end);
            boolean first = marks == start;
            // A heading on a line of its own stays a sentence; Markdown's marks are masked elsewhere.
            boolean own = first && end - start <= LONGEST && !runsOn(text, heading, end);
            boolean opens = heading > at && heading < end && !Character.isLowerCase(text.charAt(heading));
            boolean apart = first || !Character.isLetterOrDigit(text.charAt(marks - 1));
            if (!own && opens && apart && count <= 6 && (first || count >= 2)) {
                int stop = headingEnd(text, heading, end);
                if (stop < 0) {
                    noise.mark(marks, at, Kind.MARKUP);
                } else {
                    noise.mark(marks, stop, Kind.INLINE_HEADING);
                    at = stop;
                }
            }
        }
    }

    /** Whether a sentence follows the heading on its own line: after a question, a stock heading, or one in bold. */
    private boolean runsOn(String text, int from, int end) {
        int certain = Math.max(boldEnd(text, from, end), phrases.stockHeading(text, from, end));
        if (certain >= 0 && Chars.stop(text.charAt(end - 1)) && Chars.words(text, certain, end) > 2) {
            return true;
        }
        for (int i = from; i + 1 < end; i++) {
            if ("?!".indexOf(text.charAt(i)) >= 0 && Chars.blank(text.charAt(i + 1))) {
                return Chars.words(text, i + 1, end) >= 2;
            }
        }
        return false;
    }

    /** The end of the heading that starts at {@code from}; -1 where nothing tells. */
    private int headingEnd(String text, int from, int lineEnd) {
        int bold = boldEnd(text, from, lineEnd);
        if (bold >= 0) {
            return bold;
        }
        int stock = phrases.stockHeading(text, from, lineEnd);
        if (stock >= 0) {
            return stock < lineEnd && "?!:.".indexOf(text.charAt(stock)) >= 0 ? stock + 1 : stock;
        }
        int limit = Math.min(lineEnd, from + LONGEST);
        boolean smallWord = false;
        int at = from;
        while (at < limit) {
            char c = text.charAt(at);
            boolean wordEnds =
                    at + 1 == lineEnd || Chars.blank(text.charAt(at + 1)) || Chars.closer(text.charAt(at + 1));
            if (c == '#' || Chars.blank(c) && Chars.blank(text.charAt(at + 1))) {
                return Chars.trimEnd(text, from, at);
            }
            if ((c == '?' || c == '!') && wordEnds) {
                return closersEnd(text, at + 1, lineEnd);
            }
            if (c == ':' && wordEnds && at - from <= LONGEST_BEFORE_COLON) {
                return at + 1;
            }
            if ((c == '.' || c == '…') && wordEnds) {
                return -1;
            }
            if (Character.isUpperCase(c) && smallWord && Chars.blank(text.charAt(at - 1))) {
                int word = Chars.wordEnd(text, at, limit);
                if (phrases.followsHeading(text.substring(at, word))) {
                    return Chars.trimEnd(text, from, at);
                }
            }
            if (Chars.blank(c)) {
                smallWord = at > from && wordBeforeIsSmall(text, from, at);
            }
            at++;
        }
        return limit == lineEnd ? lineEnd : -1;
    }

    /** The end of a heading that is set in bold; -1 for others. */
    private static int boldEnd(String text, int from, int lineEnd) {
        if (!text.startsWith("**", from)) {
            return -1;
        }
        int close = text.indexOf("**", from + 3, Math.min(lineEnd, from + LONGEST));
        return close < 0 ? -1 : close + 2;
    }

    /** A heading in sentence case; in Title Case a capital tells nothing. */
    private static boolean wordBeforeIsSmall(String text, int from, int blank) {
        int start = blank;
        while (start > from && !Chars.blank(text.charAt(start - 1))) {
            start--;
        }
        return blank - start > 3 && start > from && Character.isLowerCase(text.charAt(start));
    }

    private static int closersEnd(String text, int from, int limit) {
        int at = from;
        while (at < limit && (Chars.closer(text.charAt(at)) || Chars.stop(text.charAt(at)))) {
            at++;
        }
        return at;
    }
}
