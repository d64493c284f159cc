package dev.footnote.ingest;

import dev.footnote.article.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What reading some roots gave, for tests. */
record Reading(List<Article> articles, List<Skipped> skipped) {

    static Reading of(Path... roots) {
        Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
        new CorpusReader().read(List.of(roots), reading.articles::add, reading.skipped::add);
        return reading;
    }

    List<String> ids() {
        return articles.stream().map(Article::id).toList();
    }

    List<String> places() {
        return skipped.stream().map(Skipped::where).toList();
    }

    /** The one article; fails where there are more or fewer. */
    Article article() {
        if (articles.size() != 1) {
            throw new AssertionError(articles + " " + skipped);
        }
        return articles.get(0);
    }

    /** The reason of the one thing skipped; fails where there are more or fewer, or an article was read. */
    String reason() {
        if (skipped.size() != 1) {
            throw new AssertionError(articles + " " + skipped);
        }
        return skipped.get(0).reason();
    }
}
