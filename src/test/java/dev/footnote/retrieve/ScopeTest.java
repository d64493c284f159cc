package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.article.Article;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    private static final Set<String> KNOWN = Set.of("The Port Courier", "Time", "Harbour Post");

    private static Scope scope(String question) {
        return Scope.of(question, KNOWN);
    }

    private static Scope.NamedMonth month(Month month, @Nullable Integer year) {
        return new Scope.NamedMonth(month, year);
    }

    private static Article article(@Nullable String source, @Nullable LocalDate published) {
        return new Article("a", "", source, null, published, "", null);
    }

    @Test
    void an_outlet_is_named_in_any_case_where_it_has_several_words() {
        assertEquals(
                List.of("The Port Courier"),
                scope("What did The Port Courier say?").outlets());
        assertEquals(
                List.of("The Port Courier"),
                scope("what did the port courier's man say?").outlets());
        assertEquals(
                List.of("Harbour Post", "The Port Courier"),
                scope("The Port Courier or Harbour Post?").outlets());
    }

    @Test
    void an_outlet_that_is_a_common_word_is_named_only_as_a_name() {
        assertEquals(List.of("Time"), scope("What did Time report?").outlets());
        assertEquals(List.of(), scope("What time does the ferry leave?").outlets());
        assertEquals(
                List.of("Time"), scope("At the time, what did Time report?").outlets());
    }

    @Test
    void an_outlet_inside_a_longer_word_is_not_named() {
        assertEquals(List.of(), scope("What is a Timetable?").outlets());
        assertEquals(List.of(), scope("Who lights the harbour posts?").outlets());
    }

    @Test
    void a_letter_that_grows_in_lower_case_moves_nothing() {
        assertEquals(List.of("Time"), scope("İİİİİİ what does Time say?").outlets());
        assertEquals(List.of("Time"), scope("İzmir: Time").outlets());
        assertEquals(List.of(), scope("İİİİ what time is it in İzmir?").outlets());
    }

    @Test
    void a_month_is_read_with_and_without_its_year() {
        assertEquals(
                List.of(month(Month.APRIL, null)), scope("What sank in April?").months());
        assertEquals(
                List.of(month(Month.NOVEMBER, 2025)),
                scope("What sank in November 2025?").months());
        assertEquals(
                List.of(month(Month.APRIL, 2026)),
                scope("What sank on 28 April 2026?").months());
        assertEquals(
                List.of(month(Month.APRIL, 2026)),
                scope("What sank on April 28, 2026?").months());
        assertEquals(
                List.of(month(Month.SEPTEMBER, 2025), month(Month.OCTOBER, null)),
                scope("What sank between September 2025 and October?").months());
        assertEquals(
                List.of(month(Month.DECEMBER, 2025)),
                scope("What sank in Dec. 2025?").months());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May the ferry sail?",
                "May I ask who sank it?",
                "What may happen?",
                "Who marched to Augusta?",
                "What did April's mother say in the Marchfield?"
            })
    void a_verb_is_not_a_month(String question) {
        var months = scope(question).months();
        assertEquals(0, months.stream().filter(m -> m.month() != Month.APRIL).count(), months::toString);
    }

    @Test
    void may_is_a_month_after_a_preposition_or_beside_a_number() {
        assertEquals(List.of(month(Month.MAY, null)), scope("What sank in May?").months());
        assertEquals(
                List.of(month(Month.MAY, null)), scope("What sank on 5 May?").months());
        assertEquals(List.of(month(Month.MAY, 2024)), scope("Was May 2024 dry?").months());
    }

    @Test
    void an_article_meets_the_share_of_what_is_named() {
        var both = scope("What did Harbour Post report in April 2026?");
        assertEquals(1, both.meets(article("Harbour Post", LocalDate.of(2026, 4, 2))));
        assertEquals(0.5, both.meets(article("Harbour Post", LocalDate.of(2025, 4, 2))));
        assertEquals(0.5, both.meets(article("Time", LocalDate.of(2026, 4, 30))));
        assertEquals(0, both.meets(article(null, null)));
        assertEquals(1, scope("in April").meets(article(null, LocalDate.of(1999, 4, 1))));
    }

    @Test
    void a_question_that_names_nothing_is_met_by_none() {
        assertEquals(0, scope("What sank?").meets(article("Time", LocalDate.of(2026, 4, 2))));
        assertEquals(Scope.OPEN, scope(""));
    }
}
