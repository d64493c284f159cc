package dev.footnote.evaluate;

import java.util.Comparator;

/**
 * How a metric is computed from its cases. A case may count several times, or not at all: that is what the bootstrap does.
 */
sealed interface Statistic {

    /** The figure; not a number where these cases have none. */
    double of(Observation[] cases, int[] times);

    /** The order the cases have to be in. */
    default Comparator<Observation> order() {
        return (a, b) -> 0;
    }

    /** The sum of the numerators over that of the denominators: a mean where each denominator is 1. */
    record Ratio() implements Statistic {
        @Override
        public double of(Observation[] cases, int[] times) {
            double above = 0;
            double below = 0;
            for (int i = 0; i < cases.length; i++) {
                above += times[i] * cases[i].x();
                below += times[i] * cases[i].y();
            }
            return above / Math.max(1, below);
        }
    }

    /** The score that {@code share} of the cases stay below: of n in order, the one at n times the share, from 0. */
    record Quantile(double share) implements Statistic {
        @Override
        public double of(Observation[] cases, int[] times) {
            int total = 0;
            for (int time : times) {
                total += time;
            }
            int left = Math.min(total - 1, (int) (total * share));
            for (int i = 0; i < cases.length; i++) {
                left -= times[i];
                if (left < 0) {
                    return cases[i].x();
                }
            }
            return Double.NaN;
        }

        @Override
        public Comparator<Observation> order() {
            return Comparator.comparingDouble(Observation::x);
        }
    }

    /**
     * Area under the receiver operating characteristic: how often a case with y = 1 has more confidence than one with
     * y = 0, ties counting half (Hanley and McNeil 1982).
     */
    record Auroc() implements Statistic {
        @Override
        public double of(Observation[] cases, int[] times) {
            double won = 0;
            double high = 0;
            double low = 0;
            int i = 0;
            while (i < cases.length) {
                double tiedHigh = 0;
                double tiedLow = 0;
                int from = i;
                for (; i < cases.length && cases[i].x() == cases[from].x(); i++) {
                    tiedHigh += times[i] * cases[i].y();
                    tiedLow += times[i] * (1 - cases[i].y());
                }
                won += tiedHigh * (low + tiedLow / 2);
                high += tiedHigh;
                low += tiedLow;
            }
            return high == 0 || low == 0 ? Double.NaN : won / (high * low);
        }

        @Override
        public Comparator<Observation> order() {
            return Comparator.comparingDouble(Observation::x);
        }
    }

    /**
     * Area under the risk-coverage curve (Geifman and El-Yaniv 2017): the mean, over all k, of the share of wrong ones
     * (y = 0) among the k most confident cases. Cases of equal confidence count as spread evenly. Where none is right there is
     * nothing to tell apart, and no figure.
     */
    record RiskCoverage() implements Statistic {
        @Override
        public double of(Observation[] cases, int[] times) {
            double[] sum = new double[1];
            double[] wrongs = new double[1];
            int[] total = new int[1];
            walk(cases, times, (covered, wrong) -> {
                total[0] = covered;
                sum[0] += wrong / covered;
                wrongs[0] = wrong;
            });
            return wrongs[0] == total[0] ? Double.NaN : sum[0] / total[0];
        }

        @Override
        public Comparator<Observation> order() {
            return Comparator.comparingDouble(Observation::x).reversed();
        }

        /** Walks from the most confident case to the least, with the number of cases so far and the wrong among them. */
        static void walk(Observation[] cases, int[] times, Step step) {
            int covered = 0;
            double wrong = 0;
            int i = 0;
            while (i < cases.length) {
                int tied = 0;
                double tiedWrong = 0;
                int from = i;
                for (; i < cases.length && cases[i].x() == cases[from].x(); i++) {
                    tied += times[i];
                    tiedWrong += times[i] * (1 - cases[i].y());
                }
                for (int k = 1; k <= tied; k++) {
                    step.at(covered + k, wrong + tiedWrong * k / tied);
                }
                covered += tied;
                wrong += tiedWrong;
            }
        }

        /** One more case is covered. */
        interface Step {
            void at(int covered, double wrong);
        }
    }

    /**
     * Expected calibration error (Naeini et al. 2015): in ten bins of equal width, the mean gap between the confidence and
     * how often it was so, weighted by the cases in the bin.
     */
    record CalibrationError() implements Statistic {
        private static final int BINS = 10;

        @Override
        public double of(Observation[] cases, int[] times) {
            double[] gaps = new double[BINS];
            double total = 0;
            for (int i = 0; i < cases.length; i++) {
                gaps[Math.min(BINS - 1, (int) (cases[i].x() * BINS))] += times[i] * (cases[i].x() - cases[i].y());
                total += times[i];
            }
            double sum = 0;
            for (double gap : gaps) {
                sum += Math.abs(gap);
            }
            return total == 0 ? Double.NaN : sum / total;
        }
    }
}
