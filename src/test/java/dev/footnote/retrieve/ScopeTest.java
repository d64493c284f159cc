package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Article;
import dev.footnote.calendar.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 13);
    private static final Period DATED = new Period(LocalDate.of(2024, 6, 1), LocalDate.of(2026, 5, 10));
    private static final Set<String> KNOWN = Set.of("The Port Courier", "Time", "Harbour Post");

    private final ScopeReader reader =
            new ScopeReader(new OutletNames(KNOWN), DATED, name -> name.startsWith("Unheard"));
    private final ScopeReader encyclopaedia = new ScopeReader(new OutletNames(Set.of()), null, name -> true);

    private Scope scope(String question) {
        return reader.read(question, TODAY, null);
    }

    private DateLimit limit(String question) {
        return Objects.requireNonNull(scope(question).limit(), question);
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
        assertEquals(List.of(), scope("What is a Timetable?").outlets());
        assertEquals(List.of("Time"), scope("İİİİİİ what does Time say?").outlets());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "According to the Harbour Post, who sank it?",
                "What does Harbour Post say about the ferry?",
                "What did the Harbour Post report on the ferry?",
                "In the Harbour Post's report, who sank the ferry?",
                "Who sank it, as Harbour Post reported?",
                "Which ferry is named in the article by Harbour Post?"
            })
    void a_question_may_ask_for_one_outlets_report(String question) {
        var asked = scope(question).asked();
        assertEquals(1, asked.size(), question);
        assertEquals("Harbour Post", asked.getFirst().name());
        assertTrue(asked.getFirst().collected());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who owns the Harbour Post?",
                "How many readers does Harbour Post have?",
                "Who wrote to Harbour Post about the ferry?",
                "What did the captain say?",
                "According to the captain, who sank it?",
                "According to Ann Heard, who sank it?",
                "What did the new scientist say?",
                "How much revenue did the Harbour Post report last year?"
            })
    void a_question_about_an_outlet_or_a_speaker_asks_for_no_outlets_report(String question) {
        assertEquals(List.of(), scope(question).asked(), question);
    }

    @Test
    void an_outlet_that_the_collection_lacks_may_be_asked_for() {
        var spiegel = scope("According to Der Spiegel, who sank the ferry?").asked();
        assertEquals("Der Spiegel", spiegel.getFirst().name());
        assertFalse(spiegel.getFirst().collected());
        var verge =
                scope("What does theverge.com say? What did The Verge report?").asked();
        assertEquals("The Verge", verge.getFirst().name());
        assertEquals(
                "The New York Times",
                scope("According to the New York Times, who sank it?")
                        .asked()
                        .getFirst()
                        .name());
        assertEquals(
                1,
                scope("According to the New York Times, who sank it?").asked().size());
    }

    @Test
    void a_name_no_article_holds_is_taken_for_an_outlet_where_articles_carry_outlets() {
        assertEquals(
                "Unheard Tribune",
                scope("According to the Unheard Tribune, who sank it?")
                        .asked()
                        .getFirst()
                        .name());
        assertEquals(
                List.of(),
                encyclopaedia
                        .read("According to Ann Unheard, who sank it?", TODAY, null)
                        .asked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What sank in April 2026?                      | 2026-04-01 | 2026-04-30",
                "What sank on 3 November 2025?                 | 2025-11-03 | 2025-11-03",
                "What sank on November 3rd, 2025?              | 2025-11-03 | 2025-11-03",
                "what sank on 2025-11-03?                      | 2025-11-03 | 2025-11-03",
                "What sank in 2024?                            | 2024-01-01 | 2024-12-31",
                "What sank in Q3 2025?                         | 2025-07-01 | 2025-09-30",
                "What sank in the third quarter of 2025?       | 2025-07-01 | 2025-09-30",
                "What sank last week?                          | 2026-05-04 | 2026-05-10",
                "What sank last month?                         | 2026-04-01 | 2026-04-30",
                "What sank last year?                          | 2025-01-01 | 2025-12-31",
                "What sank this year?                          | 2026-01-01 | 2026-12-31",
                "What sank yesterday?                          | 2026-05-12 | 2026-05-12",
                "What has sunk in the past 10 days?            | 2026-05-03 | 2026-05-13",
                "What sank two weeks ago?                      | 2026-04-27 | 2026-05-03",
                "What sank between 3 March and 5 April 2026?   | 2026-03-03 | 2026-04-05",
                "What sank from December 2025 to January 2026? | 2025-12-01 | 2026-01-31",
                "What sank in sept 2025?                       | 2025-09-01 | 2025-09-30",
                "What sank in jan. 2026?                       | 2026-01-01 | 2026-01-31"
            })
    void a_date_after_a_preposition_restricts(String question, LocalDate first, LocalDate last) {
        assertEquals(List.of(new Period(first, last)), limit(question).periods(), question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What sank before May 2025?       | 2025-04-30 | 2025-05-01",
                "What sank until 3 May 2025?      | 2025-05-03 | 2025-05-04",
                "What sank by the end of 2025?    | 2025-12-31 | 2026-01-01"
            })
    void before_and_until_end_where_they_should(String question, LocalDate in, LocalDate out) {
        assertTrue(limit(question).holds(in), question);
        assertFalse(limit(question).holds(out), question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What sank after May 2025?        | 2025-06-01 | 2025-05-31",
                "What has sunk since May 2025?    | 2025-05-01 | 2025-04-30",
                "What has sunk since November?    | 2025-11-01 | 2025-10-31",
                "what has sunk since may?         | 2026-05-01 | 2026-04-30"
            })
    void after_and_since_begin_where_they_should(String question, LocalDate in, LocalDate out) {
        assertTrue(limit(question).holds(in), question);
        assertFalse(limit(question).holds(out), question);
    }

    @Test
    void a_month_without_its_year_is_each_one_the_collection_covers() {
        var april = limit("What sank in april?");
        assertTrue(april.holds(LocalDate.of(2025, 4, 30)));
        assertTrue(april.holds(LocalDate.of(2026, 4, 1)));
        assertFalse(april.holds(LocalDate.of(2026, 5, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May the ferry sail?",
                "What may happen to the ferry?",
                "Who marched to Augusta?",
                "What did Jan Koum found?",
                "Who followed June Carter on stage?",
                "What did April Jones say after April Jones left?",
                "Who won the 1998 World Cup?",
                "How many of the 1500 employees left?",
                "What did the Harbour Act 1987 forbid?",
                "How much is $2000 worth?",
                "What happened a week before the ferry sank?",
                "What was the financial crisis of 2008?"
            })
    void what_is_no_date_or_part_of_the_fact_restricts_nothing(String question) {
        assertNull(scope(question).limit(), question);
    }

    @Test
    void an_undated_collection_is_never_restricted() {
        assertNull(
                encyclopaedia.read("What happened in April 1912?", TODAY, null).limit());
        assertNull(encyclopaedia
                .read("In 2005, what did the harbour master do?", TODAY, null)
                .limit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What was reported about the ferry in April?",
                "What did Harbour Post write in April?",
                "What did the articles of April 2025 say about the ferry?",
                "Which articles from the press covered the ferry in April?",
                "What was known of the ferry before May 2025?"
            })
    void a_question_after_reports_shuts_out_what_was_published_at_other_times(String question) {
        assertTrue(limit(question).reports(), question);
        assertTrue(scope(question).restricts());
        assertFalse(scope(question).admits(article(null, LocalDate.of(2025, 9, 1))), question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What sank in April?",
                "What profit did the shipyard report in April?",
                "What revenue was reported in Q3 2025?",
                "What did the shipyard reportedly build in 2025?"
            })
    void a_question_after_events_shuts_nothing_out(String question) {
        assertFalse(limit(question).reports(), question);
        assertTrue(scope(question).admits(article(null, LocalDate.of(2025, 9, 1))));
    }

    @Test
    void as_of_shuts_out_what_is_newer_and_keeps_what_has_no_date() {
        var scope = reader.read("Who sank it?", TODAY, LocalDate.of(2025, 11, 5));
        assertTrue(scope.admits(article(null, LocalDate.of(2025, 11, 5))));
        assertFalse(scope.admits(article(null, LocalDate.of(2025, 11, 6))));
        assertTrue(scope.admits(article(null, null)));
        assertEquals(
                LocalDate.of(2025, 4, 30),
                scope("Who owned it as of April 2025?").asOf());
        assertNull(scope("Who owned it as of April 2025?").limit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who owns it now?",
                "What is the latest on the ferry?",
                "Does she still own it?",
                "Who is the current owner?",
                "What is the most recent price?"
            })
    void a_question_may_ask_for_the_newest_state(String question) {
        assertTrue(scope(question).newest(), question);
    }

    @Test
    void a_question_after_the_past_does_not_ask_for_the_newest_state() {
        assertFalse(scope("Who knows who owned it in 2025?").newest());
        assertFalse(scope("Who distilled it?").newest());
    }

    @Test
    void an_article_meets_the_share_of_what_is_named() {
        var both = scope("What did Harbour Post report in April 2026?");
        assertEquals(1, both.meets(article("Harbour Post", LocalDate.of(2026, 4, 2))));
        assertEquals(0.5, both.meets(article("Harbour Post", LocalDate.of(2025, 4, 2))));
        assertEquals(0.5, both.meets(article("Time", LocalDate.of(2026, 4, 30))));
        assertEquals(0, both.meets(article(null, null)));
        assertEquals(1, scope("in April").meets(article(null, LocalDate.of(2025, 4, 1))));
    }

    @Test
    void a_question_that_names_nothing_is_met_by_none() {
        assertEquals(0, scope("What sank?").meets(article("Time", LocalDate.of(2026, 4, 2))));
        assertEquals(Scope.OPEN, scope(""));
        assertNotNull(scope("in april").limit());
    }
}
