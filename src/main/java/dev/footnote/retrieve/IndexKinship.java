package dev.footnote.retrieve;

import dev.footnote.article.Article;
import dev.footnote.attribution.Attribution;
import dev.footnote.index.PassageIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The kinship of an index, within the articles that one question searches. */
final class IndexKinship implements Kinship {

    private final PassageIndex index;
    private final SentenceCopies copies;
    private final KnownAttributions attributions;
    private final Predicate<Article> searched;

    IndexKinship(
            PassageIndex index,
            SentenceCopies copies,
            KnownAttributions attributions,
            @Nullable String group,
            Predicate<Article> searched) {
        this.index = index;
        this.copies = copies;
        this.attributions = attributions;
        this.searched = searched.and(article -> group == null || Objects.equals(group, article.group()));
    }

    @Override
    public List<Place> copies(RankedSentence sentence) {
        List<Place> places = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(sentence.article().id()));
        for (int other : copies.family(number(sentence))) {
            PassageIndex.Entry entry = index.entry(copies.passageOf(other));
            Article article = entry.source().article();
            if (searched.test(article) && seen.add(article.id())) {
                places.add(new Place(entry.source(), entry.passage().firstSentence() + other - entry.firstSentence()));
            }
        }
        places.sort((left, right) ->
                earlier(left.article().published(), right.article().published()));
        return places;
    }

    /** The order of days, those that are not known last. */
    private static int earlier(@Nullable LocalDate left, @Nullable LocalDate right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        return left.compareTo(right);
    }

    @Override
    public boolean copied(Article left, Article right) {
        return copies.copied(left, right);
    }

    @Override
    public double cosine(RankedSentence left, RankedSentence right) {
        return index.sentencesCosine(number(left), number(right));
    }

    @Override
    public Attribution attribution(Place place) {
        return attributions.of(place);
    }

    @Override
    public Set<String> outlets(Place place) {
        Set<String> outlets = new TreeSet<>(attribution(place).outlets());
        if (outlets.isEmpty()) {
            outlets.addAll(attributions.listed(place.source()).outlets());
        }
        String own = outlet(place.article());
        if (own != null) {
            outlets.add(own);
        }
        return outlets;
    }

    @Override
    public @Nullable String outlet(Article article) {
        return attributions.outlet(article);
    }

    private int number(RankedSentence sentence) {
        return index.entry(sentence.passage().ordinal()).firstSentence() + sentence.position();
    }
}
