package dev.footnote.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** From the command to its first answer over five articles of the sample corpus, with a warm cache; Footnote by its launcher. */
final class StartBenchmark implements Benchmark {

    private static final int RUNS = 7;
    private static final int ARTICLES = 5;
    private static final String QUESTION = "How much is OpenAI's contract with Amazon worth?";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> run(Processes processes) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(processes.scratch().resolve("five"));
        try (Stream<Path> articles = Files.list(processes.home().resolve("corpus"))) {
            for (Path article : articles.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .limit(ARTICLES)
                    .toList()) {
                Files.copy(article, corpus.resolve(article.getFileName().toString()));
            }
        }
        double[] ours = new double[RUNS];
        double[] stock = new double[RUNS];
        double[] help = new double[RUNS];
        // The first round fills the caches and is not counted.
        for (int run = -1; run < RUNS; run++) {
            double own = ours(processes, corpus);
            double other = stock(processes, corpus);
            double usage = processes.launcher("--help");
            if (run >= 0) {
                ours[run] = own;
                stock[run] = other;
                help[run] = usage;
            }
        }
        return List.of(
                new Row(
                        "start to first answer, five articles, ms",
                        Trial.median(ours),
                        Trial.median(stock),
                        new Row.AtMost(0.30)),
                new Row("the same of --help, ms", Trial.median(help), Trial.median(stock), new Row.Unbound()));
    }

    private static double ours(Processes processes, Path corpus) throws IOException, InterruptedException {
        return processes.launcher(
                "ask",
                "--corpus",
                corpus.toString(),
                "--cache",
                processes.scratch().toString(),
                QUESTION);
    }

    private static double stock(Processes processes, Path corpus) throws IOException, InterruptedException {
        long start = System.nanoTime();
        processes.trial(
                StockAnswerTrial.class,
                List.of(),
                corpus.toString(),
                processes.scratch().resolve("store.json").toString(),
                QUESTION);
        return (System.nanoTime() - start) / 1e6;
    }
}
