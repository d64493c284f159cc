package dev.footnote.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All metrics. */
public final class Metrics {

    /** In the order they are reported. */
    public static final List<Metric> ALL = Stream.of(
                    RetrievalMetrics.ALL,
                    AnswerMetrics.ALL,
                    CitationMetrics.ALL,
                    AbstentionMetrics.ALL,
                    ConversationMetrics.ALL,
                    ConflictMetrics.ALL,
                    InjectionMetrics.ALL,
                    TimeMetrics.ALL,
                    JudgeMetrics.ALL)
            .flatMap(List::stream)
            .toList();

    private Metrics() {}

    /** The metric with a name, whatever its case. */
    public static Optional<Metric> named(String name) {
        return ALL.stream()
                .filter(metric -> metric.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
