package dev.footnote.retrieve;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import dev.footnote.attribution.Attribution;
import dev.footnote.attribution.Attributions;
import dev.footnote.index.PassageIndex;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Whom a collection's articles have their sentences from, each read when it is first asked for and then kept: a few bytes
 * a sentence, since most name nobody. Safe for several threads.
 */
final class KnownAttributions {
    private final Attributions attributions;

    /** For each article, by itself rather than by its text, the number in the index of its first sentence. */
    private final Map<PreparedArticle, Integer> firsts = new IdentityHashMap<>();

    private final AtomicReferenceArray<@Nullable Attribution> ofSentences;
    private final Map<Integer, Attribution> listed = new ConcurrentHashMap<>();

    KnownAttributions(PassageIndex index, Attributions attributions) {
        this.attributions = attributions;
        this.ofSentences = new AtomicReferenceArray<>(SentenceSpans.sentences(index));
        for (int i = 0; i < index.size(); i++) {
            PassageIndex.Entry entry = index.entry(i);
            firsts.putIfAbsent(
                    entry.source(), entry.firstSentence() - entry.passage().firstSentence());
        }
    }

    /** See {@link Attributions#of}. */
    Attribution of(Kinship.Place place) {
        Integer first = firsts.get(place.source());
        if (first == null) {
            return attributions.of(place.source(), place.sentence());
        }
        Attribution known = ofSentences.get(first + place.sentence());
        if (known == null) {
            Attribution read = attributions.of(place.source(), place.sentence());
            known = read.isEmpty() ? Attribution.NONE : read;
            ofSentences.set(first + place.sentence(), known);
        }
        return known;
    }

    /** See {@link Attributions#listed}. */
    Attribution listed(PreparedArticle article) {
        Integer first = firsts.get(article);
        return first == null
                ? attributions.listed(article)
                : listed.computeIfAbsent(first, number -> attributions.listed(article));
    }

    /** The outlet that published an article, by the name that it is known by; null where it is not known. */
    @Nullable
    String outlet(Article article) {
        return attributions.outlets().of(article);
    }
}
