package dev.footnote.evaluate;

import java.util.Locale;
import java.util.Optional;

/**
 * What a figure has to reach: at least the limit, or at most where lower is better.
 *
 * @param metric the figure
 * @param limit what it has to reach
 */
public record Floor(Metric metric, double limit) {

    /** Why a report misses it, in one sentence; empty where it holds. A figure that was not measured misses. */
    public Optional<String> missed(EvaluationReport report) {
        var entry = report.metrics().stream()
                .filter(one -> one.name().equals(metric.name()))
                .findFirst();
        if (entry.isEmpty()) {
            return Optional.of(metric.name() + " was not measured: none of the cases has what it needs");
        }
        double value = entry.get().value();
        boolean holds = metric.higherIsBetter() ? value >= limit : value <= limit;
        return holds
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s is %.4g, but has to be %s %s",
                        metric.name(),
                        value,
                        metric.higherIsBetter() ? "at least" : "at most",
                        number(limit)));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
