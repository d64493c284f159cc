package dev.footnote.ingest;

import dev.footnote.article.Noise;
import dev.footnote.article.Noise.Kind;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which units of a text are noise, and of which kind. The first mark of a unit holds, so that detectors run from the
 * most certain to the least and never overlap. One byte a unit keeps every step linear in the text.
 */
final class NoiseMap {

    private static final Kind[] KINDS = Kind.values();

    private final byte[] marks;

    NoiseMap(int length) {
        marks = new byte[length];
    }

    static NoiseMap of(int length, List<Noise> noise) {
        NoiseMap map = new NoiseMap(length);
        for (Noise piece : noise) {
            map.mark(piece.span().start(), piece.span().end(), piece.kind());
        }
        return map;
    }

    /** Marks the units of the stretch that carry no mark yet. */
    void mark(int start, int end, Kind kind) {
        byte code = (byte) (kind.ordinal() + 1);
        for (int i = start; i < end; i++) {
            if (marks[i] == 0) {
                marks[i] = code;
            }
        }
    }

    @Nullable
    Kind at(int i) {
        return marks[i] == 0 ? null : KINDS[marks[i] - 1];
    }

    boolean marked(int i) {
        return marks[i] != 0;
    }

    boolean markup(int i) {
        return at(i) == Kind.MARKUP;
    }

    /** Noise that ends a sentence: all but markup, which may lie inside one. */
    boolean hard(int i) {
        return marked(i) && !markup(i);
    }

    /** Whether the unit says nothing to a reader of the cleaned text: blank or markup. */
    boolean silent(String text, int i) {
        return Chars.blank(text.charAt(i)) || markup(i);
    }

    int length() {
        return marks.length;
    }

    /** The first marked unit at or after {@code from}, or {@code limit}. */
    int nextMark(int from, int limit) {
        int at = from;
        while (at < limit && !marked(at)) {
            at++;
        }
        return at;
    }

    /** The marks as spans, in order; neighbours of one kind are one span. */
    List<Noise> spans() {
        List<Noise> spans = new ArrayList<>();
        int at = 0;
        while (at < marks.length) {
            int start = at;
            byte code = marks[start];
            while (at < marks.length && marks[at] == code) {
                at++;
            }
            if (code != 0) {
                spans.add(new Noise(new Span(start, at), KINDS[code - 1]));
            }
        }
        return spans;
    }
}
