package dev.footnote.index;

import dev.footnote.article.PreparedArticle;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prints what search costs by the size of the collection, next to LangChain4j's store in memory with the same vectors: the
 * two in turn for each question, in processor time of the asking thread, medians. See docs/PERFORMANCE.md.
 *
 * <p>Arguments: a snapshot to grow the collection from, a folder for the snapshots made, the largest collection that the
 * stock store is measured with, the most sentences a passage, then the sizes.
 */
final class SearchTable {
    private static final int TOP = 10;
    private static final int DEPTH = 120;
    private static final int QUESTIONS = 60;

    private final GrownCorpus corpus;
    private final GrownEncoder encoder;
    private final Path folder;
    private final int stockUpTo;
    private final int longest;

    private SearchTable(Path source, Path folder, int stockUpTo, int longest) {
        this.corpus = GrownCorpus.from(source);
        this.encoder = new GrownEncoder(corpus);
        this.folder = folder;
        this.stockUpTo = stockUpTo;
        this.longest = longest;
    }

    public static void main(String[] arguments) throws IOException {
        SearchTable table = new SearchTable(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        for (String size : Arrays.asList(arguments).subList(4, arguments.length)) {
            table.row(Integer.parseInt(size));
        }
    }

    private void row(int size) throws IOException {
        Path file = folder.resolve("grown-" + size + "-" + longest + ".snapshot");
        List<PreparedArticle> articles = corpus.articles(size, longest);
        if (Files.notExists(file)) {
            long start = System.nanoTime();
            new IndexBuilder(encoder, file).build(articles, (done, total) -> {}).index().close();
            tell("%,9d passages built in %.1f s, %.1f MB", size, seconds(start), Files.size(file) / 1e6);
        }
        SegmentContent content = SegmentContent.of(articles);
        @Nullable InMemoryEmbeddingStore<TextSegment> stock = size > stockUpTo ? null : stock(content);
        open(size, file, content, stock);
        try (PassageIndex index =
                new IndexBuilder(encoder, file).build(articles, (done, total) -> {}).index()) {
            search(size, index, stock);
            memory(size, index);
        }
    }

    private InMemoryEmbeddingStore<TextSegment> stock(SegmentContent content) {
        List<String> ids = new ArrayList<>();
        List<Embedding> vectors = new ArrayList<>();
        List<TextSegment> texts = new ArrayList<>();
        for (int i = 0; i < content.entries().size(); i++) {
            ids.add(Integer.toString(i));
            vectors.add(Embedding.from(
                    encoder.passage(SegmentContent.sentences(content.entries().get(i)))));
            texts.add(TextSegment.from(SegmentContent.searchable(content.entries().get(i))));
        }
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        store.addAll(ids, vectors, texts);
        return store;
    }

    private void open(int size, Path file, SegmentContent content, @Nullable InMemoryEmbeddingStore<TextSegment> stock)
            throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> answered = new ArrayList<>();
        PassageIndex.QueryVector query = PassageIndex.query(corpus.question(new SplittableRandom(1)));
        for (int i = 0; i < 15; i++) {
            long start = cpu();
            Snapshot snapshot = Snapshot.open(file, "grown", MiniLmEncoder.DIMENSION).snapshot();
            SegmentColumns columns = SegmentColumns.of(
                    java.util.Objects.requireNonNull(snapshot).segments().getFirst(), MiniLmEncoder.DIMENSION);
            ours.add((cpu() - start) / 1e6);
            try (PassageIndex index = PassageIndex.of(List.of(new Segment(content, columns)))) {
                index.byMeaning(query, TOP, null);
                index.byWords(Words.of(corpus.words(new SplittableRandom(i), 7)), TOP, null);
            }
            answered.add((cpu() - start) / 1e6);
        }
        tell("%,9d opened in %.2f ms, opened and both legs searched once in %.1f ms", size, median(ours), median(answered));
        if (stock != null && size <= 10_000) {
            Path json = folder.resolve("stock-" + size + ".json");
            stock.serializeToFile(json);
            List<Double> theirs = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                long start = cpu();
                InMemoryEmbeddingStore.fromFile(json);
                theirs.add((cpu() - start) / 1e6);
            }
            tell(
                    "%,9d stock's JSON (%.1f MB) opened in %.0f ms: ours takes %.4f of it, %.4f with both searches",
                    size,
                    Files.size(json) / 1e6,
                    median(theirs),
                    median(ours) / median(theirs),
                    median(answered) / median(theirs));
        }
    }

    private void search(int size, PassageIndex index, @Nullable InMemoryEmbeddingStore<TextSegment> stock) {
        Map<String, List<Double>> times = new HashMap<>();
        double found = 0;
        double kept = 0;
        int warm = QUESTIONS;
        for (int i = 0; i < warm + QUESTIONS; i++) {
            SplittableRandom random = new SplittableRandom(1_000_000L + i);
            float[] vector = corpus.question(random);
            List<Words.Word> words = Words.of(corpus.words(random, 7));
            // The first calls are for the compiler; the small sizes need more of them.
            int times10 = i < warm ? Math.max(1, 400_000 / size) : 1;
            List<PassageIndex.Hit> hits = List.of();
            for (int j = 0; j < Math.min(times10, 200); j++) {
                hits = timed(times, i >= warm, "vector top 10", () -> index.byMeaning(PassageIndex.query(vector), TOP, null));
                timed(times, i >= warm, "vector top 120", () -> index.byMeaning(PassageIndex.query(vector), DEPTH, null));
                timed(times, i >= warm, "BM25 top 120", () -> index.byWords(words, DEPTH, null));
                timed(times, i >= warm, "both, fused", () -> fused(index, vector, words));
            }
            if (i >= warm) {
                kept += share(exact(index, vector), hits);
            }
            if (stock != null && (i >= warm || i < 10)) {
                EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
                        .queryEmbedding(Embedding.from(vector))
                        .maxResults(TOP)
                        .build();
                Set<Integer> theirs = new HashSet<>();
                timed(times, i >= warm, "stock top 10", () -> stock.search(request))
                        .matches()
                        .forEach(match -> theirs.add(Integer.valueOf(match.embeddingId())));
                if (i >= warm) {
                    found += share(theirs, hits);
                }
            }
        }
        times.keySet().stream()
                .sorted()
                .forEach(name -> tell("%,9d %-15s p50 %9.1f µs", size, name, median(times.get(name)) * 1_000));
        tell("%,9d recall of an exact int8 scan %.4f", size, kept / QUESTIONS);
        if (stock != null) {
            double ratio = median(times.get("stock top 10")) / median(times.get("vector top 10"));
            tell("%,9d stock takes %.1f times as long; recall of its floats %.4f", size, ratio, found / QUESTIONS);
        }
    }

    private static Set<Integer> exact(PassageIndex index, float[] vector) {
        PassageIndex.QueryVector query = PassageIndex.query(vector);
        Nearest nearest = new Nearest(TOP);
        for (int i = 0; i < index.size(); i++) {
            nearest.add(i, (float) index.passageCosine(query, i));
        }
        Set<Integer> best = new HashSet<>();
        nearest.best().forEach(hit -> best.add(hit.passage()));
        return best;
    }

    private static double share(Set<Integer> wanted, Collection<PassageIndex.Hit> hits) {
        return hits.stream().filter(hit -> wanted.contains(hit.passage())).count() / (double) wanted.size();
    }

    private static List<Map.Entry<Integer, Double>> fused(PassageIndex index, float[] vector, List<Words.Word> words) {
        PassageIndex.QueryVector query = PassageIndex.query(vector);
        Map<Integer, Double> scores = new HashMap<>();
        List<PassageIndex.Hit> byWords = index.byWords(words, DEPTH, null);
        double most = byWords.isEmpty() ? 1 : byWords.getFirst().score();
        byWords.forEach(hit -> scores.put(
                hit.passage(), hit.score() / most + index.passageCosine(query, hit.passage())));
        index.byMeaning(query, DEPTH, null).forEach(hit -> scores.putIfAbsent(hit.passage(), hit.score()));
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(TOP)
                .toList();
    }

    private static <T> T timed(Map<String, List<Double>> times, boolean counts, String name, Supplier<T> work) {
        long start = cpu();
        T result = work.get();
        if (counts) {
            times.computeIfAbsent(name, n -> new ArrayList<>()).add((cpu() - start) / 1e6);
        }
        return result;
    }

    private static void memory(int size, PassageIndex index) throws IOException {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long mapped = index.views().getFirst().segment().columns().all().values().stream()
                .mapToLong(Column::length)
                .sum();
        tell("%,9d heap in use %.0f MB, mapped %.0f MB (with stock's store in the heap where it was measured)", size, heap / 1e6, mapped / 1e6);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.matches("(VmRSS|VmHWM|RssAnon|RssFile):.*")) {
                    tell("%,9d %s", size, line.replaceAll("\\s+", " "));
                }
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(@Nullable List<Double> values) {
        return values == null ? Double.NaN : values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void tell(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
