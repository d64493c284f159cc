package dev.footnote.tuning;

import java.util.function.UnaryOperator;

/** Full-batch gradient descent with moments (Kingma and Ba 2015). */
final class Adam {
    private static final double MEAN = 0.9;
    private static final double SQUARE = 0.999;
    private static final double TINY = 1e-8;

    private final int steps;
    private final double rate;

    Adam(int steps, double rate) {
        this.steps = steps;
        this.rate = rate;
    }

    /**
     * Walks down from zero.
     *
     * @param size number of parameters
     * @param gradient of the loss, for the parameters it is given
     * @param allowed moves parameters to the nearest allowed ones after a step
     */
    double[] minimum(int size, UnaryOperator<double[]> gradient, UnaryOperator<double[]> allowed) {
        double[] at = new double[size];
        double[] mean = new double[size];
        double[] square = new double[size];
        for (int step = 1; step <= steps; step++) {
            double[] slope = gradient.apply(at);
            for (int i = 0; i < size; i++) {
                mean[i] = MEAN * mean[i] + (1 - MEAN) * slope[i];
                square[i] = SQUARE * square[i] + (1 - SQUARE) * slope[i] * slope[i];
                double unbiased = mean[i] / (1 - Math.pow(MEAN, step));
                at[i] -= rate * unbiased / (Math.sqrt(square[i] / (1 - Math.pow(SQUARE, step))) + TINY);
            }
            at = allowed.apply(at);
        }
        return at;
    }
}
