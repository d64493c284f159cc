package dev.footnote.ingest;

import dev.footnote.article.Noise.Kind;

/** Marks what opens or fills a line in Markdown and wiki text without being read: heading marks, bullets, rules, fences. */
final class MarkerNoise {

    private MarkerNoise() {}

    static void mark(String text, NoiseMap noise) {
        Lines lines = new Lines(text, noise);
        int lastNumber = -1;
        for (int i = 0; i < lines.size(); i++) {
            int start = lines.start(i);
            int end = lines.end(i);
            if (rule(text, start, end) || text.startsWith("```", start) && Chars.words(text, start, end) <= 2) {
                noise.mark(start, end, Kind.MARKUP);
                continue;
            }
            if (lines.afterNewline(i)) {
                int body = opening(text, start, end);
                noise.mark(start, body, Kind.MARKUP);
                wikiHeading(text, body, end, noise);
                int number = number(text, body, end);
                int next = i + 1 < lines.size() ? number(text, lines.start(i + 1), lines.end(i + 1)) : -1;
                if (number >= 0 && (lastNumber >= 0 && number == lastNumber + 1 || next == number + 1)) {
                    noise.mark(body, numberEnd(text, body, end), Kind.MARKUP);
                    lastNumber = number;
                } else if (lines.item(i) || number >= 0) {
                    lastNumber = -1;
                }
            }
            inlineBullets(text, start, end, noise);
        }
    }

    /** A line of punctuation only: {@code ---}, {@code ***}, {@code ====}. */
    private static boolean rule(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if ("-*_=~#>|+ \t".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Past quote marks, heading marks and a bullet, each of which must stand apart from what follows. */
    private static int opening(String text, int start, int end) {
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            int marks = at;
            while (marks < end && text.charAt(marks) == c) {
                marks++;
            }
            int count = marks - at;
            boolean apart = marks < end && Chars.blank(text.charAt(marks));
            int body = Chars.skipBlanks(text, marks, end);
            // A dash in the first cell of a table is no bullet.
            boolean cell = body < end && text.charAt(body) == '|';
            boolean marker = c == '>'
                    || c == '#' && count <= 6 && apart
                    || "-*+•‣▪◦".indexOf(c) >= 0 && count == 1 && !cell && (apart || c == '•' || c == '▪');
            if (!marker) {
                return at;
            }
            at = body;
        }
        return at;
    }

    /** {@code == Heading ==}, also with blanks between the marks. */
    private static void wikiHeading(String text, int start, int end, NoiseMap noise) {
        int open = start;
        while (open < end && (text.charAt(open) == '=' || open > start && Chars.blank(text.charAt(open)))) {
            open++;
        }
        int close = end;
        while (close > open && (text.charAt(close - 1) == '=' || close < end && Chars.blank(text.charAt(close - 1)))) {
            close--;
        }
        if (open > start && close < end && end - start <= 160) {
            noise.mark(start, open, Kind.MARKUP);
            noise.mark(close, end, Kind.MARKUP);
        }
    }

    /** The number of a list item "3. " or "3) "; -1 for other lines. */
    private static int number(String text, int start, int end) {
        int at = start;
        while (at < end && at - start < 2 && Chars.digit(text.charAt(at))) {
            at++;
        }
        boolean marker =
                at > start && at + 1 < end && ".)".indexOf(text.charAt(at)) >= 0 && Chars.blank(text.charAt(at + 1));
        return marker ? Integer.parseInt(text.substring(start, at)) : -1;
    }

    private static int numberEnd(String text, int start, int end) {
        int at = start;
        while (at < end && !Chars.blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Bullets of a list that was run together on one line: " - " after a sentence, " • ", each before a new beginning. */
    private static void inlineBullets(String text, int start, int end, NoiseMap noise) {
        int visible = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ((c == '•' || (c == '-' || c == '*') && sentenceEnds(text, start, visible))
                    && inlineBullet(text, i, start, end)) {
                noise.mark(i, i + 1, Kind.MARKUP);
            }
            if (!Chars.blank(c) && !Chars.closer(c)) {
                visible = i;
            }
        }
    }

    /** Whether the bullet at {@code at} stands alone before something that may open a list item. */
    static boolean inlineBullet(String text, int at, int start, int end) {
        boolean alone =
                at > start && at + 1 < end && Chars.blank(text.charAt(at - 1)) && Chars.blank(text.charAt(at + 1));
        int next = alone ? Chars.skipBlanks(text, at + 1, end) : end;
        return next < end && !Character.isLowerCase(text.charAt(next));
    }

    /** A stop that is not the last of an acronym: "U.S. - China" is one name. */
    private static boolean sentenceEnds(String text, int start, int stop) {
        return stop > start + 2
                && Chars.stop(text.charAt(stop))
                && text.charAt(stop - 2) != '.'
                && !Character.isUpperCase(text.charAt(stop - 1));
    }
}
