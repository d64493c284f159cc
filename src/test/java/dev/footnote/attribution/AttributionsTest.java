package dev.footnote.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import dev.footnote.index.Papers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributionsTest {

    private final Attributions attributions = new Attributions(Outlets.with(List.of("Quay Notes", "harbour.example")));

    private static PreparedArticle article(@Nullable String source, @Nullable String url, String text) {
        return Papers.prepared(new Article("a", "", source, url, null, text, null));
    }

    private List<List<String>> chains(PreparedArticle article, String start) {
        for (int i = 0; i < article.sentences().size(); i++) {
            if (article.sentences().get(i).span().of(article.article().text()).startsWith(start)) {
                return attributions.of(article, i).chains();
            }
        }
        throw new AssertionError("no sentence starts with " + start);
    }

    @Test
    void a_sentence_s_own_words_come_before_those_around_it() {
        var article = article(
                null,
                null,
                "According to Reuters, the crane fell at noon. Bloomberg reported that it stood until one.");
        assertEquals(List.of(List.of("Bloomberg")), chains(article, "Bloomberg"));
    }

    @Test
    void a_sentence_without_words_of_its_own_takes_over_the_nearest_attribution_before_it() {
        var article = article(
                null,
                null,
                "According to Reuters, the crane fell at noon. It had stood for forty years. Nobody was hurt.");
        assertEquals(List.of(List.of("Reuters")), chains(article, "Nobody"));
    }

    @Test
    void what_somebody_said_is_not_put_to_the_outlet_before_it() {
        var article = article(
                null,
                null,
                "According to Reuters, the crane fell at noon. The harbour master said he had warned of it.");
        assertEquals(List.of(), chains(article, "The harbour master"));
    }

    @Test
    void the_newspaper_stands_for_the_one_named_before() {
        var article = article(
                null, null, "The crane fell at noon, the Wall Street Journal reported. The newspaper said it was old.");
        assertEquals(List.of(List.of("The Wall Street Journal")), chains(article, "The newspaper"));
    }

    @Test
    void a_short_name_is_understood_after_the_full_one_only() {
        var after = article(
                null, null, "The Wall Street Journal saw the letter. The clerk wrote it in May, the Journal reported.");
        assertEquals(List.of(List.of("The Wall Street Journal")), chains(after, "The clerk"));
        var alone = article(null, null, "The clerk kept a diary. He wrote it in May, the Journal reported.");
        assertEquals(List.of(), chains(alone, "He wrote"));
    }

    @Test
    void a_source_mark_stands_for_the_paragraph_it_closes() {
        var article = article(
                null,
                null,
                "The crane fell at noon and nobody was hurt by it. It will be replaced next year. (www.reuters.com)\n\n"
                        + "The harbour is open again.\n");
        assertEquals(List.of(List.of("Reuters")), chains(article, "The crane"));
    }

    @Test
    void an_article_has_the_rest_from_the_outlet_it_opens_with() {
        var body = "The crane had stood for forty years and was painted green every spring. ".repeat(8);
        var article =
                article(null, null, "According to Reuters, the crane fell at noon.\n\n" + body + "\n\nIt is gone.");
        assertEquals(List.of(List.of("Reuters")), chains(article, "It is gone"));
    }

    @Test
    void a_list_of_sources_counts_where_it_names_one_outlet() {
        var text = "The crane fell at noon.\n\nSources: facts as reported by Ars Technica";
        assertEquals(List.of(List.of("Ars Technica")), chains(article(null, null, text + "."), "The crane"));
        assertEquals(List.of(), chains(article(null, null, text + " and CNBC."), "The crane"));
    }

    @Test
    void an_article_does_not_cite_itself() {
        var text = "\"We are done,\" the owner told Reuters.";
        assertEquals(List.of(), chains(article("reuters.com", null, text), "\"We"));
        assertEquals(List.of(), chains(article(null, "https://www.reuters.com/x", text), "\"We"));
        assertEquals(List.of(List.of("Reuters")), chains(article("Quay Notes", null, text), "\"We"));
    }

    @Test
    void the_collection_s_own_sources_are_outlets() {
        var text = "The crane fell at noon, Quay Notes reported.";
        assertEquals(List.of(List.of("Quay Notes")), chains(article(null, null, text), "The crane"));
    }

    @Test
    void names_and_domains_of_one_outlet_are_one() {
        var outlets = attributions.outlets();
        for (String name : List.of("WSJ", "Wall Street Journal", "the Wall Street Journal", "wsj.com", "www.wsj.com")) {
            assertEquals("The Wall Street Journal", outlets.canonical(name));
        }
        assertEquals("The Verge", outlets.canonical("Verge"));
        assertEquals("U.S. News & World Report", outlets.canonical("money.usnews.com"));
        assertEquals("harbour.example", outlets.canonical("harbour.example"));
        assertEquals("somewhere.co.uk", outlets.canonical("www.somewhere.co.uk"));
        assertTrue(outlets.in("the information desk of the hill fort", "").isEmpty());
    }
}
