package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.footnote.attribution.Attributions;
import dev.footnote.attribution.Outlets;
import dev.footnote.index.Papers;
import dev.footnote.index.WordsEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownAttributionsTest {

    private static final String TEXT =
            "Reuters reported that the crane fell at noon.\n\nNobody was hurt.\n\nSource: Bloomberg";

    @Test
    void each_sentence_keeps_its_own_attribution_also_where_two_articles_are_alike() {
        var attributions = new Attributions(Outlets.with(List.of("Quay Notes")));
        var first = Papers.paper("a", TEXT);
        var copy = Papers.paper("b", "The crane fell at noon.\n\n" + TEXT);
        var known = new KnownAttributions(Papers.index(new WordsEncoder(), first, copy), attributions);
        for (var article : List.of(first, copy)) {
            for (int i = 0; i < article.sentences().size(); i++) {
                var place = new Kinship.Place(article, i);
                assertEquals(attributions.of(article, i), known.of(place));
                assertSame(known.of(place), known.of(place));
            }
            assertEquals(attributions.listed(article), known.listed(article));
        }
    }

    @Test
    void an_article_outside_the_index_is_read_each_time() {
        var attributions = new Attributions(Outlets.with(List.of()));
        var known = new KnownAttributions(Papers.index(new WordsEncoder()), attributions);
        var article = Papers.paper("a", TEXT);
        assertEquals(List.of("Reuters"), known.of(new Kinship.Place(article, 0)).outlets());
        assertEquals(List.of("Bloomberg"), known.listed(article).outlets());
    }
}
