package dev.footnote.ingest;

/** Joins the lines of a hard-wrapped paragraph and keeps all others apart. */
final class Paragraphs {

    /** Takes the stretches that no sentence crosses, in order. */
    interface Sink {
        void take(int start, int end, boolean heading);
    }

    /** Wrapped text is rarely wider; a longer line is a paragraph by itself. */
    private static final int WIDEST_WRAP = 130;

    private static final int NARROWEST_WRAP = 30;

    private final String text;
    private final Lines lines;
    private final Headings headings;
    private final Abbreviations abbreviations;

    Paragraphs(String text, Lines lines, Abbreviations abbreviations) {
        this.text = text;
        this.lines = lines;
        this.abbreviations = abbreviations;
        headings = new Headings(text, lines);
    }

    void each(Sink sink) {
        int line = 0;
        while (line < lines.size()) {
            int group = line + 1;
            int widest = lines.length(line);
            while (group < lines.size() && !parted(group)) {
                widest = Math.max(widest, lines.length(group));
                group++;
            }
            while (line < group) {
                int last = line;
                while (last + 1 < group && joined(last, widest)) {
                    last++;
                }
                sink.take(lines.start(line), lines.end(last), headings.at(line));
                line = last + 1;
            }
        }
    }

    private boolean parted(int line) {
        return lines.afterBlankLine(line) || lines.afterNoise(line) || !lines.afterNewline(line);
    }

    /** Whether the line after {@code line} goes on with its sentence or paragraph. */
    private boolean joined(int line, int widest) {
        int next = line + 1;
        if (headings.at(line) || headings.at(next) || opensAnew(next) || row(line) || row(next)) {
            return false;
        }
        char last = lines.last(line);
        boolean smallLetter = Character.isLowerCase(text.codePointAt(lines.start(next)));
        if (Chars.stop(last)) {
            return last == '.' && (smallLetter || titled(line)) && widest <= WIDEST_WRAP || wrapped(line, widest);
        }
        if (last == ':') {
            return false;
        }
        return smallLetter || last == ',' || wrapped(line, widest);
    }

    private boolean opensAnew(int line) {
        return lines.item(line) || "#=>-*•|".indexOf(lines.opening(line)) >= 0;
    }

    private boolean titled(int line) {
        int start = lines.end(line) - 1;
        while (start > lines.start(line) && !Chars.blank(text.charAt(start - 1))) {
            start--;
        }
        return lines.end(line) - start <= 6
                && abbreviations.goesOn(text.substring(start, lines.end(line) - 1), "X", false);
    }

    /** Whether the next line's first word would not have fitted on this one any more. */
    private boolean wrapped(int line, int widest) {
        int next = lines.start(line + 1);
        int word = Chars.wordEnd(text, next, Math.min(lines.end(line + 1), next + WIDEST_WRAP)) - next;
        return widest <= WIDEST_WRAP
                && lines.length(line) >= NARROWEST_WRAP
                && lines.length(line) + 1 + word >= widest - 2;
    }

    private boolean row(int line) {
        int bars = 0;
        int end = Math.min(lines.end(line), lines.start(line) + 400);
        for (int i = lines.start(line); i < end && bars < 2; i++) {
            bars += text.charAt(i) == '|' || text.charAt(i) == '\t' ? 1 : 0;
        }
        return bars >= 2;
    }
}
