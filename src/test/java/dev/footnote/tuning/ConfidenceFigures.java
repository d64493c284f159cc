package dev.footnote.tuning;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well probabilities tell answerable cases from others, over one set's cases. */
final class ConfidenceFigures {
    private static final double[] THRESHOLDS = {
        0.3, 0.35, 0.4, 0.425, 0.45, 0.475, 0.5, 0.525, 0.55, 0.575, 0.6, 0.65, 0.7
    };
    private static final int BINS = 10;

    private final DevelopmentSet set;
    private final List<Double> answerable = new ArrayList<>();
    private final List<Double> unanswerable = new ArrayList<>();
    private final List<Double> madeUp = new ArrayList<>();

    ConfidenceFigures(DevelopmentSet set) {
        this.set = set;
    }

    /** Counts a case by the probability that a model gives it which did not learn from it. */
    void add(ConfidenceExample example, double probability) {
        List<Double> kind = example.madeUp() ? madeUp : example.answerable() ? answerable : unanswerable;
        kind.add(probability);
    }

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "  %s: %d answerable, %d unanswerable, %d with the gold articles left out%n",
                set,
                answerable.size(),
                unanswerable.size(),
                madeUp.size());
        out.printf(
                Locale.ROOT,
                "    AUC %s, against left out %s; expected calibration error %.3f%n",
                shown(area(answerable, unanswerable)),
                shown(area(answerable, madeUp)),
                calibrationError());
        out.println("    threshold  false refusals  abstentions  left out");
        for (double threshold : THRESHOLDS) {
            out.printf(
                    Locale.ROOT,
                    "    %9.2f  %14s  %11s  %8s%n",
                    threshold,
                    shown(below(answerable, threshold)),
                    shown(below(unanswerable, threshold)),
                    shown(below(madeUp, threshold)));
        }
    }

    private static String shown(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }

    private static double below(List<Double> probabilities, double threshold) {
        return (double) probabilities.stream().filter(p -> p < threshold).count() / probabilities.size();
    }

    /** Area under the curve: how often an answerable case is above an unanswerable one, ties counting half. */
    static double area(List<Double> above, List<Double> under) {
        double won = 0;
        for (double high : above) {
            for (double low : under) {
                won += high > low ? 1 : high == low ? 0.5 : 0;
            }
        }
        return won / ((double) above.size() * under.size());
    }

    /** Mean gap of probability and outcome in equal-width bins (Naeini et al. 2015), over the real cases. */
    private double calibrationError() {
        double[] gaps = new double[BINS];
        answerable.forEach(p -> gaps[bin(p)] += p - 1);
        unanswerable.forEach(p -> gaps[bin(p)] += p);
        double sum = 0;
        for (double gap : gaps) {
            sum += Math.abs(gap);
        }
        return sum / (answerable.size() + unanswerable.size());
    }

    private static int bin(double probability) {
        return Math.min(BINS - 1, (int) (probability * BINS));
    }
}
