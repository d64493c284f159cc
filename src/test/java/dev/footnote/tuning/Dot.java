package dev.footnote.tuning;

/** The weighted sum of a row of signs. */
final class Dot {
    private Dot() {}

    /** Values of {@code weights} beyond the row's are not used. */
    static double of(double[] weights, double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i];
        }
        return sum;
    }
}
