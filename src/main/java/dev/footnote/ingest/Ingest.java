package dev.footnote.ingest;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.ToIntFunction;

/** Reads a collection and prepares its articles: the whole way from paths to what the index takes. */
public final class Ingest {

    private final ToIntFunction<String> tokens;
    private final int passageTokens;

    /**
     * With what bounds a passage.
     *
     * @param tokens counts the encoder's tokens of a text
     * @param passageTokens the most tokens a passage holds
     */
    public Ingest(ToIntFunction<String> tokens, int passageTokens) {
        this.tokens = tokens;
        this.passageTokens = passageTokens;
    }

    /**
     * A collection ready to be indexed.
     *
     * @param articles in the order they were read
     * @param summary what was read and what was left out
     */
    public record Prepared(List<PreparedArticle> articles, CorpusSummary summary) {}

    /** Takes prepared articles on, from several threads. */
    public interface Next {
        /** {@code article} is one of {@code of}; each comes once, in no order. */
        void accept(PreparedArticle article, int of);
    }

    /** Reads and prepares what lies under {@code roots}. */
    public Prepared read(List<Path> roots, Progress progress) {
        return read(roots, progress, (article, of) -> {});
    }

    /**
     * The same, handing on each article as soon as it is prepared, so that what comes next works on the first while the
     * later ones are still being cleaned. Lines that repeat need all articles before the first is cut.
     *
     * @param next receives each article once
     */
    public Prepared read(List<Path> roots, Progress progress, Next next) {
        List<Article> articles = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        RepeatedLines repeated = new RepeatedLines();
        // Its patterns are compiled while the articles are read.
        FutureTask<Preparer> preparing = new FutureTask<>(() -> new Preparer(tokens, passageTokens, repeated));
        Thread.ofVirtual().start(preparing);
        new CorpusReader()
                .read(
                        roots,
                        article -> {
                            articles.add(article);
                            repeated.add(article);
                            progress.update("Reading articles", articles.size(), -1);
                        },
                        skipped::add);
        Preparer preparer = ended(preparing);
        List<PreparedArticle> prepared = articles.parallelStream()
                .map(preparer::prepare)
                .peek(article -> next.accept(article, articles.size()))
                .toList();
        return prepared(prepared, skipped);
    }

    /** With the count of what there is. */
    static Prepared prepared(List<PreparedArticle> prepared, List<Skipped> skipped) {
        int passages = prepared.stream().mapToInt(a -> a.passages().size()).sum();
        int noise = prepared.stream().mapToInt(a -> a.noise().size()).sum();
        return new Prepared(
                prepared, new CorpusSummary(prepared.size(), List.copyOf(skipped), passages, noise, orders(prepared)));
    }

    private static Preparer ended(FutureTask<Preparer> preparing) {
        try {
            return preparing.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the rules that articles are cleaned by cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("reading was interrupted");
        }
    }

    private static Map<String, Integer> orders(List<PreparedArticle> prepared) {
        Map<String, Integer> orders = new LinkedHashMap<>();
        for (PreparedArticle article : prepared) {
            long marked = article.sentences().stream().filter(Sentence::order).count();
            if (marked > 0) {
                orders.put(article.article().id(), Math.toIntExact(marked));
            }
        }
        return orders;
    }
}
