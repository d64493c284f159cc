package dev.footnote.index;

import dev.footnote.article.PreparedArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a {@link PassageIndex}, computing only what the snapshot does not hold. */
public final class IndexBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexBuilder.class);

    private final Encoder encoder;
    private final @Nullable Path file;

    /**
     * With the encoder and where the index is kept between runs.
     *
     * @param snapshot the snapshot file, or null to keep nothing
     */
    public IndexBuilder(Encoder encoder, @Nullable Path snapshot) {
        this.encoder = encoder;
        this.file = snapshot;
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
        return begin(progress).end(articles);
    }

    /** Begins an index whose articles come one by one; {@code progress} hears of each passage that had to be encoded. */
    public Building begin(Encoding progress) {
        Snapshot.Opened opened = file == null
                ? new Snapshot.Opened(null, null)
                : Snapshot.open(file, encoder.fingerprint(), encoder.dimension());
        return new Building(opened, progress);
    }

    /** An index in the making. */
    public final class Building {
        private final @Nullable Snapshot snapshot;
        private final Encoding progress;
        private final List<String> notes = new ArrayList<>();
        /** Where there is a snapshot, what has to be encoded shows only when all articles are there. */
        private final @Nullable Embedding ahead;

        private Building(Snapshot.Opened opened, Encoding progress) {
            this.snapshot = opened.snapshot();
            this.progress = progress;
            this.ahead = snapshot == null ? anew(opened.rejected()) : null;
        }

        /**
         * Encodes an article's passages ahead of the end, where all have to be encoded. From any number of threads.
         *
         * @param of how many articles there will be in all
         */
        public void encode(PreparedArticle article, int of) {
            if (ahead != null) {
                ahead.passages(article, of);
            }
        }

        /**
         * The finished index.
         *
         * @param articles all there are, in the order they are to have
         */
        public Built end(List<PreparedArticle> articles) {
            return snapshot == null
                    ? fresh(SegmentContent.of(articles), Objects.requireNonNull(ahead), notes)
                    : from(snapshot, articles);
        }

        private Built from(Snapshot known, List<PreparedArticle> articles) {
            try {
                List<SegmentColumns> kept = columns(known);
                List<SegmentContent> parts = parts(articles, kept);
                if (fit(parts, kept)) {
                    return new Built(PassageIndex.of(segments(parts, kept)), 0, true, List.of());
                }
                SegmentContent whole = parts.size() == 1 ? parts.getFirst() : SegmentContent.of(articles);
                return fresh(whole, new Embedding(encoder, KnownVectors.in(kept), progress), notes);
            } catch (DamagedSnapshotException e) {
                return fresh(SegmentContent.of(articles), anew("its checksum does not hold"), notes);
            }
        }

        /** Begins with what an earlier format kept; where that is of no use either, with a note that says why. */
        private Embedding anew(@Nullable String rejected) {
            KnownVectors known = KnownVectors.NONE;
            if (file != null && rejected != null) {
                EarlierSnapshot.Loaded earlier = EarlierSnapshot.read(file, encoder.fingerprint(), encoder.dimension());
                if (earlier.rejected() == null) {
                    known = earlier;
                } else {
                    notes.add("The snapshot " + file + " was not used, because " + rejected + "; it is made anew.");
                }
            }
            return new Embedding(encoder, known, progress);
        }
    }

    private List<SegmentColumns> columns(Snapshot snapshot) {
        return snapshot.segments().stream()
                .map(columns -> SegmentColumns.of(columns, encoder.dimension()))
                .toList();
    }

    /** The articles cut where the kept segments end, as far as they can be. */
    private static List<SegmentContent> parts(List<PreparedArticle> articles, List<SegmentColumns> kept) {
        List<SegmentContent> parts = new ArrayList<>();
        int from = 0;
        for (SegmentColumns segment : kept.subList(0, Math.max(0, kept.size() - 1))) {
            int end = from;
            for (int passages = 0;
                    end < articles.size() && passages < segment.keys().size();
                    end++) {
                passages += articles.get(end).passages().size();
            }
            parts.add(SegmentContent.of(articles.subList(from, end)));
            from = end;
        }
        parts.add(SegmentContent.of(articles.subList(from, articles.size())));
        return parts;
    }

    private static boolean fit(List<SegmentContent> parts, List<SegmentColumns> kept) {
        for (int i = 0; i < kept.size(); i++) {
            if (!kept.get(i).fit(parts.get(i))) {
                return false;
            }
        }
        return !kept.isEmpty();
    }

    private List<Segment> segments(List<SegmentContent> parts, List<SegmentColumns> columns) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            SegmentMender.attach(parts.get(i), encoder, columns.get(i));
            segments.add(new Segment(parts.get(i), columns.get(i)));
        }
        return segments;
    }

    private Built fresh(SegmentContent content, Embedding embedding, List<String> notes) {
        Vocabulary vocabulary = Vocabulary.of(content);
        int encoded = embedding.compute(content, vocabulary);
        SegmentWriter writer = writer(content, vocabulary, embedding);
        if (file != null) {
            try {
                write(file, sink -> {
                    writer.write(sink);
                    sink.endSegment();
                });
                Snapshot snapshot = Snapshot.open(file, encoder.fingerprint(), encoder.dimension())
                        .snapshot();
                if (snapshot != null && snapshot.segments().size() == 1) {
                    SegmentColumns columns = columns(snapshot).getFirst();
                    // Another process may have put its own in the place meanwhile.
                    if (columns.fit(content)) {
                        List<Segment> segments = segments(List.of(content), List.of(columns));
                        return new Built(PassageIndex.of(segments), encoded, true, notes);
                    }
                }
            } catch (IOException e) {
                LOG.debug("snapshot not written", e);
                notes.add("The snapshot could not be written to " + file + ", because " + WholeFile.reason(e)
                        + "; the next start computes the vectors again. Choose another folder with --cache DIR.");
            }
        }
        return new Built(PassageIndex.of(List.of(inMemory(content, writer))), encoded, false, notes);
    }

    private SegmentWriter writer(SegmentContent content, Vocabulary vocabulary, Embedding embedding) {
        return new SegmentWriter(content, vocabulary, embedding::passage, embedding::word, encoder.dimension());
    }

    private Segment inMemory(SegmentContent content, SegmentWriter writer) {
        try {
            HeapColumns heap = new HeapColumns();
            writer.write(heap);
            return new Segment(content, SegmentColumns.of(heap.columns(), encoder.dimension()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A segment in memory.
     *
     * @param former segments whose vectors are taken over where they are of the same texts
     */
    Segment segment(List<PreparedArticle> articles, Collection<Segment> former) {
        SegmentContent content = SegmentContent.of(articles);
        Vocabulary vocabulary = Vocabulary.of(content);
        Set<VectorKey> wanted = new HashSet<>(content.keys());
        wanted.addAll(vocabulary.keys());
        KnownVectors known =
                KnownVectors.in(former.stream().map(Segment::columns).toList(), wanted::contains);
        Embedding embedding = new Embedding(encoder, known, (done, total) -> {});
        embedding.compute(content, vocabulary);
        return inMemory(content, writer(content, vocabulary, embedding));
    }

    /**
     * Keeps {@code segments} on disk, where anything is kept.
     *
     * @return the same ones, read from there rather than held in memory as far as they can be
     */
    List<Segment> keep(List<Segment> segments) throws IOException {
        if (file == null) {
            return segments;
        }
        write(file, sink -> {
            for (Segment segment : segments) {
                segment.columns().copyTo(sink);
                sink.endSegment();
            }
        });
        Snapshot snapshot =
                Snapshot.open(file, encoder.fingerprint(), encoder.dimension()).snapshot();
        List<SegmentContent> contents = segments.stream().map(Segment::content).toList();
        // Another process may have put its own in the place meanwhile.
        if (snapshot == null || snapshot.segments().size() != segments.size()) {
            return segments;
        }
        List<SegmentColumns> columns = columns(snapshot);
        return fit(contents, columns) ? segments(contents, columns) : segments;
    }

    private interface Columns {
        void writeTo(SnapshotWriter sink) throws IOException;
    }

    private void write(Path target, Columns columns) throws IOException {
        WholeFile.write(target, out -> {
            SnapshotWriter sink = new SnapshotWriter(out, encoder.fingerprint(), encoder.dimension());
            columns.writeTo(sink);
            sink.end();
        });
    }

    /**
     * What a snapshot file of an encoder holds, or why it cannot be used, in a few words; null where there is none.
     */
    public static @Nullable String describe(Path file, String fingerprint, int dimension) {
        if (!Files.exists(file)) {
            return null;
        }
        Snapshot.Opened opened = Snapshot.open(file, fingerprint, dimension);
        if (opened.snapshot() == null) {
            return "its index of this corpus cannot be used, because " + opened.rejected()
                    + "; the next start makes it anew";
        }
        long passages = 0;
        for (Map<String, Column> columns : opened.snapshot().segments()) {
            passages += SegmentColumns.of(columns, dimension).keys().size();
        }
        double megabytes = file.toFile().length() / 1e6;
        return String.format(Locale.ROOT, "vectors of %,d passages of this corpus, %.1f MB", passages, megabytes);
    }
}
