package dev.footnote.ingest;

import dev.footnote.article.Article;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a collection held when they were last read, so that of a later reading only those that changed since are
 * opened: by their size, time of change and identity. For one thread.
 */
final class KnownFiles {

    private Map<CorpusFile, Contents> last = new HashMap<>();
    private Map<CorpusFile, Contents> present;

    private final InstantSource clock;

    /**
     * Where {@code files} were read before.
     *
     * @param clock tells when a file is read; the same that files' times are of
     */
    KnownFiles(Map<CorpusFile, Contents> files, InstantSource clock) {
        this.present = new LinkedHashMap<>(files);
        this.clock = clock;
    }

    /** What the last reading came upon, in its order. */
    Map<CorpusFile, Contents> files() {
        return Collections.unmodifiableMap(present);
    }

    /** An article, or where it is null the reason for which there is none. */
    record Item(Intake.Place place, @Nullable Article article, String reason) {

        void into(FileSink sink) {
            if (article == null) {
                sink.skip(place, reason);
            } else {
                sink.accept(article, place);
            }
        }
    }

    /** What a file held; the stamp is null where it has to be read again. */
    record Contents(@Nullable Stamp stamp, List<Item> items) {

        // Written out: what the JVM makes of a record for this, it makes anew at each start, which takes tens of
        // milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof Contents contents
                            && Objects.equals(stamp, contents.stamp)
                            && items.equals(contents.items);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }
    }

    /** Begins a reading: what it does not come upon is known no longer. */
    void begin() {
        last = present;
        present = new LinkedHashMap<>();
    }

    /**
     * Hands on what {@code file} holds, as it is known or as {@code reading} tells it. Articles that read as they did are the
     * same objects.
     */
    void read(CorpusFile file, Consumer<FileSink> reading, FileSink sink) {
        Instant now = clock.instant();
        Stamp stamp = Stamp.of(file.path());
        Contents known = last.get(file);
        if (known == null || stamp == null || !stamp.equals(known.stamp())) {
            List<Item> items = items(reading, known == null ? List.of() : known.items());
            known = new Contents(stamp != null && stamp.settled(now) ? stamp : null, items);
        }
        present.put(file, known);
        known.items().forEach(item -> item.into(sink));
    }

    private static List<Item> items(Consumer<FileSink> reading, List<Item> before) {
        Map<String, Article> former = new HashMap<>();
        before.stream().map(Item::article).filter(Objects::nonNull).forEach(a -> former.put(a.id(), a));
        List<Item> items = new ArrayList<>();
        reading.accept(new FileSink() {
            @Override
            public void accept(Article article, Intake.Place place) {
                Article same = former.get(article.id());
                items.add(new Item(place, article.equals(same) ? same : article, ""));
            }

            @Override
            public void skip(Intake.Place place, String reason) {
                items.add(new Item(place, null, reason));
            }
        });
        return items;
    }
}
