package dev.footnote.evaluate;

import dev.footnote.evaluate.EvaluationReport.MetricEntry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Computes every metric that has cases, with its interval. */
final class Estimates {

    private Estimates() {}

    /** The figures of these cases, in the order of {@link Metrics#ALL}. */
    static List<MetricEntry> of(List<Measured> cases) {
        // The draws of each metric are its own, so the order they are computed in does not matter.
        return Metrics.ALL.parallelStream()
                .map(metric -> of(metric, cases))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<MetricEntry> of(Metric metric, List<Measured> cases) {
        Sample sample = sample(metric, cases);
        double value = sample.size() == 0 ? Double.NaN : sample.value();
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        Bootstrap.Interval interval = Bootstrap.interval(sample);
        return Optional.of(new MetricEntry(
                metric.name(),
                metric.group().code(),
                value,
                interval.low(),
                interval.high(),
                sample.size(),
                metric.higherIsBetter()));
    }

    /** What the cases add to a metric. */
    static Sample sample(Metric metric, List<Measured> cases) {
        return new Sample(
                metric.statistic(),
                cases.stream()
                        .map(metric.observe())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
    }
}
