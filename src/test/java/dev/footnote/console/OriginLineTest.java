package dev.footnote.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Origins;
import dev.footnote.article.Article;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginLineTest {

    private static final Style PLAIN = Style.plain();

    private static Answer.Grounded answer(Origins origins) {
        Answer.Grounded bare = Samples.reopening();
        return new Answer.Grounded(
                bare.sentences(), bare.citations(), bare.shortSpan(), bare.confidence(), List.of(), origins, null);
    }

    private static String line(Origins origins) {
        return OriginLine.set(answer(origins), PLAIN);
    }

    private static Origins.Chain chain(int citation, String... outlets) {
        return new Origins.Chain(citation, List.of(outlets));
    }

    @Test
    void says_how_many_articles_of_how_many_origins_and_who_cites_whom() {
        assertEquals(
                "3 articles, 1 independent origin: Reuters, citing The Wall Street Journal\n",
                line(new Origins(3, 1, List.of(chain(1, "Reuters", "The Wall Street Journal")))));
    }

    @Test
    void says_nothing_of_one_article_that_names_no_source() {
        assertEquals("", line(new Origins(1, 1, List.of())));
        assertEquals("", line(Origins.NONE));
    }

    @Test
    void says_nothing_of_articles_that_have_nothing_to_do_with_each_other_and_all_stand_in_the_notes() {
        assertEquals("", line(new Origins(2, 2, List.of())));
        assertEquals("3 articles, 3 independent origins\n", line(new Origins(3, 3, List.of())));
    }

    @Test
    void copies_of_an_article_are_named_once_however_many_of_its_sentences_they_hold() {
        var bare = Samples.grounded("Ana Prada.", Samples.cite(1, Samples.MUSEUM, "Ana Prada"));
        var cited = List.of(bare.citations().getFirst(), Samples.cite(2, Samples.MUSEUM, "The café opens in spring."));
        var copy = new Article("wire/1.txt", "Museum", "Newswire", null, null, "Yes.", null);
        var origins = new Origins(2, 1, List.of(), List.of(new Origins.Copy(1, copy), new Origins.Copy(2, copy)));
        String sources = new Sources(PLAIN)
                .under(new Answer.Grounded(bare.sentences(), cited, null, 0.9, List.of(), origins, null));
        assertEquals(1, sources.split("also in: Newswire", -1).length - 1, sources);
    }

    @Test
    void of_several_origins_a_chain_says_which_it_is() {
        assertEquals(
                "2 articles, 2 independent origins: [2] Coast Daily, citing Reuters\n",
                line(new Origins(2, 2, List.of(chain(2, "Coast Daily", "Reuters")))));
    }

    @Test
    void what_the_first_sentence_does_not_cite_is_left_out() {
        assertEquals("3 articles, 2 independent origins\n", line(new Origins(3, 2, List.of(chain(3, "A", "B")))));
    }

    @Test
    void lets_no_control_character_through() {
        assertTrue(
                line(new Origins(1, 1, List.of(chain(1, "A", "B\u001b[31m")))).indexOf('\u001b') < 0);
    }

    @Test
    void copies_are_named_under_their_source() {
        var copy = new Article("wire/1.txt", "Museum", "Newswire", null, LocalDate.of(2025, 11, 5), "Yes.", null);
        var bare = new Article("wire/2.txt", "Museum", null, null, null, "Yes.", null);
        var origins = new Origins(3, 1, List.of(), List.of(new Origins.Copy(1, copy), new Origins.Copy(1, bare)));
        String sources = new Sources(PLAIN).under(answer(origins));
        assertTrue(
                sources.contains("harbour-museum\n    also in: Newswire · 5 November 2025; wire/2.txt\n[2]"), sources);
    }
}
