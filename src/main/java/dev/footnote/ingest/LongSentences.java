package dev.footnote.ingest;

import dev.footnote.article.Span;
import java.util.function.Consumer;

/** Trims a sentence to what is visible, and breaks one that is too long to read at its best clause boundary. */
final class LongSentences {

    /** UTF-16 units; about 250 words, the length of a long passage. */
    static final int LONGEST = 1200;

    private final String text;
    private final NoiseMap noise;

    LongSentences(String text, NoiseMap noise) {
        this.text = text;
        this.noise = noise;
    }

    /** Hands on the pieces of the stretch that hold a letter or a digit, in order. */
    void each(int start, int end, Consumer<Span> sink) {
        int from = start;
        while (from < end) {
            from = skipSilent(from, end);
            int to = end - from <= LONGEST ? end : breakAfter(from);
            piece(from, to, sink);
            from = to;
        }
    }

    private void piece(int from, int to, Consumer<Span> sink) {
        int end = to;
        while (end > from && noise.silent(text, end - 1)) {
            end--;
        }
        if (speaks(from, end)) {
            sink.accept(new Span(from, end));
        }
    }

    private int skipSilent(int from, int end) {
        int at = from;
        while (at < end && noise.silent(text, at)) {
            at++;
        }
        return at;
    }

    private boolean speaks(int from, int end) {
        for (int i = from; i < end; i += Character.charCount(text.codePointAt(i))) {
            if (!noise.marked(i) && Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The best place in the second half of the longest stretch: semicolon, dash, comma, blank, any whole code point. */
    private int breakAfter(int from) {
        int best = from + LONGEST;
        if (Character.isLowSurrogate(text.charAt(best)) && Character.isHighSurrogate(text.charAt(best - 1))) {
            best--;
        }
        int rank = 0;
        for (int i = from + LONGEST; i > from + LONGEST / 2; i--) {
            int here = rank(i);
            if (here > rank) {
                rank = here;
                best = i;
            }
        }
        return best;
    }

    /** How good it is to break before the unit at {@code i}; 0 where it is no boundary. */
    private int rank(int i) {
        if (!Chars.blank(text.charAt(i))) {
            return 0;
        }
        return switch (text.charAt(i - 1)) {
            case ';' -> 4;
            case '—', '–' -> 3;
            case ',', ':', '،', '、' -> 2;
            default -> 1;
        };
    }
}
