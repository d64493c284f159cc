package dev.footnote.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.footnote.article.Article;
import dev.footnote.article.Span;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It sank with 7 cars.",
                "It cost €3.",
                "Ana raised it for 3 million.",
                "\"Ana Prada has raised it\", she said."
            })
    void part_of_a_number_is_another_number_and_a_changed_quotation_another_quotation(String text) {
        assertInstanceOf(Answer.NotFound.class, verified(says(text, 1, 2)));
    }

    @Test
    void a_quotation_may_differ_in_its_marks_and_in_the_comma_before_the_closing_one() {
        assertInstanceOf(Answer.Grounded.class, verified(says("“may have raised its bell,” it says.", 2)));
    }

    @Test
    void a_short_span_that_no_cited_quote_holds_goes_though_the_sentences_stay() {
        var answer = verifier.verify(draft("7 cars", says("It sank.", 1)));
        assertNull(assertInstanceOf(Answer.Grounded.class, answer).shortSpan());
    }

    @Test
    void what_is_told_beside_the_sentences_keeps_its_citations_under_their_new_numbers() {
        var chain = new Origins.Chain(2, List.of("Daily", "Herald"));
        var gone = new Origins.Chain(3, List.of("Herald"));
        var disputed = new Conflict(
                Conflict.Kind.DISPUTED,
                List.of(new Conflict.Side("€3 million", List.of(2)), new Conflict.Side("17 cars", List.of(1))));
        var lone = new Conflict(
                Conflict.Kind.UPDATED,
                List.of(new Conflict.Side("€3 million", List.of(2)), new Conflict.Side("18 cars", List.of(1))));
        var draft = new Answer.Grounded(
                List.of(says("It sank with 99 cars.", 1), says("Ana Prada may have raised its bell.", 2)),
                List.of(cite(1, FERRY), cite(2, BELL)),
                "€3 million",
                0.8,
                List.of(disputed, lone),
                new Origins(3, 2, List.of(chain, gone)),
                LocalDate.of(2025, 5, 4));
        var left = assertInstanceOf(Answer.Grounded.class, verifier.verify(draft));
        assertEquals(
                List.of(new Conflict(
                        Conflict.Kind.DISPUTED,
                        List.of(
                                new Conflict.Side("€3 million", List.of(1)),
                                new Conflict.Side("17 cars", List.of(2))))),
                left.conflicts());
        assertEquals(List.of(cite(1, BELL), cite(2, FERRY)), left.citations());
        assertEquals(
                new Origins(0, 0, List.of(new Origins.Chain(1, List.of("Daily", "Herald")))),
                left.origins(),
                "the articles were counted for the sentence that went");
        assertNull(left.asOf(), "the day of an article that is not known");
    }

    @Test
    void an_answer_that_holds_keeps_its_day() {
        var draft = new Answer.Grounded(
                List.of(says("It sank.", 1), says("It sank with 99 cars.", 1)),
                List.of(cite(1, FERRY)),
                null,
                0.8,
                List.of(),
                Origins.NONE,
                LocalDate.of(2025, 5, 4));
        assertEquals(
                LocalDate.of(2025, 5, 4),
                assertInstanceOf(Answer.Grounded.class, verifier.verify(draft)).asOf());
    }

    @Property(tries = 200)
    void a_sentence_quoted_whole_always_holds(@ForAll String text) {
        Assume.that(!text.isEmpty());
        var article = new Article("a", "", null, null, null, text, null);
        var draft = new Answer.Grounded(
                List.of(says(text, 1)), List.of(new Citation(1, article, new Span(0, text.length()))), null, 0.5);
        assertSame(draft, verifier.verify(draft));
    }

    @Property(tries = 200)
    void a_number_that_is_not_the_quoted_one_never_holds(
            @ForAll @IntRange(min = 0, max = 99_999) int quoted, @ForAll @IntRange(min = 0, max = 99_999) int said) {
        Assume.that(quoted != said);
        String text = "They counted " + quoted + " boats.";
        var article = new Article("a", "", null, null, null, text, null);
        var draft = new Answer.Grounded(
                List.of(says("They counted " + said + " boats.", 1)),
                List.of(new Citation(1, article, new Span(0, text.length()))),
                null,
                0.5);
        assertInstanceOf(Answer.NotFound.class, verifier.verify(draft));
    }
}
