package dev.footnote.ingest;

import dev.footnote.article.Passage;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * Packs whole neighbouring sentences into passages that fit the encoder's window. Of all packings it takes the cheapest:
 * few passages, evenly filled, ending where a paragraph or a section ends, a heading with what follows it. A sentence
 * that does not fit is a passage of its own.
 */
final class PassageSplitter {

    private static final double EMPTINESS = 0.6;
    private static final double TINY = 0.5;
    private static final double BREAKS_PARAGRAPH = 0.15;
    private static final double LEAVES_HEADING = 10;

    private final ToIntFunction<String> tokens;
    private final int limit;

    PassageSplitter(ToIntFunction<String> tokens, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a passage must hold at least one token, not " + limit);
        }
        this.tokens = tokens;
        this.limit = limit;
    }

    List<Passage> split(String text, List<Sentence> sentences) {
        int count = sentences.size();
        int[] sizes = new int[count];
        for (int i = 0; i < count; i++) {
            // At least one, so that the number of packings to weigh stays bounded whatever the counter says.
            sizes[i] = Math.max(1, tokens.applyAsInt(sentences.get(i).span().of(text)));
        }
        int[] firsts = cheapest(sizes, costsOfEnding(text, sentences));
        List<Passage> passages = new ArrayList<>();
        for (int end = count; end > 0; end = firsts[end]) {
            int first = firsts[end];
            Span span = new Span(
                    sentences.get(first).span().start(),
                    sentences.get(end - 1).span().end());
            passages.add(new Passage(span, first, end));
        }
        return passages.reversed();
    }

    /** For each end the first sentence of the passage that ends there in the cheapest packing up to it. */
    private int[] cheapest(int[] sizes, double[] ending) {
        double[] cost = new double[sizes.length + 1];
        Arrays.fill(cost, 1, cost.length, Double.MAX_VALUE);
        int[] firsts = new int[sizes.length + 1];
        for (int end = 1; end <= sizes.length; end++) {
            long filled = 0;
            for (int first = end - 1; first >= 0; first--) {
                filled += sizes[first];
                if (filled > limit && first < end - 1) {
                    break;
                }
                double whole = cost[first] + 1 + emptiness(filled) + ending[end];
                if (whole < cost[end]) {
                    cost[end] = whole;
                    firsts[end] = first;
                }
            }
        }
        return firsts;
    }

    private double emptiness(long filled) {
        double empty = Math.max(0, 1 - (double) filled / limit);
        return EMPTINESS * empty * empty + (empty > 0.75 ? TINY : 0);
    }

    /** What it costs to end a passage before each sentence, index 0 to the count of sentences. */
    private static double[] costsOfEnding(String text, List<Sentence> sentences) {
        double[] costs = new double[sentences.size() + 1];
        for (int i = 1; i < sentences.size(); i++) {
            Sentence before = sentences.get(i - 1);
            Sentence after = sentences.get(i);
            if (before.heading()) {
                costs[i] = LEAVES_HEADING;
            } else if (after.heading() || !Objects.equals(before.under(), after.under())) {
                costs[i] = 0;
            } else {
                costs[i] = lineEnds(text, before.span().end(), after.span().start())
                        ? BREAKS_PARAGRAPH / 3
                        : BREAKS_PARAGRAPH;
            }
        }
        return costs;
    }

    private static boolean lineEnds(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.newline(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
