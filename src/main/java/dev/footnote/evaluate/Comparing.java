package dev.footnote.evaluate;

import dev.footnote.evaluate.EvaluationReport.Change;
import dev.footnote.evaluate.EvaluationReport.Comparison;
import dev.footnote.evaluate.EvaluationReport.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a run with an older one, case by case. A loss is significant where the paired bootstrap gives p below
 * {@value #SIGNIFICANT} (Efron and Tibshirani 1993, chapter 16; Koehn 2004); times never are, since they differ from run to
 * run without any change, and no more is what a language model judged.
 */
final class Comparing {
    private static final double SIGNIFICANT = 0.05;
    private static final double SAME = 1e-9;

    /** Metrics whose change is told case by case; the others follow from them. */
    private static final Set<String> TOLD = Set.of(
            "correct",
            "abstain",
            "false-refusal",
            "MRR",
            "nDCG@10",
            "F1",
            "cite-R",
            "rewrite-F1",
            "both-sides",
            "right-only",
            "conflict-kind",
            "certainty",
            "reason",
            "origins",
            "marked-attacks",
            "marked-benign");

    private Comparing() {}

    static Comparison of(Baseline baseline, List<Measured> cases) {
        List<Measured> common = cases.stream()
                .filter(measured ->
                        baseline.cases().containsKey(measured.asked().id()))
                .toList();
        List<Difference> differences = Metrics.ALL.parallelStream()
                .map(metric -> difference(metric, baseline, common))
                .flatMap(Optional::stream)
                .toList();
        List<Change> better = new ArrayList<>();
        List<Change> worse = new ArrayList<>();
        for (Metric metric : Metrics.ALL) {
            if (TOLD.contains(metric.name())) {
                changes(metric, baseline, common, better, worse);
            }
        }
        Comparator<Change> largestFirst =
                Comparator.comparingDouble((Change change) -> -Math.abs(change.after() - change.before()));
        better.sort(largestFirst);
        worse.sort(largestFirst);
        return new Comparison(baseline.name(), common.size(), differences, better, worse);
    }

    private static Optional<Difference> difference(Metric metric, Baseline baseline, List<Measured> cases) {
        List<Observation> before = new ArrayList<>();
        List<Observation> after = new ArrayList<>();
        for (Measured measured : cases) {
            Observation then = baseline.observation(metric, measured.asked().id());
            Observation now = metric.observe().apply(measured);
            if (then != null && now != null) {
                before.add(then);
                after.add(now);
            }
        }
        return before.isEmpty()
                ? Optional.empty()
                : difference(metric, new Sample(metric.statistic(), before), new Sample(metric.statistic(), after));
    }

    private static Optional<Difference> difference(Metric metric, Sample before, Sample after) {
        double difference = after.value() - before.value();
        if (Double.isNaN(difference)) {
            return Optional.empty();
        }
        Bootstrap.Paired paired = Bootstrap.paired(before, after);
        boolean changed = Math.abs(difference) > SAME;
        return Optional.of(new Difference(
                metric.name(),
                before.value(),
                after.value(),
                difference,
                paired.interval().low(),
                paired.interval().high(),
                paired.p(),
                changed && paired.p() < SIGNIFICANT && metric.group().repeatable(),
                changed && difference > 0 == metric.higherIsBetter(),
                before.size()));
    }

    private static void changes(
            Metric metric, Baseline baseline, List<Measured> cases, List<Change> better, List<Change> worse) {
        for (Measured measured : cases) {
            String id = measured.asked().id();
            Observation then = baseline.observation(metric, id);
            Observation now = metric.observe().apply(measured);
            if (then == null || now == null || Math.abs(now.x() - then.x()) <= SAME) {
                continue;
            }
            List<Change> list = now.x() > then.x() == metric.higherIsBetter() ? better : worse;
            list.add(new Change(id, metric.name(), then.x(), now.x()));
        }
    }
}
