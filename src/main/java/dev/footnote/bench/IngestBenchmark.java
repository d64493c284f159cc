package dev.footnote.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Peak memory and time of 2,000 chunks taken in. Footnote's side is the whole of it: it also cleans, embeds each sentence by
 * itself and each word of the collection, and builds the lexical leg, which the stock parts don't.
 */
final class IngestBenchmark implements Benchmark {

    private static final int CHUNKS = 2_000;
    private static final int TOKENS = 100;

    /** As the launcher sets them. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xms32m", "-XX:-UsePerfData");

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public List<Row> run(Processes processes) throws IOException, InterruptedException {
        Path corpus = processes.scratch().resolve("chunks.jsonl");
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (String text : new SampleTexts().texts(CHUNKS, TOKENS)) {
            lines.add(mapper.writeValueAsString(
                    Map.of("id", "a" + lines.size(), "title", "Report " + lines.size(), "text", text)));
        }
        Files.write(corpus, lines);
        Map<String, Double> ours = processes.trial(
                IngestTrial.class,
                OPTIONS,
                processes.scratch().resolve("native").toString(),
                corpus.toString());
        Map<String, Double> stock = processes.trial(StockIngestTrial.class, List.of(), corpus.toString());
        return List.of(
                row("2,000 chunks taken in, peak MB", ours, stock, "peak", new Row.AtMost(0.6)),
                row("the same with sentences and words, s", ours, stock, "seconds", new Row.Unbound()),
                row("the same, processor s", ours, stock, "processor", new Row.Unbound()));
    }

    private static Row row(
            String what, Map<String, Double> ours, Map<String, Double> stock, String name, Row.Bound bound) {
        return new Row(what, ours.getOrDefault(name, Double.NaN), stock.getOrDefault(name, Double.NaN), bound);
    }
}
