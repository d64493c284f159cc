package dev.footnote.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What it takes to embed one question, by the default encoder. */
final class QuestionBenchmark implements Benchmark {

    @Override
    public String name() {
        return "question";
    }

    @Override
    public List<Row> run(Processes processes) throws IOException, InterruptedException {
        Map<String, Double> figures = processes.trial(
                QuestionTrial.class,
                List.of(),
                processes.scratch().resolve("native").toString(),
                "1000");
        return List.of(
                row("one question embedded, p50 ms", figures, "p50", 0.55),
                row("one question embedded, p99 ms", figures, "p99", 0.40),
                row("one question embedded, processor ms", figures, "processor", 0.35));
    }

    private static Row row(String what, Map<String, Double> figures, String name, double most) {
        return new Row(
                what,
                figures.getOrDefault("ours " + name, Double.NaN),
                figures.getOrDefault("stock " + name, Double.NaN),
                new Row.AtMost(most));
    }
}
