package dev.footnote.tuning;

import java.util.List;

/**
 * Logistic regression whose weights may not go against what is known of each sign: one that speaks for an answer never
 * gets a negative weight. Both classes count alike in all, whatever their numbers.
 */
final class SignedLogistic {
    private static final double PENALTY = 0.003;
    private static final Adam WALK = new Adam(1500, 0.03);

    /**
     * One example.
     *
     * @param row its signs
     * @param positive its class
     * @param weight how much it counts beside others of its class
     */
    record Example(double[] row, boolean positive, double weight) {}

    /** A fitted model: a weight for each sign, and the bias. */
    record Model(double[] weights, double bias) {

        /** How probable the positive class is. */
        double probability(double[] row) {
            return 1 / (1 + Math.exp(-logit(row)));
        }

        /** The weighted sum with the bias. */
        double logit(double[] row) {
            return bias + Dot.of(weights, row);
        }
    }

    private final List<Example> examples;
    private final int[] directions;
    private final double allWeights;

    private SignedLogistic(List<Example> balanced, int[] directions) {
        this.examples = balanced;
        this.directions = directions;
        this.allWeights = balanced.stream().mapToDouble(Example::weight).sum();
    }

    /**
     * Fits a model.
     *
     * @param directions for each sign 1 where its weight may not be negative, -1 where it may not be positive
     */
    static Model fit(List<Example> examples, int[] directions) {
        Scale scale = Scale.of(examples.stream().map(Example::row).toList());
        double positive = weightOf(examples, true);
        double negative = weightOf(examples, false);
        double half = (positive + negative) / 2;
        List<Example> balanced = examples.stream()
                .map(e -> new Example(
                        scale.scaled(e.row()), e.positive(), e.weight() * half / (e.positive() ? positive : negative)))
                .toList();
        SignedLogistic loss = new SignedLogistic(balanced, directions);
        double[] found = WALK.minimum(directions.length + 1, loss::gradient, loss::allowed);
        double[] weights = scale.unscaled(found);
        return new Model(weights, found[directions.length] - Dot.of(weights, scale.means()));
    }

    private static double weightOf(List<Example> examples, boolean positive) {
        return examples.stream()
                .filter(e -> e.positive() == positive)
                .mapToDouble(Example::weight)
                .sum();
    }

    /** The bias stands last and is not penalised. */
    private double[] gradient(double[] weights) {
        int size = directions.length;
        double[] gradient = new double[size + 1];
        for (Example example : examples) {
            double logit = weights[size] + Dot.of(weights, example.row());
            double pull = example.weight() * (1 / (1 + Math.exp(-logit)) - (example.positive() ? 1 : 0));
            for (int i = 0; i < size; i++) {
                gradient[i] += pull * example.row()[i];
            }
            gradient[size] += pull;
        }
        for (int i = 0; i <= size; i++) {
            gradient[i] = gradient[i] / allWeights + (i < size ? PENALTY * weights[i] : 0);
        }
        return gradient;
    }

    private double[] allowed(double[] weights) {
        double[] allowed = weights.clone();
        for (int i = 0; i < directions.length; i++) {
            allowed[i] = directions[i] > 0 ? Math.max(0, weights[i]) : Math.min(0, weights[i]);
        }
        return allowed;
    }
}
