package dev.footnote.app;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import dev.footnote.ask.Assistant;
import dev.footnote.evaluate.Articles;
import dev.footnote.ingest.CorpusSummary;
import dev.footnote.ingest.Ingest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Over articles that were read, with the assistant over their index. */
    static Opened over(
            Ingest.Prepared prepared,
            Assistant assistant,
            List<String> notes,
            @Nullable Path snapshot,
            Runnable closing) {
        Map<String, Article> byId = new HashMap<>();
        prepared.articles().forEach(each -> byId.put(each.article().id(), each.article()));
        return new Opened(
                assistant,
                prepared.summary(),
                notes,
                snapshot,
                new Fingerprint(prepared.articles()),
                byId::get,
                closing);
    }

    /** Computed when first asked for, since it reads every article, and once. */
    private static final class Fingerprint implements Supplier<String> {
        private final List<PreparedArticle> articles;
        private @Nullable String known;

        private Fingerprint(List<PreparedArticle> articles) {
            this.articles = articles;
        }

        @Override
        public synchronized String get() {
            if (known == null) {
                known = Articles.fingerprint(List.of(new Articles(
                        articles.stream().map(PreparedArticle::article).toList())));
            }
            return known;
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
