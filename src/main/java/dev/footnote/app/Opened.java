package dev.footnote.app;

import dev.footnote.article.Article;
import dev.footnote.ask.Assistant;
import dev.footnote.ingest.CorpusSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An opened collection.
 *
 * @param assistant answers questions over it
 * @param summary what reading it gave
 * @param notes what else the reader should know, one sentence each: a cache that could not be used
 * @param snapshot the cache file its index was loaded from or written to; null where nothing is cached
 * @param fingerprint computes the fingerprint of its articles ({@link dev.footnote.evaluate.Articles#fingerprint})
 * @param articles gives an article by its id; null for one it doesn't hold
 * @param closing gives back what the assistant holds: sessions, threads, files
 */
record Opened(
        Assistant assistant,
        CorpusSummary summary,
        List<String> notes,
        @Nullable Path snapshot,
        Supplier<String> fingerprint,
        Function<String, @Nullable Article> articles,
        Runnable closing)
        implements AutoCloseable {

    /** Copies the list. */
    Opened {
        notes = List.copyOf(notes);
    }

    @Override
    public void close() {
        closing.run();
    }
}
