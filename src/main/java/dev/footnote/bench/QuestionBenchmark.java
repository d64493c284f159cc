package dev.footnote.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What it takes to embed one question, by the default encoder. Each side has processes of its own, for the stock model's
 * threads go on turning for a while after each question.
 */
final class QuestionBenchmark implements Benchmark {

    private static final int ROUNDS = 3;
    private static final String QUESTIONS = "1500";

    @Override
    public String name() {
        return "question";
    }

    @Override
    public List<Row> run(Processes processes) throws IOException, InterruptedException {
        List<Map<String, Double>> ours = new ArrayList<>();
        List<Map<String, Double>> stock = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(round("ours", processes));
            stock.add(round("stock", processes));
        }
        return List.of(
                row("one question embedded, p50 ms", ours, stock, "p50", 0.55),
                row("one question embedded, p99 ms", ours, stock, "p99", 0.40),
                row("one question embedded, processor ms", ours, stock, "processor", 0.35));
    }

    private static Map<String, Double> round(String side, Processes processes)
            throws IOException, InterruptedException {
        return processes.trial(
                QuestionTrial.class,
                List.of(),
                side,
                processes.scratch().resolve("native").toString(),
                QUESTIONS);
    }

    private static Row row(
            String what, List<Map<String, Double>> ours, List<Map<String, Double>> stock, String name, double most) {
        return new Row(what, median(ours, name), median(stock, name), new Row.AtMost(most));
    }

    private static double median(List<Map<String, Double>> rounds, String name) {
        return Trial.median(rounds.stream()
                .mapToDouble(round -> round.getOrDefault(name, Double.NaN))
                .toArray());
    }
}
