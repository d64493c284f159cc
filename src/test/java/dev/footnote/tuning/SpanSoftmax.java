package dev.footnote.tuning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Learns weights under which spans near the accepted answer come first: the loss is minus the logarithm of the expected
 * F1 of a span drawn by its share of all exponentiated scores, with a quadratic penalty. Signs that few questions have
 * get no weight.
 */
final class SpanSoftmax {
    private static final double PENALTY = 1e-2;
    private static final double TINY = 1e-9;

    /** A sign must occur with so many questions. */
    private static final int QUESTIONS = 8;

    /** Most spans share nothing with the answer; of those, one in so many is looked at and counts for as many. */
    private static final int THIN = 3;

    /** A span less likely than this pulls at nothing; leaving it out halves the time. */
    private static final double UNLIKELY = 1e-4;

    private static final Adam WALK = new Adam(300, 0.05);

    private final List<SpanExample> examples;
    private final int size;
    private final double allWeights;

    private SpanSoftmax(List<SpanExample> examples, int size) {
        this.examples = examples;
        this.size = size;
        this.allWeights = examples.stream()
                .mapToDouble(example -> example.set().spanWeight())
                .sum();
    }

    /** The weights, one for each of {@code size} signs; 0 for the rare. */
    static double[] fit(List<SpanExample> examples, int size) {
        int[] questions = new int[size];
        examples.forEach(example -> example.signs().stream().forEach(sign -> questions[sign]++));
        BitSet kept = new BitSet();
        for (int sign = 0; sign < size; sign++) {
            kept.set(sign, questions[sign] >= QUESTIONS);
        }
        SpanSoftmax loss = new SpanSoftmax(
                examples.stream()
                        .map(example -> example.thinned(THIN).only(kept))
                        .toList(),
                size);
        return WALK.minimum(size, loss::gradient, weights -> weights);
    }

    private double[] gradient(double[] weights) {
        double[] gradient = new double[size];
        for (SpanExample example : examples) {
            double[] pulls = shares(example.scores(weights), example.right());
            double expected = TINY;
            for (int i = 0; i < pulls.length; i++) {
                expected += pulls[i] * example.right()[i];
            }
            double weight = example.set().spanWeight() / allWeights;
            for (int i = 0; i < pulls.length; i++) {
                pulls[i] *= pulls[i] < UNLIKELY ? 0 : weight * (1 - example.right()[i] / expected);
            }
            example.pull(pulls, gradient);
        }
        for (int i = 0; i < size; i++) {
            gradient[i] += PENALTY * weights[i];
        }
        return gradient;
    }

    private static double[] shares(double[] scores, double[] right) {
        double top = Arrays.stream(scores).max().orElse(0);
        double[] shares = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            shares[i] = Math.exp(scores[i] - top) * (right[i] == 0 ? THIN : 1);
        }
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }
}
