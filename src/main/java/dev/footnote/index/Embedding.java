package dev.footnote.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The vectors of a segment's passages and words: those known already, and the others, computed on all processors. */
final class Embedding {
    private final Encoder encoder;
    private final KnownVectors known;
    private final Map<VectorKey, PassageCodes> passages = new ConcurrentHashMap<>();
    private final Map<String, VectorCode> words = new ConcurrentHashMap<>();

    Embedding(Encoder encoder, KnownVectors known) {
        this.encoder = encoder;
        this.known = known;
    }

    /** Computes what is not known of {@code content}; how many passages that were. */
    int compute(SegmentContent content, Vocabulary vocabulary, IndexBuilder.Encoding progress) {
        Map<VectorKey, PassageIndex.Entry> missing = new LinkedHashMap<>();
        for (int i = 0; i < content.keys().size(); i++) {
            VectorKey key = content.keys().get(i);
            if (known.passage(key) == null) {
                missing.put(key, content.entries().get(i));
            }
        }
        List<Map.Entry<VectorKey, PassageIndex.Entry>> work = List.copyOf(missing.entrySet());
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, work.size()).parallel().forEach(i -> {
            PassageIndex.Entry entry = work.get(i).getValue();
            passages.put(
                    work.get(i).getKey(),
                    PassageCodes.of(encoder.encode(entry.source().article().title(), SegmentContent.sentences(entry))));
            progress.update(done.incrementAndGet(), work.size());
        });
        vocabulary.words().parallelStream().filter(Objects::nonNull).distinct().forEach(word -> {
            if (known.word(VectorKey.ofWord(word)) == null) {
                words.put(word, VectorCode.of(encoder.encode(word)));
            }
        });
        return work.size();
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
