package dev.footnote.ingest;

import dev.footnote.article.Noise.Kind;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Marks lines that are litter as a whole: stock phrases, comment forms, and lines that repeat across a source. */
final class LineNoise {

    /** Longer lines are never litter as a whole. */
    static final int LONGEST = 250;

    private final Phrases phrases;

    LineNoise(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Marks the litter among the lines; {@code repeated} tells which lines stand in many of the source's articles. */
    void mark(String text, NoiseMap noise, Predicate<String> repeated) {
        Lines lines = new Lines(text, noise);
        @Nullable Kind before = null;
        for (int i = 0; i < lines.size(); i++) {
            int start = lines.start(i);
            int end = lines.end(i);
            @Nullable Kind kind = end - start > LONGEST ? null : kind(lines.of(i), before, repeated);
            if (kind == null) {
                insideLine(text, start, end, noise);
            } else {
                noise.mark(start, end, kind);
            }
            before = kind;
        }
    }

    private @Nullable Kind kind(String line, @Nullable Kind before, Predicate<String> repeated) {
        @Nullable Kind kind = phrases.line(line);
        if (kind != null) {
            return kind;
        }
        if (before == Kind.COMMENTS && phrases.formLine(line)) {
            return Kind.COMMENTS;
        }
        if (before == Kind.SHARE && phrases.shareLine(line)) {
            return Kind.SHARE;
        }
        return repeated.test(line) ? Kind.REPEATED : null;
    }

    /** Litter that was run into a line of prose: from a phrase that no prose uses, after a stop, to its next stop. */
    private void insideLine(String text, int start, int end, NoiseMap noise) {
        boolean opens = true;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (opens && Character.isLetter(c)) {
                Kind kind = phrases.anywhere(text, at, end);
                if (kind != null) {
                    int stop = stop(text, at, end);
                    noise.mark(at, stop, kind);
                    at = stop;
                    continue;
                }
            }
            boolean blank = Chars.blank(c);
            opens = blank ? opens : Chars.stop(c) || opens && !Character.isLetterOrDigit(c);
            at++;
        }
    }

    private static int stop(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Chars.stop(text.charAt(i)) && (i + 1 == end || Chars.blank(text.charAt(i + 1)))) {
                // The star of "required fields are marked *" stands after the stop or in its place.
                return i + 1;
            }
        }
        return end;
    }
}
