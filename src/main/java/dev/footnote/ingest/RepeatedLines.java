package dev.footnote.ingest;

import dev.footnote.article.Article;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the short lines of each source's articles: one that stands in many of them is the site's, not the article's.
 * Add all articles first, then ask. Keeps a 64-bit hash and a count per line, never the line. Thread-safe.
 */
public final class RepeatedLines {

    /** Longer lines are paragraphs: copies of those are agency copy, not litter. */
    private static final int LONGEST = 200;

    private static final int FEWEST_WORDS = 3;

    /** Lines remembered for one source; beyond it those seen once are forgotten. About 10 MB. */
    private static final int MOST_LINES = 100_000;

    /** An article that repeats so much of earlier ones is a copy of them and tells nothing about what is litter. */
    private static final double COPY = 0.7;

    private final Map<String, Source> sources = new HashMap<>();
    private final Phrases phrases = new Phrases();

    private static final class Source {
        private final Map<Long, Integer> counts = new HashMap<>();
        private int articles;
    }

    private record Line(long hash, int length) {}

    /** Counts the lines of an article, each once; a copy of articles added before is left out. */
    public synchronized void add(Article article) {
        Source source = sources.computeIfAbsent(key(article), key -> new Source());
        List<Line> lines = linesOf(article.text());
        long known = 0;
        long all = 0;
        for (Line line : lines) {
            all += line.length();
            known += source.counts.containsKey(line.hash()) ? line.length() : 0;
        }
        if (source.articles > 0 && known > COPY * all) {
            return;
        }
        source.articles++;
        lines.forEach(line -> source.counts.merge(line.hash(), 1, Integer::sum));
        if (source.counts.size() > MOST_LINES) {
            source.counts.values().removeIf(count -> count == 1);
        }
    }

    /**
     * Whether the line is litter: in at least 3 of its source's articles and 30 % of them; where the source is not known,
     * in 5 and half of them. Short lines of one or two words and prose paragraphs never are.
     */
    public synchronized boolean repeated(Article article, String line) {
        Source source = sources.get(key(article));
        if (source == null || !counts(line.strip())) {
            return false;
        }
        int count = source.counts.getOrDefault(hash(line.strip()), 0);
        return article.source() == null
                ? count >= 5 && count * 2 >= source.articles
                : count >= 3 && count * 10 >= source.articles * 3;
    }

    private static String key(Article article) {
        @Nullable String source = article.source();
        return source == null ? "" : source.strip();
    }

    private List<Line> linesOf(String text) {
        Lines lines = new Lines(text, new NoiseMap(text.length()));
        List<Line> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.of(i);
            long hash = hash(line);
            if (seen.add(hash)) {
                found.add(new Line(hash, line.length()));
            }
        }
        return found;
    }

    private boolean counts(String line) {
        return line.length() <= LONGEST
                && Chars.words(line, 0, line.length()) >= FEWEST_WORDS
                && !phrases.isStockHeading(line);
    }

    /** FNV-1a over the UTF-8 bytes, with runs of blanks as one. */
    private static long hash(String line) {
        long hash = 0xcbf29ce484222325L;
        boolean blank = false;
        for (byte unit : line.getBytes(StandardCharsets.UTF_8)) {
            boolean here = unit == ' ' || unit == '\t';
            if (!here || !blank) {
                hash = (hash ^ (here ? ' ' : unit)) * 0x100000001b3L;
            }
            blank = here;
        }
        return hash;
    }
}
