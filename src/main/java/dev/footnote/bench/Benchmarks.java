package dev.footnote.bench;

import java.util.List;

/** All there is to measure. */
public final class Benchmarks {

    /** In the order they are run and shown in. */
    public static final List<Benchmark> ALL =
            List.of(new EmbeddingBenchmark(), new QuestionBenchmark(), new IngestBenchmark(), new StartBenchmark());

    private Benchmarks() {}
}
