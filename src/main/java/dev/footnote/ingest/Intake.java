package dev.footnote.ingest;

import dev.footnote.article.Article;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Hands on what was read, each id once: an article whose id was seen before is reported instead. */
final class Intake implements FileSink {

    private final Consumer<Article> articles;
    private final Consumer<Skipped> skipped;
    private final Map<String, Place> places = new HashMap<>();

    Intake(Consumer<Article> articles, Consumer<Skipped> skipped) {
        this.articles = articles;
        this.skipped = skipped;
    }

    /**
     * Where something was read.
     *
     * @param file the file
     * @param line its line, from 1; 0 where the whole file is meant
     */
    record Place(CorpusFile file, int line) {

        String where() {
            return withLine(file.name());
        }

        private String whereSeenFrom(Place other) {
            boolean sameRoot = file.root().equals(other.file.root());
            return withLine(sameRoot ? file.name() : file.path().toString());
        }

        private String withLine(String name) {
            return line == 0 ? name : name + " line " + line;
        }
    }

    @Override
    public void accept(Article article, Place place) {
        Place first = places.putIfAbsent(article.id(), place);
        if (first == null) {
            articles.accept(article);
        } else {
            skip(place, "its id \"" + article.id() + "\" is already taken by " + first.whereSeenFrom(place));
        }
    }

    @Override
    public void skip(Place place, String reason) {
        skipped.accept(new Skipped(place.where(), reason));
    }
}
