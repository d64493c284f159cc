package dev.footnote.ingest;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a collection again and again. Each time it gives what {@link Ingest} would give, but it opens only the files that
 * changed since, and prepares anew only the articles that read otherwise or in which other lines count as repeated; all
 * others are the very objects of the time before. Safe for several threads, one of which reads at a time.
 */
public final class Rereading {

    private final List<Path> roots;
    private final ToIntFunction<String> tokens;
    private final int passageTokens;
    private final CorpusReader reader = new CorpusReader(new KnownFiles());
    private Map<Article, Known> known = new IdentityHashMap<>();
    private Ingest.@Nullable Prepared last;

    /** A prepared article, and which of its lines were taken for repeated. */
    private record Known(PreparedArticle prepared, BitSet repeated) {}

    /**
     * Of a collection.
     *
     * @param roots folders, read recursively, or single files
     * @param tokens counts the encoder's tokens of a text
     * @param passageTokens the most tokens a passage holds
     */
    public Rereading(List<Path> roots, ToIntFunction<String> tokens, int passageTokens) {
        this.roots = List.copyOf(roots);
        this.tokens = tokens;
        this.passageTokens = passageTokens;
    }

    /**
     * Reads what changed.
     *
     * @param next receives each article that had to be prepared
     * @return all there is; the very object of the time before where nothing changed
     * @throws CorpusException where a root does not exist or cannot be read at all
     */
    public synchronized Ingest.Prepared read(Progress progress, Ingest.Next next) {
        List<Article> articles = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        reader.read(
                roots,
                article -> {
                    articles.add(article);
                    progress.update("Reading articles", articles.size(), -1);
                },
                skipped::add);
        Ingest.Prepared before = last;
        if (before != null && unchanged(before, articles, skipped)) {
            return before;
        }
        Ingest.Prepared now = Ingest.prepared(prepared(articles, next), skipped);
        last = now;
        return now;
    }

    private static boolean unchanged(Ingest.Prepared before, List<Article> articles, List<Skipped> skipped) {
        if (before.articles().size() != articles.size()
                || !before.summary().skipped().equals(skipped)) {
            return false;
        }
        for (int i = 0; i < articles.size(); i++) {
            if (before.articles().get(i).article() != articles.get(i)) {
                return false;
            }
        }
        return true;
    }

    private List<PreparedArticle> prepared(List<Article> articles, Ingest.Next next) {
        RepeatedLines repeated = new RepeatedLines();
        articles.forEach(repeated::add);
        Preparer preparer = new Preparer(tokens, passageTokens, repeated);
        Map<Article, Known> former = known;
        List<Known> all = articles.parallelStream()
                .map(article -> {
                    BitSet lines = preparer.repeatedLines(article);
                    Known same = former.get(article);
                    if (same != null && same.repeated().equals(lines)) {
                        return same;
                    }
                    PreparedArticle prepared = preparer.prepare(article);
                    next.accept(prepared, articles.size());
                    return new Known(prepared, lines);
                })
                .toList();
        known = new IdentityHashMap<>();
        all.forEach(each -> known.put(each.prepared().article(), each));
        return all.stream().map(Known::prepared).toList();
    }
}
