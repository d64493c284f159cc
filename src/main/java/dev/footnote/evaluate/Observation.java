package dev.footnote.evaluate;

/**
 * What one case adds to a metric; a {@link Statistic} says what the two numbers are.
 *
 * @param x the score, the numerator, or the confidence
 * @param y 1, the denominator, or whether it was so
 */
public record Observation(double x, double y) {

    /** A score that counts once. */
    static Observation of(double score) {
        return new Observation(score, 1);
    }

    /** 1 where it is so, else 0; counts once. */
    static Observation of(boolean so) {
        return of(so ? 1 : 0);
    }
}
