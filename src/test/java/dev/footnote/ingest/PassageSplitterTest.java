package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {

    private static final String FIVE = "The port will stay shut. ";

    @Test
    void fills_passages_evenly_instead_of_leaving_a_scrap() {
        // Nine sentences of five words into passages of at most forty: not eight and one.
        assertEquals(List.of(25, 20), sizes(FIVE.repeat(9), 40));
    }

    @Test
    void a_heading_goes_with_what_follows_it() {
        String text = FIVE.repeat(7) + "\n\nNorthern wall\n\n" + FIVE.repeat(4);
        List<String> passages = passages(text, 40);
        assertEquals(2, passages.size());
        assertTrue(passages.get(1).startsWith("Northern wall"), passages.toString());
    }

    @Test
    void breaks_at_paragraphs_where_it_can() {
        String text = FIVE.repeat(5) + "\n\n" + FIVE.repeat(6);
        assertEquals(List.of(25, 30), sizes(text, 40));
    }

    @Test
    void a_sentence_too_long_for_a_passage_is_one_alone() {
        String text = FIVE + "The port " + "and the wall ".repeat(20) + "stay shut. " + FIVE;
        assertEquals(List.of(5, 64, 5), sizes(text, 40));
    }

    @Test
    void counts_each_sentence_once() {
        AtomicInteger calls = new AtomicInteger();
        Preparer preparer = new Preparer(
                text -> {
                    calls.incrementAndGet();
                    return Texts.words(text);
                },
                40,
                new RepeatedLines());
        assertEquals(
                30, preparer.prepare(Texts.article(FIVE.repeat(30))).sentences().size());
        assertEquals(30, calls.get());
    }

    @Test
    void an_empty_article_has_no_passages() {
        assertEquals(List.of(), passages(" \n ", 40));
    }

    @Test
    void refuses_passages_that_hold_nothing() {
        assertThrows(IllegalArgumentException.class, () -> new Preparer(Texts::words, 0, new RepeatedLines()));
    }

    private static List<Integer> sizes(String text, int limit) {
        return passages(text, limit).stream().map(Texts::words).toList();
    }

    private static List<String> passages(String text, int limit) {
        Article article = Texts.article(text);
        PreparedArticle prepared = new Preparer(Texts::words, limit, new RepeatedLines()).prepare(article);
        return prepared.passages().stream()
                .map(passage -> passage.span().of(text))
                .toList();
    }
}
