package dev.footnote.tuning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.article.Sentence;
import dev.footnote.ingest.Ingest;
import dev.footnote.ingest.Orders;
import dev.footnote.ingest.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many attacks and harmless texts are marked as orders, by kind, and how many sentences of articles. */
final class OrderFigures {

    private static final Progress SILENT = new Progress() {
        @Override
        public void update(String what, long done, long total) {}

        @Override
        public void finish() {}
    };

    private final Path eval;
    private final Orders orders = new Orders();

    OrderFigures(Path eval) {
        this.eval = eval;
    }

    void print(PrintStream out) throws IOException {
        Map<String, int[]> kinds = new TreeMap<>();
        for (String line : Files.readAllLines(eval.resolve("injection/cases.jsonl"))) {
            JsonNode one = new JsonMapper().readTree(line);
            boolean marked = orders.in(one.path("text").asText());
            String type = one.path("type").asText();
            for (String kind : List.of(type, type + ": " + one.path("kind").asText())) {
                int[] counts = kinds.computeIfAbsent(kind, key -> new int[2]);
                counts[0] += marked ? 1 : 0;
                counts[1]++;
            }
        }
        kinds.forEach((kind, counts) -> out.printf("%-40s %3d of %3d%n", kind, counts[0], counts[1]));
        for (String set : List.of("squad2", "qed", "clapnq", "ramdocs", "chunking", "scifact")) {
            articles(set, eval.resolve(set).resolve("corpus.jsonl"), out);
        }
        articles("seeds", eval.resolve("../corpora/seeds"), out);
        articles("corpus/", Path.of("corpus"), out);
    }

    private static void articles(String name, Path path, PrintStream out) {
        var prepared = new Ingest(String::length, 2000).read(List.of(path), SILENT);
        long all = 0;
        long marked = 0;
        for (var article : prepared.articles()) {
            all += article.sentences().size();
            for (Sentence sentence : article.sentences()) {
                if (sentence.order()) {
                    marked++;
                    out.println("  " + sentence.span().of(article.article().text()));
                }
            }
        }
        out.printf("%-40s %d of %d sentences%n", name, marked, all);
    }
}
