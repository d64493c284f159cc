package dev.footnote.evaluate;

import dev.footnote.evaluate.EvaluationReport.Bin;
import dev.footnote.evaluate.EvaluationReport.CurvePoint;
import dev.footnote.evaluate.EvaluationReport.Latency;
import dev.footnote.evaluate.EvaluationReport.Percentiles;
import dev.footnote.evaluate.EvaluationReport.RankCount;
import dev.footnote.evaluate.Statistic.RiskCoverage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** The data of the report's drawings. */
final class Drawings {
    private static final int POINTS = 200;
    private static final int BINS = 20;
    private static final int MOST_RANKS = 10;
    private static final double TAIL = 0.99;

    private Drawings() {}

    /** Risk against coverage, from the most confident case on; at most some two hundred points. */
    static List<CurvePoint> curve(List<Measured> cases) {
        Metric metric = Metrics.named(AbstentionMetrics.RISK_COVERAGE).orElseThrow();
        Sample sample = Estimates.sample(metric, cases);
        if (Double.isNaN(sample.value())) {
            return List.of();
        }
        int[] once = new int[sample.size()];
        Arrays.fill(once, 1);
        int step = Math.max(1, sample.size() / POINTS);
        List<CurvePoint> points = new ArrayList<>();
        RiskCoverage.walk(sample.ordered(), once, (covered, wrong) -> {
            if (covered % step == 0 || covered == sample.size()) {
                points.add(new CurvePoint((double) covered / sample.size(), wrong / covered));
            }
        });
        return points;
    }

    /** At which rank the first gold came: a passage where quotes are known, else an article. */
    static List<RankCount> ranks(List<Measured> cases) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (Measured measured : cases) {
            if (measured.asks() && !measured.asked().evidence().isEmpty()) {
                Ranks ranks = measured.asked().quoted() ? Ranks.ofQuotes(measured) : Ranks.ofArticles(measured);
                counts.merge(ranks.hit(MOST_RANKS) ? ranks.first() : Ranks.NONE, 1, Integer::sum);
            }
        }
        if (counts.isEmpty()) {
            return List.of();
        }
        List<RankCount> ranks = new ArrayList<>();
        for (int rank = 1; rank <= MOST_RANKS; rank++) {
            ranks.add(new RankCount(Integer.toString(rank), counts.getOrDefault(rank, 0)));
        }
        ranks.add(new RankCount("none", counts.getOrDefault(Ranks.NONE, 0)));
        return ranks;
    }

    /** Times of the answers. */
    static Latency latency(List<Measured> cases) {
        return new Latency(
                percentiles(TimeMetrics.Phase.RETRIEVE, cases),
                percentiles(TimeMetrics.Phase.ANSWER, cases),
                percentiles(TimeMetrics.Phase.TOTAL, cases),
                histogram(times(TimeMetrics.Phase.TOTAL, cases).toArray()));
    }

    private static Percentiles percentiles(TimeMetrics.Phase phase, List<Measured> cases) {
        double[] sorted = times(phase, cases).sorted().toArray();
        return new Percentiles(at(sorted, 0.5), at(sorted, 0.95), at(sorted, TAIL));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    private static DoubleStream times(TimeMetrics.Phase phase, List<Measured> cases) {
        return cases.stream()
                .map(measured -> measured.reply())
                .filter(reply -> reply != null)
                .mapToDouble(reply -> TimeMetrics.milliseconds(phase, reply));
    }

    /** Bins of equal width up to the 99th percentile; the last one takes the few beyond it too. */
    private static List<Bin> histogram(double[] times) {
        if (times.length == 0) {
            return List.of();
        }
        Arrays.sort(times);
        double width = niceWidth(at(times, TAIL) / BINS);
        int last = Math.min(BINS, (int) (at(times, TAIL) / width));
        int[] counts = new int[last + 1];
        for (double time : times) {
            counts[Math.min(last, (int) (time / width))]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            double end = i == last ? Math.max((i + 1) * width, times[times.length - 1]) : (i + 1) * width;
            bins.add(new Bin(i * width, end, counts[i]));
        }
        return bins;
    }

    /** The next of 1, 2 and 5 times a power of ten. */
    private static double niceWidth(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(least, 1e-3))));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
