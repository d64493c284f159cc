package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.app.model.ModelSettings;
import dev.footnote.ask.Question;
import dev.footnote.conversation.ThreadsInMemory;
import dev.footnote.index.NativeLibraries;
import dev.footnote.ingest.Progress;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions from two threads while the articles they are asked of come, change and go without a pause, with the real encoder.
 * Some seconds in every build, minutes with {@code mvn -P soak test}; docs/PERFORMANCE.md has the figures of a long run.
 */
class SoakTest {

    private static final int SECONDS = Integer.getInteger("footnote.soak.seconds", 8);
    private static final int ARTICLES = Integer.getInteger("footnote.soak.articles", 60);
    private static final int ASKERS = 2;

    /** Measured so often; the first quarter is for the compiler and for caches to fill. */
    private static final int MEASURED = 12;

    private static final int WARM = MEASURED / 4;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();

    /** What the process holds: after a collection of garbage, in bytes, and as mappings of files kept by the index. */
    private record Memory(long heap, long resident, long mappings) {

        static Memory now() throws Exception {
            // Twice, with a pause: what is mapped or native is given back by a thread of its own after the first.
            System.gc();
            Thread.sleep(100);
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            Path process = Path.of("/proc/self");
            if (Files.notExists(process)) {
                return new Memory(heap, 0, 0);
            }
            long resident = Files.readAllLines(process.resolve("status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
            long mappings = Files.readAllLines(process.resolve("maps")).stream()
                    .filter(line -> line.contains(".snapshot"))
                    .count();
            return new Memory(heap, resident, mappings);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "heap %.1f MB, resident %.0f MB, %d mappings", heap / 1e6, resident / 1e6, mappings);
        }
    }

    private Settings settings(Path articles) {
        var extractive = new ModelSettings(
                ModelSettings.EXTRACTIVE, null, Duration.ofSeconds(30), Duration.ofSeconds(10), 500, null, 8192);
        return new Settings(
                List.of(articles),
                folder.resolve("cache"),
                null,
                Settings.DEFAULT_SENTENCES,
                extractive,
                folder.resolve("feedback.jsonl"));
    }

    @Test
    void questions_and_changes_go_on_side_by_side_without_an_error_a_wrong_quote_or_growing_memory() throws Exception {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        var news = new SoakNews(articles, 3);
        for (int i = 0; i < ARTICLES; i++) {
            news.write(i);
        }
        var measured = new ArrayList<Memory>();
        NativeLibraries.keepIn(Path.of("target", "native"));
        try (var opened = wiring().openLive(settings(articles), new ThreadsInMemory(), Progress.UNHEARD);
                var threads = Executors.newFixedThreadPool(ASKERS + 1)) {
            long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            var working = new ArrayList<Future<?>>();
            for (int i = 0; i < ASKERS; i++) {
                int asker = i;
                working.add(threads.submit((Callable<Void>) () -> ask(opened, new Random(asker), end)));
            }
            working.add(threads.submit((Callable<Void>) () -> change(opened, news, end)));
            long between = Duration.ofSeconds(SECONDS).toMillis() / MEASURED;
            while (System.nanoTime() < end) {
                Thread.sleep(between);
                measured.add(Memory.now());
            }
            for (Future<?> each : working) {
                each.get();
            }
        }
        tell(measured);
        assertTrue(asked.get() > 5 && changes.get() > 1, asked + " questions, " + changes + " changes");
        assertTrue(answered.get() > asked.get() / 3, answered + " of " + asked + " answered");
        assertFlat(measured);
    }

    private Void ask(LiveOpened opened, Random random, long end) {
        while (System.nanoTime() < end) {
            // Some of them ask for what is not there at the moment.
            var question = new Question(SoakNews.question(random.nextInt(ARTICLES + ARTICLES / 4)), List.of(), null);
            // Question and check in one state: it must not change under the answer.
            boolean found = opened.with(state -> {
                var reply = state.assistant().ask(question);
                List<Citation> citations =
                        reply.answer() instanceof Answer.Grounded grounded ? grounded.citations() : List.<Citation>of();
                for (Citation citation : citations) {
                    var article = state.articles().apply(citation.article().id());
                    assertNotNull(article, () -> citation.article().id() + " is not in the state that answered");
                    assertEquals(citation.span().of(article.text()), citation.quote(), question.text());
                }
                reply.passages()
                        .forEach(passage -> assertEquals(
                                passage.article(),
                                state.articles().apply(passage.article().id()),
                                question.text()));
                return !citations.isEmpty();
            });
            asked.incrementAndGet();
            answered.addAndGet(found ? 1 : 0);
        }
        return null;
    }

    private Void change(LiveOpened opened, SoakNews news, long end) throws Exception {
        while (System.nanoTime() < end) {
            news.change(ARTICLES + ARTICLES / 4);
            assertEquals(news.texts().size(), opened.refresh().articles());
            opened.with(state -> {
                Map<String, String> there = new HashMap<>();
                news.texts().keySet().forEach(id -> {
                    var article = state.articles().apply(id);
                    if (article != null) {
                        there.put(id, article.text());
                    }
                });
                assertEquals(news.texts(), there, "after a change it is what is asked of");
                return null;
            });
            changes.incrementAndGet();
        }
        return null;
    }

    private void tell(List<Memory> measured) throws Exception {
        var told = new StringBuilder(String.format(
                Locale.ROOT,
                "%d s, %d articles: %,d questions, %,d answered, %,d changes%n",
                SECONDS,
                ARTICLES,
                asked.get(),
                answered.get(),
                changes.get()));
        measured.forEach(memory -> told.append(memory).append(System.lineSeparator()));
        Files.writeString(Path.of("target", "soak.txt"), told);
    }

    /** No more at the end than after the first quarter, but for what a collection of garbage leaves by chance. */
    private static void assertFlat(List<Memory> measured) {
        var early = measured.get(Math.min(WARM, measured.size() - 2));
        var late = measured.getLast();
        assertTrue(late.heap() < early.heap() + 16 * MEGABYTE, "from " + early + " to " + late);
        // What is resident swings by a hundred megabytes with the garbage between two collections: thirds are compared.
        int third = Math.max(1, measured.size() / 3);
        long first = resident(measured.subList(0, third));
        long last = resident(measured.subList(measured.size() - third, measured.size()));
        assertTrue(
                last < first + 160 * MEGABYTE, () -> "from " + first + " to " + last + " bytes resident: " + measured);
        assertTrue(late.mappings() < early.mappings() + 64, "from " + early + " to " + late);
    }

    private static long resident(List<Memory> measured) {
        var sorted = measured.stream().mapToLong(Memory::resident).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Wiring wiring() {
        var nothing = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Wiring(new Surroundings(
                InputStream.nullInputStream(),
                nothing,
                nothing,
                new Surroundings.Terminals(false, false, false),
                Map.of(),
                Path.of("").toAbsolutePath(),
                Path.of("").toAbsolutePath()));
    }
}
