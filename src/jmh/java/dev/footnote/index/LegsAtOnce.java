package dev.footnote.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prints what it gains to run the leg of words on another thread while the asking one runs that of vectors: time by the clock
 * of one question alone, and questions a second of two asking threads, both ways in turn. See docs/PERFORMANCE.md.
 *
 * <p>Arguments: a snapshot to grow the collection from, a folder for the snapshots made, then the sizes.
 */
final class LegsAtOnce {
    private static final int DEPTH = 120;
    private static final int QUESTIONS = 200;
    private static final int ROUNDS = 5;

    private final PassageIndex index;
    private final List<PassageIndex.QueryVector> vectors = new ArrayList<>();
    private final List<List<Words.Word>> words = new ArrayList<>();
    private final ExecutorService legs =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());

    private LegsAtOnce(PassageIndex index, GrownCorpus corpus) {
        this.index = index;
        for (int i = 0; i < QUESTIONS; i++) {
            SplittableRandom random = new SplittableRandom(1_000_000L + i);
            vectors.add(PassageIndex.query(corpus.question(random)));
            words.add(Words.of(corpus.words(random, 7)));
        }
    }

    private interface Way {
        int ask(int question) throws Exception;
    }

    private int inTurn(int question) {
        return index.byWords(words.get(question), DEPTH, null).size()
                + index.byMeaning(vectors.get(question), DEPTH, null).size();
    }

    private int atOnce(int question) throws Exception {
        Future<Integer> other =
                legs.submit(() -> index.byWords(words.get(question), DEPTH, null).size());
        return index.byMeaning(vectors.get(question), DEPTH, null).size() + other.get();
    }

    /** The median of one question's time by the clock, in microseconds. */
    private double alone(Way way) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            long start = System.nanoTime();
            way.ask(i);
            times.add(System.nanoTime() - start);
        }
        return times.stream().sorted().toList().get(QUESTIONS / 2) / 1e3;
    }

    /** Questions a second of two threads. */
    private double two(Way way) throws Exception {
        try (ExecutorService askers = Executors.newFixedThreadPool(2)) {
            long start = System.nanoTime();
            List<Future<?>> asking = new ArrayList<>();
            for (int asker = 0; asker < 2; asker++) {
                asking.add(askers.submit(() -> {
                    for (int i = 0; i < QUESTIONS; i++) {
                        way.ask(i);
                    }
                    return null;
                }));
            }
            for (Future<?> each : asking) {
                each.get();
            }
            return 2 * QUESTIONS / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    public static void main(String[] arguments) throws Exception {
        GrownCorpus corpus = GrownCorpus.from(Path.of(arguments[0]));
        GrownEncoder encoder = new GrownEncoder(corpus);
        for (String size : Arrays.asList(arguments).subList(2, arguments.length)) {
            Path file = Path.of(arguments[1]).resolve("grown-" + size + "-1.snapshot");
            try (PassageIndex index = new IndexBuilder(encoder, file)
                    .build(corpus.articles(Integer.parseInt(size), 1), (done, total) -> {})
                    .index()) {
                new LegsAtOnce(index, corpus).tell(Integer.parseInt(size));
            }
        }
    }

    private void tell(int size) throws Exception {
        List<List<Double>> figures = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        // The first rounds are for the compiler.
        for (int round = -3; round < ROUNDS; round++) {
            double[] now = {alone(this::inTurn), alone(this::atOnce), two(this::inTurn), two(this::atOnce)};
            for (int i = 0; round >= 0 && i < now.length; i++) {
                figures.get(i).add(now[i]);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,9d passages: one question %.0f µs in turn, %.0f at once; two threads %.0f questions a second, %.0f%n",
                size,
                median(figures.get(0)),
                median(figures.get(1)),
                median(figures.get(2)),
                median(figures.get(3)));
        legs.shutdown();
    }
}
