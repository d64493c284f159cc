package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import dev.footnote.article.Span;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stretch of a sentence that tells of each of its values: what stands there belongs to that value. */
final class Stretches {

    private Stretches() {}

    /**
     * From where the stretch of the value before ends to where its own does. Values with nothing but a preposition between
     * them ("to $9 billion from 8") share theirs; a clause of reason behind the last one is nobody's.
     */
    static List<Span> of(List<TypedSpan> values, Reading reading) {
        List<Span> stretches = new ArrayList<>();
        int first = 0;
        int from = 0;
        for (int i = 0; i < values.size(); i++) {
            boolean last = i + 1 == values.size();
            int to = last
                    ? end(values.get(i).span(), reading)
                    : border(values.get(i).span(), values.get(i + 1).span(), reading);
            if (last || !together(values.get(i).span(), values.get(i + 1).span(), reading)) {
                Span shared = new Span(Math.min(from, to), to);
                for (; first <= i; first++) {
                    stretches.add(shared);
                }
                from = to;
            }
        }
        return stretches;
    }

    private static boolean together(Span one, Span next, Reading reading) {
        List<Token> between = between(one, next, reading);
        return !between.isEmpty()
                && between.size() <= 2
                && between.getFirst().is("ADP", "PART")
                && between.stream().noneMatch(token -> token.is("VERB", "CCONJ", "SCONJ", "NOUN", "PROPN"));
    }

    /** The end of the last value's stretch: where a clause of reason begins behind it, or the sentence ends. */
    private static int end(Span last, Reading reading) {
        List<Token> tokens = reading.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean reason = tokens.get(i).text().equals(",")
                    && tokens.get(i).span().start() >= last.end()
                    && tokens.get(i + 1).lower().matches("as|because|since|thanks|due");
            if (reason) {
                return tokens.get(i).span().start();
            }
        }
        return reading.text().length();
    }

    private static List<Token> between(Span one, Span next, Reading reading) {
        return reading.tokens().stream()
                .filter(token ->
                        token.span().start() >= one.end() && token.span().end() <= next.start())
                .toList();
    }

    /** At the first "and", "but", comma between two values; else before the last preposition that is not "of". */
    private static int border(Span one, Span next, Reading reading) {
        List<Token> between = between(one, next, reading);
        for (Token token : between) {
            if (token.text().equals(";")) {
                return token.span().start();
            }
        }
        int preposition = one.end();
        for (Token token : between) {
            if (token.is("CCONJ", "SCONJ") || token.text().equals(",")) {
                return token.span().start();
            }
            if (token.is("ADP") && !token.lower().equals("of")) {
                preposition = token.span().start();
            }
        }
        return preposition;
    }

    /** The value that stands nearest to a word, at most four words away; null where there is none. */
    static @Nullable TypedSpan nearest(Reading.Word word, Reading reading) {
        TypedSpan nearest = null;
        long least = NEAR + 1L;
        for (TypedSpan value : reading.atoms()) {
            if (value.kind() == TypedSpan.Kind.NAME) {
                continue;
            }
            long words = distance(word.span(), value.span(), reading);
            if (words < least) {
                least = words;
                nearest = value;
            }
        }
        return nearest;
    }

    /** Whether a word stands near a value. */
    static boolean near(Reading.Word word, TypedSpan value, Reading reading) {
        return distance(word.span(), value.span(), reading) <= NEAR;
    }

    private static final int NEAR = 4;

    private static long distance(Span one, Span other, Reading reading) {
        Span left = one.start() <= other.start() ? one : other;
        Span right = left.equals(one) ? other : one;
        return between(left, right, reading).size();
    }
}
