package dev.footnote.answer.span;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The span that shares most tokens, in expectation, with the span that answers: its expected F1 is the largest. */
final class Consensus {

    /** Candidates beyond these are too unlikely to bear on the choice. */
    private static final int LIKELY = 40;

    /** Below 1, the likeliest spans count for more than the model's own probabilities say. Set by cross-validation. */
    private static final double TEMPERATURE = 0.7;

    private Consensus() {}

    /** The number of the best of {@code spans}, of which there must be one, from their scores. */
    static int of(List<Candidate> spans, double[] scores) {
        int[] likely = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(LIKELY)
                .mapToInt(Integer::intValue)
                .toArray();
        int best = likely[0];
        double most = -1;
        for (int one : likely) {
            double expected = 0;
            for (int other : likely) {
                expected += spans.get(one).shared(spans.get(other))
                        * Math.exp((scores[other] - scores[likely[0]]) / TEMPERATURE);
            }
            if (expected > most) {
                most = expected;
                best = one;
            }
        }
        return best;
    }
}
