package dev.footnote.tuning;

import java.util.List;

/** Brings signs to mean 0 and deviation 1, so that one step size and one penalty suit all of them. */
record Scale(double[] means, double[] deviations) {

    /** Keeps a sign that never changes from dividing by zero. */
    private static final double TINY = 1e-6;

    static Scale of(List<double[]> rows) {
        int size = rows.getFirst().length;
        double[] means = new double[size];
        double[] deviations = new double[size];
        for (int i = 0; i < size; i++) {
            int sign = i;
            double mean = rows.stream().mapToDouble(row -> row[sign]).average().orElse(0);
            double variance = rows.stream()
                    .mapToDouble(row -> (row[sign] - mean) * (row[sign] - mean))
                    .average()
                    .orElse(0);
            means[i] = mean;
            deviations[i] = Math.sqrt(variance) + TINY;
        }
        return new Scale(means, deviations);
    }

    double[] scaled(double[] row) {
        double[] scaled = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            scaled[i] = (row[i] - means[i]) / deviations[i];
        }
        return scaled;
    }

    /** Weights of scaled signs as weights of the signs themselves; any values after those of the signs are left out. */
    double[] unscaled(double[] weights) {
        double[] unscaled = new double[means.length];
        for (int i = 0; i < unscaled.length; i++) {
            unscaled[i] = weights[i] / deviations[i];
        }
        return unscaled;
    }
}
