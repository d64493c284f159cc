package dev.footnote.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Texts embedded a second, by {@code embedAll} on all cores, against LangChain4j's fp32 model. */
final class EmbeddingBenchmark implements Benchmark {

    private static final String ROUNDS = "5";

    @Override
    public String name() {
        return "embedding";
    }

    @Override
    public List<Row> run(Processes processes) throws IOException, InterruptedException {
        String folder = processes.scratch().resolve("native").toString();
        Map<String, Double> brief = processes.trial(EmbeddingTrial.class, List.of(), folder, "100", "160", ROUNDS);
        Map<String, Double> longer = processes.trial(EmbeddingTrial.class, List.of(), folder, "400", "40", ROUNDS);
        return List.of(
                row("texts of 100 tokens a second, int8", brief, "int8", new Row.AtLeast(3.0)),
                row("texts of 100 tokens a second, fp32", brief, "fp32", new Row.AtLeast(1.35)),
                row("processor ms a text of 100 tokens, int8", brief, "int8 processor", new Row.Unbound()),
                row("processor ms a text of 100 tokens, fp32", brief, "fp32 processor", new Row.Unbound()),
                row("texts of 400 tokens a second, int8", longer, "int8", new Row.AtLeast(2.4)),
                row("processor ms a text of 400 tokens, int8", longer, "int8 processor", new Row.Unbound()));
    }

    private static Row row(String what, Map<String, Double> figures, String ours, Row.Bound bound) {
        String stock = ours.endsWith("processor") ? "stock processor" : "stock";
        return new Row(what, figures.getOrDefault(ours, Double.NaN), figures.getOrDefault(stock, Double.NaN), bound);
    }
}
