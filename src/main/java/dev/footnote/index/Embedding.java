package dev.footnote.index;

import dev.footnote.article.PreparedArticle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The vectors of a segment's passages and words: those known already, and the others, computed on all processors. */
final class Embedding {
    private final Encoder encoder;
    private final KnownVectors known;
    private final IndexBuilder.Encoding progress;
    private final Map<VectorKey, PassageCodes> passages = new ConcurrentHashMap<>();
    private final Map<String, VectorCode> words = new ConcurrentHashMap<>();
    private final Set<VectorKey> begun = ConcurrentHashMap.newKeySet();
    private final AtomicInteger met = new AtomicInteger();
    private final AtomicInteger missing = new AtomicInteger();
    private final AtomicInteger encoded = new AtomicInteger();

    /** With what is known; {@code progress} hears of each passage that was not. */
    Embedding(Encoder encoder, KnownVectors known, IndexBuilder.Encoding progress) {
        this.encoder = encoder;
        this.known = known;
        this.progress = progress;
    }

    /**
     * Computes what is not known of an article's passages, each once, ahead of {@link #compute}. From any number of threads.
     *
     * @param of how many articles there will be in all
     */
    void passages(PreparedArticle article, int of) {
        met.incrementAndGet();
        passages(SegmentContent.of(List.of(article)), () -> expected(of));
    }

    /** How many passages there will be to encode, if the articles to come lack as many as those met so far. */
    private long expected(int articles) {
        long known = missing.get();
        return Math.max(known, known * articles / met.get());
    }

    /** Computes what is not known of {@code content} yet; how many passages had to be computed in all. */
    int compute(SegmentContent content, Vocabulary vocabulary) {
        passages(content, missing::get);
        vocabulary.words().parallelStream().filter(Objects::nonNull).distinct().forEach(word -> {
            if (known.word(VectorKey.ofWord(word)) == null) {
                words.put(word, VectorCode.of(encoder.encode(word)));
            }
        });
        return encoded.get();
    }

    private void passages(SegmentContent content, LongSupplier total) {
        List<VectorKey> keys = content.keys();
        int[] work = IntStream.range(0, keys.size())
                .filter(i -> known.passage(keys.get(i)) == null && begun.add(keys.get(i)))
                .toArray();
        missing.addAndGet(work.length);
        Arrays.stream(work).parallel().forEach(i -> {
            PassageIndex.Entry entry = content.entries().get(i);
            passages.put(
                    keys.get(i),
                    PassageCodes.of(encoder.encode(entry.source().article().title(), SegmentContent.sentences(entry))));
            progress.update(encoded.incrementAndGet(), total.getAsLong());
        });
    }

    PassageCodes passage(VectorKey key) {
        PassageCodes computed = passages.get(key);
        // Read again rather than kept: what is known may be much.
        return computed != null ? computed : found(known.passage(key));
    }

    VectorCode word(String word) {
        VectorCode computed = words.get(word);
        return computed != null ? computed : found(known.word(VectorKey.ofWord(word)));
    }

    private static <T> T found(@Nullable T value) {
        return Objects.requireNonNull(value, "known or computed before");
    }
}
