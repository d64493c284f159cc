package dev.footnote.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.footnote.article.Article;
import dev.footnote.article.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

    private static final String FERRY =
            "The ferry *Marigold* sank\non [4 May 2025](https://example.com/2031) with 17 cars.";
    private static final String BELL = "Reportedly, Ana Prada may have raised its bell for €3 million.";
    private static final Article ARTICLE = new Article("a", "", null, null, null, FERRY + " " + BELL, null);

    private final Verifier verifier = new Verifier();

    private static Citation cite(int number, String quote) {
        int start = ARTICLE.text().indexOf(quote);
        return new Citation(number, ARTICLE, new Span(start, start + quote.length()));
    }

    private static Answer.Sentence says(String text, Integer... citations) {
        return new Answer.Sentence(text, List.of(citations), Certainty.CONFIRMED);
    }

    private static Answer.Grounded draft(@Nullable String shortSpan, Answer.Sentence... sentences) {
        return new Answer.Grounded(List.of(sentences), List.of(cite(1, FERRY), cite(2, BELL)), shortSpan, 0.8);
    }

    private Answer verified(Answer.Sentence sentence) {
        return verifier.verify(draft(null, sentence));
    }

    @Test
    void an_answer_that_holds_is_left_as_it_is() {
        var draft = draft("17", says("It sank on 4 May 2025.", 1), says("Ana Prada may have raised its bell.", 2));
        assertSame(draft, verifier.verify(draft));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It sank with 18 cars.",
                "It sank on 5 May 2025.",
                "It sank in 2031.",
                "The Dandelion sank.",
                "It cost €3 million.",
                "Some 17% of the cars sank."
            })
    void a_number_date_or_name_that_the_quote_does_not_hold_drops_the_sentence(String text) {
        assertInstanceOf(Answer.NotFound.class, verified(says(text, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry Marigold sank on 4 May 2025 with 17 cars.",
                "It sank with 17 cars.",
                "The  *Marigold*   sank.",
                "It sank."
            })
    void white_space_and_markup_make_no_other_number_or_name(String text) {
        assertInstanceOf(Answer.Grounded.class, verified(says(text, 1)));
    }

    @Test
    void a_name_may_stand_in_any_of_the_quotes_cited() {
        assertInstanceOf(Answer.Grounded.class, verified(says("Ana Prada saw the Marigold sink.", 1, 2)));
        assertInstanceOf(Answer.NotFound.class, verified(says("Once Ana Prada saw it.", 1)));
    }

    @Test
    void the_rest_is_renumbered_from_one() {
        var answer = verifier.verify(draft(
                null,
                says("It sank with 99 cars.", 1),
                says("Ana Prada may have raised its bell.", 2),
                says("Its bell was raised.", 2, 1)));
        var grounded = assertInstanceOf(Answer.Grounded.class, answer);
        assertEquals(
                List.of(says("Ana Prada may have raised its bell.", 1), says("Its bell was raised.", 1, 2)),
                grounded.sentences());
        assertEquals(List.of(cite(1, BELL), cite(2, FERRY)), grounded.citations());
        assertEquals(0.8, grounded.confidence());
    }

    @Test
    void a_short_answer_goes_with_its_quote() {
        var wrong = says("It sank with 99 cars.", 1);
        var right = says("Ana Prada may have raised its bell.", 2);
        var lost = assertInstanceOf(Answer.Grounded.class, verifier.verify(draft("17", wrong, right)));
        assertNull(lost.shortSpan());
        var kept = assertInstanceOf(Answer.Grounded.class, verifier.verify(draft("€3 million", wrong, right)));
        assertEquals("€3 million", kept.shortSpan());
    }

    @Test
    void a_citation_beyond_the_text_or_of_nothing_drops_the_sentence() {
        int end = ARTICLE.text().length();
        for (Span span : List.of(new Span(0, end + 1), new Span(end + 5, end + 9), new Span(3, 3))) {
            var draft = new Answer.Grounded(
                    List.of(says("It sank.", 1)), List.of(new Citation(1, ARTICLE, span)), null, 0.8);
            assertInstanceOf(Answer.NotFound.class, verifier.verify(draft), span::toString);
        }
    }

    @Test
    void a_sentence_without_citation_or_with_an_unknown_one_is_dropped() {
        assertInstanceOf(Answer.NotFound.class, verified(says("It sank.")));
        assertInstanceOf(Answer.NotFound.class, verified(says("It sank.", 3)));
        assertInstanceOf(Answer.NotFound.class, verified(says("It sank.", 1, 3)));
    }

    @Test
    void nothing_left_is_a_missing_fact() {
        var none = assertInstanceOf(Answer.NotFound.class, verified(says("It sank with 99 cars.", 1)));
        assertEquals(Answer.Reason.FACT_MISSING, none.reason());
    }

    @Test
    void hedges_are_left_as_they_are() {
        var draft = draft(null, says(BELL, 2), says("Neither side has confirmed it.", 1));
        assertEquals(
                BELL,
                assertInstanceOf(Answer.Grounded.class, verifier.verify(draft))
                        .sentences()
                        .getFirst()
                        .text());
    }

    @Test
    void a_not_found_stays_a_not_found() {
        var none = new Answer.NotFound(Answer.Reason.OFF_SUBJECT, null, 0.1);
        assertSame(none, verifier.verify(none));
    }

    @Test
    void a_conflict_follows_the_numbers_of_what_stays_and_goes_where_a_side_is_dropped() {
        var conflict = new Conflict(
                Conflict.Kind.DISPUTED,
                List.of(new Conflict.Side("17", List.of(2, 1)), new Conflict.Side("€3 million", List.of(3))));
        assertEquals(
                new Conflict(
                        Conflict.Kind.DISPUTED,
                        List.of(new Conflict.Side("17", List.of(1)), new Conflict.Side("€3 million", List.of(2)))),
                conflict.renumbered(Map.of(2, 1, 3, 2)));
        assertNull(conflict.renumbered(Map.of(2, 1)));
    }
}
