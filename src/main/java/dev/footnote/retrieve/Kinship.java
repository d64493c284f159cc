package dev.footnote.retrieve;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import dev.footnote.attribution.Attribution;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How what was found is related across the collection: copies, likeness, and who has it from whom. */
public interface Kinship {

    /** Nothing is known of the collection: no copies, no outlets. */
    Kinship NONE = new Kinship() {
        @Override
        public List<Place> copies(RankedSentence sentence) {
            return List.of();
        }

        @Override
        public boolean copied(Article left, Article right) {
            return false;
        }

        @Override
        public double cosine(RankedSentence left, RankedSentence right) {
            return 0;
        }

        @Override
        public Attribution attribution(Place place) {
            return Attribution.NONE;
        }

        @Override
        public Set<String> outlets(Place place) {
            return Set.of();
        }

        @Override
        public @Nullable String outlet(Article article) {
            return article.source();
        }
    };

    /**
     * A sentence in its article.
     *
     * @param source the article
     * @param sentence the sentence's number in {@link PreparedArticle#sentences}
     */
    record Place(PreparedArticle source, int sentence) {

        /** The place of a sentence that was found. */
        public static Place of(RankedSentence sentence) {
            return new Place(
                    sentence.passage().source(), sentence.passage().passage().firstSentence() + sentence.position());
        }

        /** The article. */
        public Article article() {
            return source.article();
        }
    }

    /** Where copies of a sentence stand in other articles that were searched, the one published first in front. */
    List<Place> copies(RankedSentence sentence);

    /** Whether one of two articles copies from the other, or both from a third. */
    boolean copied(Article left, Article right);

    /** Cosine of two sentences, each by itself. */
    double cosine(RankedSentence left, RankedSentence right);

    /** Whom the article has a sentence from. */
    Attribution attribution(Place place);

    /** The outlets a sentence of an article may come from: its own, those it cites, and the one it lists as its source. */
    Set<String> outlets(Place place);

    /** The outlet that published an article, by the name that it is known by; null where it is not known. */
    @Nullable
    String outlet(Article article);
}
