package dev.footnote.ingest;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
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
    /** More than this, in UTF-16 units, is not kept: about 20,000 articles, whose embedding is what a start waits for. */
    private static final long MOST_KEPT = 1L << 26;

    private final InstantSource clock;
    private KnownFiles files;
    private Map<CorpusFile, KnownFiles.Contents> kept = Map.of();
    private Map<Article, KeptReading.Known> known = new IdentityHashMap<>();
    private Ingest.@Nullable Prepared last;

    /**
     * Of a collection.
     *
     * @param roots folders, read recursively, or single files
     * @param tokens counts the encoder's tokens of a text
     * @param passageTokens the most tokens a passage holds
     */
    public Rereading(List<Path> roots, ToIntFunction<String> tokens, int passageTokens) {
        this(roots, tokens, passageTokens, InstantSource.system());
    }

    /** The same, told the time by {@code clock}. */
    Rereading(List<Path> roots, ToIntFunction<String> tokens, int passageTokens, InstantSource clock) {
        this.roots = List.copyOf(roots);
        this.tokens = tokens;
        this.passageTokens = passageTokens;
        this.clock = clock;
        this.files = new KnownFiles(Map.of(), clock);
    }

    /**
     * Takes up what another run of the program kept, before anything is read: what did not change since is neither opened
     * nor prepared.
     *
     * @param kept what {@link #keep} wrote
     * @param fingerprint what the articles' preparation depends on besides them: the program and the token counter
     * @return whether it was of use; where not (damaged, or of another fingerprint) everything is read
     */
    public synchronized boolean resume(ByteBuffer kept, String fingerprint) {
        KeptReading reading = KeptReading.read(kept, fingerprint);
        if (reading == null) {
            return false;
        }
        files = new KnownFiles(reading.files(), clock);
        this.kept = reading.files();
        known = reading.prepared();
        last = reading.all();
        return true;
    }

    /** Whether what was last read is other than what was taken up, and not too much to be kept. */
    public synchronized boolean worthKeeping() {
        long units = last == null
                ? 0
                : last.articles().stream()
                        .mapToLong(a -> a.article().text().length())
                        .sum();
        return last != null && units <= MOST_KEPT && !files.files().equals(kept);
    }

    /** Writes what was last read, for another run to {@link #resume}. */
    public synchronized void keep(OutputStream out, String fingerprint) throws IOException {
        List<Skipped> skipped = last == null ? List.of() : last.summary().skipped();
        new KeptReading(files.files(), known, skipped).writeTo(out, fingerprint);
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
        new CorpusReader(files)
                .read(
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
        Map<Article, KeptReading.Known> former = known;
        List<KeptReading.Known> all = articles.parallelStream()
                .map(article -> {
                    BitSet lines = preparer.repeatedLines(article);
                    KeptReading.Known same = former.get(article);
                    if (same != null && same.repeated().equals(lines)) {
                        return same;
                    }
                    PreparedArticle prepared = preparer.prepare(article);
                    next.accept(prepared, articles.size());
                    return new KeptReading.Known(prepared, lines);
                })
                .toList();
        known = new IdentityHashMap<>();
        all.forEach(each -> known.put(each.prepared().article(), each));
        return all.stream().map(KeptReading.Known::prepared).toList();
    }
}
