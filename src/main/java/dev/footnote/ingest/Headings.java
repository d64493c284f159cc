package dev.footnote.ingest;

/** Tells which lines are headings: by their marks, or in plain text by their shape and the prose that follows. */
final class Headings {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 14;
    private static final int SHORTEST_PROSE = 60;
    private static final double PROSE_IS_LONGER = 1.6;

    private final String text;
    private final Lines lines;
    private final boolean[] headings;

    Headings(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
        headings = new boolean[lines.size()];
        // From the end: a title above a heading above prose is a heading too.
        for (int line = lines.size() - 1; line >= 0; line--) {
            headings[line] = lines.marksHeading(line) || shape(line) && stands(line) && leads(line);
        }
    }

    boolean at(int line) {
        return headings[line];
    }

    private boolean shape(int line) {
        if (lines.length(line) > LONGEST || lines.item(line)) {
            return false;
        }
        char last = lines.last(line);
        int first = text.codePointAt(lines.start(line));
        boolean opens = Character.isUpperCase(first)
                || Character.isDigit(first)
                || Character.isLetter(first) && !Character.isLowerCase(first)
                || "“\"'‘$€£".indexOf(first) >= 0;
        return opens
                && ".!:;,…。！|".indexOf(last) < 0
                && Chars.words(text, lines.start(line), lines.end(line)) <= MOST_WORDS
                && text.substring(lines.start(line), lines.end(line)).indexOf('|') < 0;
    }

    /** Stands on its own: not in the middle of a wrapped paragraph. */
    private boolean stands(int line) {
        if (lines.last(line) == '?' && !lines.afterBlankLine(line)) {
            return false;
        }
        return lines.afterNewline(line)
                && (line == 0
                        || lines.afterBlankLine(line)
                        || lines.afterNoise(line)
                        || Chars.stop(lines.last(line - 1))
                        || Chars.closer(lines.last(line - 1)));
    }

    private boolean leads(int line) {
        int next = line + 1;
        if (next >= lines.size() || !lines.afterNewline(next)) {
            return false;
        }
        boolean apart = lines.afterBlankLine(next);
        if (headings[next]) {
            return apart || lines.marksHeading(next);
        }
        if (lines.length(next) < SHORTEST_PROSE) {
            return false;
        }
        // In a wrapped paragraph neighbouring lines are about as long as each other.
        return apart
                || lines.length(next) >= PROSE_IS_LONGER * lines.length(line)
                        && !Character.isLowerCase(text.codePointAt(lines.start(next)));
    }
}
