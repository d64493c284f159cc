package dev.footnote.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What figures could have come out as, had the cases been others of their kind: cases are drawn with replacement
 * {@value #RESAMPLES} times (Efron and Tibshirani 1993). The draws are the same in every run.
 */
final class Bootstrap {
    private static final int RESAMPLES = 2000;
    private static final long SEED = 20_261_121;
    private static final double TAIL = 0.025;
    private static final double ROUNDING = 1e-12;

    private Bootstrap() {}

    /** A 95 % interval by percentiles. */
    record Interval(double low, double high) {}

    /**
     * A difference of two figures over the same cases.
     *
     * @param interval its 95 % interval by percentiles
     * @param p how often the difference would be at least this far from none if there were none: the share of draws in
     *     which it departs from the observed one by at least the observed one itself (one more draw counts as such)
     */
    record Paired(Interval interval, double p) {}

    /** The interval of a figure. */
    static Interval interval(Sample sample) {
        double[] values = new double[RESAMPLES];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < RESAMPLES; i++) {
            values[i] = sample.value(draw(sample.size(), random));
        }
        return interval(values);
    }

    /** Compares two figures whose cases are the same, in the same order. */
    static Paired paired(Sample before, Sample after) {
        double observed = after.value() - before.value();
        double[] values = new double[RESAMPLES];
        int asFar = 0;
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < RESAMPLES; i++) {
            int[] times = draw(before.size(), random);
            values[i] = after.value(times) - before.value(times);
            asFar += Math.abs(values[i] - observed) >= Math.abs(observed) - ROUNDING ? 1 : 0;
        }
        return new Paired(interval(values), (asFar + 1.0) / (RESAMPLES + 1.0));
    }

    private static int[] draw(int cases, SplittableRandom random) {
        int[] times = new int[cases];
        for (int i = 0; i < cases; i++) {
            times[random.nextInt(cases)]++;
        }
        return times;
    }

    private static Interval interval(double[] values) {
        // A draw without any case of one kind has no such figure.
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length == 0
                ? new Interval(Double.NaN, Double.NaN)
                : new Interval(at(sorted, TAIL), at(sorted, 1 - TAIL));
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
