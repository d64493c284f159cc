package dev.footnote.evaluate;

import static dev.footnote.evaluate.Metric.Group.ABSTENTION;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is known when there is nothing to say. What would have been answered below the threshold of confidence is not
 * known: in the risk-coverage curve such a case counts as wrong.
 */
final class AbstentionMetrics {

    /** The metric whose cases the risk-coverage curve is drawn from. */
    static final String RISK_COVERAGE = "AURC";

    static final List<Metric> ALL = List.of(
            Metric.mean(
                    "overall",
                    ABSTENTION,
                    "answered correctly, or not answered where there is no answer",
                    AbstentionMetrics::overall),
            Metric.mean(
                    "abstain",
                    ABSTENTION,
                    "share of the unanswerable that were not answered",
                    m -> m.asks() && !m.asked().answerable() ? Observation.of(m.refused()) : null),
            Metric.mean(
                            "false-refusal",
                            ABSTENTION,
                            "share of the answerable that were not answered",
                            m -> m.asks() && m.asked().answerable() ? Observation.of(m.refused()) : null)
                    .lowerIsBetter(),
            new Metric(
                    RISK_COVERAGE,
                    ABSTENTION,
                    false,
                    new Statistic.RiskCoverage(),
                    AbstentionMetrics::risk,
                    "area under the risk-coverage curve"),
            new Metric(
                    "AUROC",
                    ABSTENTION,
                    true,
                    new Statistic.Auroc(),
                    AbstentionMetrics::confidence,
                    "how often an answerable case has more confidence than an unanswerable one"),
            new Metric(
                    "ECE",
                    ABSTENTION,
                    false,
                    new Statistic.CalibrationError(),
                    AbstentionMetrics::confidence,
                    "expected calibration error of the confidence that there is an answer"));

    private AbstentionMetrics() {}

    private static @Nullable Observation overall(Measured measured) {
        if (AnswerMetrics.known(measured)) {
            return Observation.of(AnswerMetrics.correct(measured));
        }
        return measured.asks() && !measured.asked().answerable() ? Observation.of(measured.refused()) : null;
    }

    private static @Nullable Observation risk(Measured measured) {
        boolean judgeable = AnswerMetrics.known(measured)
                || measured.asks() && !measured.asked().answerable();
        return judgeable ? new Observation(measured.confidence(), AnswerMetrics.correct(measured) ? 1 : 0) : null;
    }

    private static @Nullable Observation confidence(Measured measured) {
        return measured.reply() == null
                ? null
                : new Observation(measured.confidence(), measured.asked().answerable() ? 1 : 0);
    }
}
