package dev.footnote.index;

import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a {@link PassageIndex}, computing only the vectors that the snapshot does not hold. */
public final class IndexBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexBuilder.class);

    /** Longer runs of letters are not words that a question asks with. */
    private static final int LONGEST_WORD = 40;

    private final Encoder encoder;
    private final @Nullable Path snapshot;

    /**
     * With the encoder and where vectors are kept between runs.
     *
     * @param snapshot the snapshot file, or null to keep nothing
     */
    public IndexBuilder(Encoder encoder, @Nullable Path snapshot) {
        this.encoder = encoder;
        this.snapshot = snapshot;
    }

    /**
     * What was built.
     *
     * @param index the index
     * @param encoded number of passages whose vectors had to be computed
     * @param kept whether the snapshot on disk holds this index
     * @param notes what the user should know: a snapshot that was not used or could not be written
     */
    public record Built(PassageIndex index, int encoded, boolean kept, List<String> notes) {

        /** Copies the list. */
        public Built {
            notes = List.copyOf(notes);
        }
    }

    /** Hears how far the encoding has come, from several threads. */
    public interface Encoding {
        /** {@code done} of {@code total} passages are encoded. */
        void update(long done, long total);
    }

    /** Builds the index; {@code progress} hears of each passage that had to be encoded. */
    public Built build(List<PreparedArticle> articles, Encoding progress) {
        Building building = begin(progress);
        articles.parallelStream().forEach(article -> building.encode(article, articles.size()));
        return building.end(articles);
    }

    /** Begins an index whose articles come one by one; {@code progress} hears of each passage that had to be encoded. */
    public Building begin(Encoding progress) {
        return new Building(progress);
    }

    /** An index in the making: passages are encoded as articles come in, from any number of threads. */
    public final class Building {
        private final Encoding progress;
        private final List<String> notes = new ArrayList<>();
        private final Map<VectorSnapshot.Key, VectorSnapshot.Codes> known;
        private final Map<VectorSnapshot.Key, VectorSnapshot.Codes> codes = new ConcurrentHashMap<>();
        private final Set<VectorSnapshot.Key> begun = ConcurrentHashMap.newKeySet();
        private final AtomicInteger met = new AtomicInteger();
        private final AtomicInteger missing = new AtomicInteger();
        private final AtomicInteger encoded = new AtomicInteger();

        private Building(Encoding progress) {
            this.progress = progress;
            known = snapshot == null ? Map.of() : known(snapshot, notes);
        }

        /**
         * Encodes those of an article's passages that the snapshot lacks, each once.
         *
         * @param of how many articles there will be in all
         */
        public void encode(PreparedArticle article, int of) {
            met.incrementAndGet();
            List<PassageIndex.Entry> entries = entries(List.of(article));
            List<VectorSnapshot.Key> keys =
                    entries.stream().map(IndexBuilder::key).toList();
            IntStream.range(0, keys.size())
                    .filter(i -> !known.containsKey(keys.get(i)) && begun.add(keys.get(i)))
                    .peek(i -> missing.incrementAndGet())
                    .boxed()
                    .toList()
                    .parallelStream()
                    .forEach(i -> {
                        codes.put(keys.get(i), codes(entries.get(i)));
                        progress.update(encoded.incrementAndGet(), expected(of));
                    });
        }

        /** How many passages there will be to encode, if the articles to come lack as many as those met so far. */
        private long expected(int articles) {
            long known = missing.get();
            return Math.max(known, known * articles / met.get());
        }

        /**
         * The finished index.
         *
         * @param articles all that were encoded, in the order they are to have
         */
        public Built end(List<PreparedArticle> articles) {
            return build(articles, known, codes, encoded.get(), notes);
        }
    }

    private Map<VectorSnapshot.Key, VectorSnapshot.Codes> known(Path file, List<String> notes) {
        VectorSnapshot.Loaded loaded = VectorSnapshot.read(file, encoder.fingerprint(), encoder.dimension());
        if (loaded.rejected() != null) {
            notes.add("The snapshot " + file + " was not used, because " + loaded.rejected() + "; it is made anew.");
        }
        return loaded.vectors();
    }

    private VectorSnapshot.Codes codes(PassageIndex.Entry entry) {
        Encoder.PassageVectors vectors = encoder.encode(entry.source().article().title(), sentences(entry));
        List<Int8Vectors.Code> all = new ArrayList<>();
        all.add(Int8Vectors.Code.of(vectors.passage()));
        vectors.inContext().forEach(v -> all.add(Int8Vectors.Code.of(v)));
        vectors.alone().forEach(v -> all.add(Int8Vectors.Code.of(v)));
        return new VectorSnapshot.Codes(all);
    }

    private Built build(
            List<PreparedArticle> articles,
            Map<VectorSnapshot.Key, VectorSnapshot.Codes> known,
            Map<VectorSnapshot.Key, VectorSnapshot.Codes> codes,
            int encoded,
            List<String> notes) {
        List<PassageIndex.Entry> entries = entries(articles);
        List<VectorSnapshot.Key> keys =
                entries.parallelStream().map(IndexBuilder::key).toList();
        keys.forEach(key -> codes.computeIfAbsent(key, known::get));
        Map<String, String> vocabulary = vocabulary(entries);
        int encodedWords = encodeWords(vocabulary, known, codes);
        boolean changed = encoded > 0 || encodedWords > 0 || codes.size() != known.size() || !notes.isEmpty();
        boolean kept = snapshot != null;
        if (snapshot != null && changed) {
            kept = save(snapshot, codes, notes);
        }
        int sentences = entries.isEmpty()
                ? 0
                : entries.getLast().firstSentence() + entries.getLast().sentenceCount();
        Int8Vectors passageVectors = new Int8Vectors(encoder.dimension(), entries.size());
        Int8Vectors inContext = new Int8Vectors(encoder.dimension(), sentences);
        Int8Vectors alone = new Int8Vectors(encoder.dimension(), sentences);
        for (VectorSnapshot.Key key : keys) {
            List<Int8Vectors.Code> vectors =
                    Objects.requireNonNull(codes.get(key)).vectors();
            passageVectors.add(vectors.getFirst());
            int count = (vectors.size() - 1) / 2;
            vectors.subList(1, 1 + count).forEach(inContext::add);
            vectors.subList(1 + count, vectors.size()).forEach(alone::add);
        }
        Vocabulary words = new Vocabulary(encoder.dimension(), vocabulary.size());
        vocabulary.forEach((stem, word) -> words.add(
                stem, Objects.requireNonNull(codes.get(wordKey(word))).vectors().getFirst()));
        return new Built(new PassageIndex(entries, passageVectors, inContext, alone, words), encoded, kept, notes);
    }

    /** Every stem of the collection with the word it is met as first. */
    private static Map<String, String> vocabulary(List<PassageIndex.Entry> entries) {
        Map<String, String> words = new LinkedHashMap<>();
        for (PassageIndex.Entry entry : entries) {
            String text = PassageIndex.searchable(entry);
            for (Words.Word word : Words.of(text)) {
                if (word.end() - word.start() <= LONGEST_WORD) {
                    words.computeIfAbsent(word.stem(), stem -> text.substring(word.start(), word.end())
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    private static VectorSnapshot.Key wordKey(String word) {
        return VectorSnapshot.Key.of("", List.of("", word));
    }

    private int encodeWords(
            Map<String, String> vocabulary,
            Map<VectorSnapshot.Key, VectorSnapshot.Codes> known,
            Map<VectorSnapshot.Key, VectorSnapshot.Codes> codes) {
        AtomicInteger encoded = new AtomicInteger();
        List.copyOf(vocabulary.values()).parallelStream().distinct().forEach(word -> {
            VectorSnapshot.Key key = wordKey(word);
            VectorSnapshot.Codes old = known.get(key);
            if (old == null) {
                encoded.incrementAndGet();
                old = new VectorSnapshot.Codes(List.of(Int8Vectors.Code.of(encoder.encode(word))));
            }
            codes.put(key, old);
        });
        return encoded.get();
    }

    /**
     * What a snapshot file of an encoder holds, or why it cannot be used, in a few words; null where there is none.
     */
    public static @Nullable String describe(Path file, String fingerprint, int dimension) {
        if (!Files.exists(file)) {
            return null;
        }
        VectorSnapshot.Loaded loaded = VectorSnapshot.read(file, fingerprint, dimension);
        if (loaded.rejected() != null) {
            return "its index of this corpus cannot be used, because " + loaded.rejected()
                    + "; the next start makes it anew";
        }
        double megabytes = file.toFile().length() / 1e6;
        return String.format(
                Locale.ROOT,
                "vectors of %,d passages of this corpus, %.1f MB",
                loaded.vectors().values().stream()
                        .filter(codes -> codes.vectors().size() > 1)
                        .count(),
                megabytes);
    }

    private static List<PassageIndex.Entry> entries(List<PreparedArticle> articles) {
        List<PassageIndex.Entry> entries = new ArrayList<>();
        int sentence = 0;
        for (PreparedArticle article : articles) {
            for (Passage passage : article.passages()) {
                PassageIndex.Entry entry = new PassageIndex.Entry(article, passage, sentence);
                entries.add(entry);
                sentence += entry.sentenceCount();
            }
        }
        return entries;
    }

    private static VectorSnapshot.Key key(PassageIndex.Entry entry) {
        return VectorSnapshot.Key.of(entry.source().article().title(), sentences(entry));
    }

    private static List<String> sentences(PassageIndex.Entry entry) {
        String text = entry.source().article().text();
        return entry.source().sentencesOf(entry.passage()).stream()
                .map(s -> s.span().of(text))
                .toList();
    }

    private boolean save(Path file, Map<VectorSnapshot.Key, VectorSnapshot.Codes> codes, List<String> notes) {
        try {
            VectorSnapshot.write(file, encoder.fingerprint(), encoder.dimension(), codes);
            return true;
        } catch (IOException e) {
            LOG.debug("snapshot not written", e);
            notes.add("The snapshot could not be written to " + file + ", because " + WholeFile.reason(e)
                    + "; the next start computes the vectors again. Choose another folder with --cache DIR.");
            return false;
        }
    }
}
