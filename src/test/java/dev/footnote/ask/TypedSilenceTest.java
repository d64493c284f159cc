package dev.footnote.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.Timeline;
import dev.footnote.index.Encoder;
import dev.footnote.index.MiniLmEncoder;
import dev.footnote.index.NativeLibraries;
import dev.footnote.index.Papers;
import dev.footnote.retrieve.Retriever;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlets, days and what a question supposes, over a small collection of invented news. */
class TypedSilenceTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-13T12:00:00Z"));

    private static final Encoder ENCODER = encoder();
    private static final Assistant ASSISTANT = new ArticleAssistant(
            new Retriever(
                    Papers.index(
                            ENCODER,
                            Papers.paper(
                                    "sale",
                                    "Harbour Post",
                                    LocalDate.of(2025, 11, 5),
                                    null,
                                    "The shipyard Brandt sold the ferry Marigold for 41 million euros last week."),
                            Papers.paper(
                                    "keeper",
                                    "The Port Courier",
                                    LocalDate.of(2025, 11, 7),
                                    null,
                                    "Lighthouse keeper Ines Vold has denied reports that she resigned."),
                            Papers.paper(
                                    "captain",
                                    "The Port Courier",
                                    LocalDate.of(2025, 12, 1),
                                    null,
                                    "The captain of the ferry Marigold is Otto Lind, son of a fisherman."),
                            Papers.paper(
                                    "newcaptain",
                                    "Harbour Post",
                                    LocalDate.of(2026, 4, 20),
                                    null,
                                    "The captain of the ferry Marigold is now Mara Quist."),
                            Papers.paper(
                                    "stake",
                                    "Harbour Post",
                                    LocalDate.of(2026, 4, 22),
                                    null,
                                    "Tamsen invested 9 million euros in Rivermill on Monday."),
                            Papers.paper(
                                    "relay",
                                    "Harbour Post",
                                    LocalDate.of(2026, 4, 28),
                                    null,
                                    "The bridge toll rose to 12 euros, The Verge reported."),
                            Papers.paper("undated", "The orchard holds 800 walnut trees."),
                            Papers.paper(
                                    "mill", "Varga goes on grinding rye at the Lowen mill. It also repaired the weir."),
                            Papers.paper(
                                    "shares",
                                    "Shares in the brewery slept, but Ostrava Tram shares rose to a record on Friday."),
                            Papers.paper(
                                    "licence",
                                    "The council revoked Pellan's exclusive mooring licence in the old harbour."),
                            Papers.paper(
                                    "orchestra", "The takeover of Dunmere by Halvard Foods was called off in June."),
                            Papers.paper("race", "Signe Aalto won the Kvarken Regatta of 2020 in heavy rain."),
                            Papers.paper("goal", "Birchline has reached neither its sales goal nor its profit goal.")),
                    ENCODER),
            new ExtractiveAnswerer(null, 3),
            CLOCK);

    private static Encoder encoder() {
        NativeLibraries.keepIn(Path.of("target", "native"));
        return new MiniLmEncoder();
    }

    private Answer ask(String question) {
        return ASSISTANT.ask(Question.of(question)).answer();
    }

    private Answer.NotFound silent(String question) {
        return assertInstanceOf(Answer.NotFound.class, ask(question), question);
    }

    private Answer.Grounded told(String question) {
        return assertInstanceOf(Answer.Grounded.class, ask(question), question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"According to The Port Courier, how much did the ferry Marigold cost?"})
    void an_outlet_with_articles_but_none_on_it_is_silent(String question) {
        var silence = silent(question);
        assertEquals(Reason.OUTLET_SILENT, silence.reason());
        assertEquals(List.of("The Port Courier"), silence.missing().outlets());
        assertEquals("The articles have nothing on this from The Port Courier.", silence.sentence());
        assertEquals("sale", Objects.requireNonNull(silence.nearest()).article().id());
    }

    @Test
    void an_outlet_without_articles_is_silent_and_named() {
        assertEquals(
                "The articles have nothing on this from Der Spiegel.",
                silent("According to Der Spiegel, how much was paid for the ferry Marigold?")
                        .sentence());
        assertEquals(
                Reason.OUTLET_SILENT,
                silent("According to the Quillon Tribune, how much was paid for the ferry Marigold?")
                        .reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "According to Harbour Post, how much was paid for the ferry Marigold? | sale",
                "According to The Verge, how high is the bridge toll?                 | relay",
                "What does theverge report on the bridge toll?                        | relay"
            })
    void an_article_of_the_outlet_or_one_that_relays_it_answers(String question, String article) {
        assertEquals(article, told(question).citations().getFirst().article().id());
    }

    @Test
    void every_sentence_of_an_answer_is_of_the_outlet_asked_for() {
        told("According to Harbour Post, who is captain of the ferry Marigold?")
                .citations()
                .forEach(citation ->
                        assertEquals("Harbour Post", citation.article().source()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What was reported about the sale of the ferry Marigold in April 2026?",
                "What did Brandt sell in March 2024?",
                "What was known about the sale of the ferry Marigold before October 2025?"
            })
    void only_other_days_are_reported(String question) {
        var silence = silent(question);
        assertEquals(Reason.OUTSIDE_DATES, silence.reason(), question);
        assertNotNull(silence.missing().dates());
        assertTrue(silence.sentence().contains("November 2025"), silence.sentence());
    }

    @Test
    void days_between_two_reports_are_not_told_to_be_other_days() {
        var silence = silent("What was reported about the ferry Marigold in January 2026?");
        assertEquals(Reason.OUTSIDE_DATES, silence.reason());
        assertEquals("The articles have nothing on this for the dates asked.", silence.sentence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did Brandt sell in October 2025?",
                "What did Brandt sell in November 2025?",
                "For how much was the ferry Marigold sold in 2025?"
            })
    void the_day_of_the_event_or_of_its_report_answers(String question) {
        assertEquals("sale", told(question).citations().getFirst().article().id(), question);
    }

    @Test
    void as_of_a_day_nothing_newer_is_known() {
        var question = "Who is the captain of the ferry Marigold now?";
        var then = ASSISTANT.ask(new Question(question, List.of(), null, LocalDate.of(2026, 1, 1)));
        var answer = assertInstanceOf(Answer.Grounded.class, then.answer());
        assertEquals("captain", answer.citations().getFirst().article().id());
        assertEquals(LocalDate.of(2025, 12, 1), answer.asOf());
        var dated = new DatedAssistant(ASSISTANT, LocalDate.of(2026, 1, 1)).ask(Question.of(question));
        assertEquals(then.answer(), dated.answer());
    }

    @Test
    void what_is_reported_only_later_lies_outside_the_dates() {
        var reply =
                ASSISTANT.ask(new Question("How high is the bridge toll?", List.of(), null, LocalDate.of(2025, 10, 1)));
        var silence = assertInstanceOf(Answer.NotFound.class, reply.answer());
        assertTrue(
                silence.reason() == Reason.OUTSIDE_DATES || silence.reason() == Reason.FACT_MISSING, silence::toString);
    }

    @Test
    void an_article_without_a_date_stays_whatever_the_day() {
        var reply = ASSISTANT.ask(new Question(
                "How many walnut trees does the orchard hold?", List.of(), null, LocalDate.of(2020, 1, 1)));
        var answer = assertInstanceOf(Answer.Grounded.class, reply.answer());
        assertEquals("undated", answer.citations().getFirst().article().id());
        assertNull(answer.asOf());
    }

    @Test
    void the_newest_report_leads_and_the_older_is_marked() {
        var answer = told("Who is now the captain of the ferry Marigold?");
        assertEquals("newcaptain", answer.citations().getFirst().article().id());
        assertNull(answer.sentences().getFirst().earlier());
        assertEquals(LocalDate.of(2026, 4, 20), answer.asOf());
        assertTrue(
                answer.sentences().stream()
                        .anyMatch(s -> LocalDate.of(2025, 12, 1).equals(s.earlier())),
                answer::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why did Tamsen buy Rivermill?             | stake",
                "How much did Tamsen pay for Rivermill?    | stake",
                "When did Tamsen acquire Rivermill?        | stake",
                "When did Ines Vold resign?                | keeper",
                "Why did Ines Vold resign?                 | keeper",
                "Why did Varga stop grinding rye?          | mill",
                "Why has Varga stopped grinding rye?       | mill",
                "Why did Ostrava Tram shares fall?         | shares",
                "Why did Pellan keep its exclusive mooring licence? | licence",
                "When did Halvard Foods buy Dunmere?       | orchestra",
                "How did Birchline reach its profit goal?  | goal",
                "Who won the Kvarken Regatta of 2019?      | race",
                "Who won the Kvarken Regatta of 2020?      | none",
                "Why did Varga repair the weir?            | none",
                "Why did Ostrava Tram shares rise?         | none",
                "Why did Ostrava Tram shares fall in 2019? | none",
                "Why did the brewery's shares fall?        | none",
                "When did Pellan lose its mooring licence? | none",
                "Why did Birchline miss its profit goal?   | none",
                "Why did Kestrel buy Marigold?             | none",
                "How much did Tamsen invest in Rivermill?  | none",
                "When did Tamsen invest in Rivermill?      | none",
                "Has Ines Vold resigned?                   | none",
                "Why did Ines Vold not resign?             | none",
                "Who sold the ferry Marigold?              | none",
                "When was the ferry Marigold sold?         | none"
            })
    void a_question_that_supposes_what_is_not_so_is_contradicted(String question, String article) {
        var answer = ask(question);
        if (article.equals("none")) {
            boolean contradicted = answer instanceof Answer.NotFound silence && silence.reason() == Reason.CONTRADICTED;
            assertEquals(false, contradicted, question);
            return;
        }
        var silence = assertInstanceOf(Answer.NotFound.class, answer, question);
        assertEquals(Reason.CONTRADICTED, silence.reason(), question);
        assertEquals(
                article, Objects.requireNonNull(silence.nearest()).article().id());
    }

    @Test
    void a_timeline_lists_events_in_order_of_their_days() {
        Timeline timeline = ASSISTANT.timeline(Question.of("the ferry Marigold"));
        assertTrue(timeline.entries().size() >= 3, timeline::toString);
        var first = timeline.entries().getFirst();
        assertTrue(first.stated());
        assertEquals(LocalDate.of(2025, 10, 27), first.when().first());
        assertEquals(LocalDate.of(2025, 11, 2), first.when().last());
        for (int i = 1; i < timeline.entries().size(); i++) {
            assertTrue(!timeline.entries()
                    .get(i)
                    .when()
                    .first()
                    .isBefore(timeline.entries().get(i - 1).when().first()));
        }
        timeline.citations()
                .forEach(citation -> assertTrue(citation.article().text().contains(citation.quote())));
        var captain = timeline.entries().stream()
                .filter(entry -> entry.text().contains("Otto Lind"))
                .findFirst()
                .orElseThrow();
        assertEquals(false, captain.stated());
        assertEquals(LocalDate.of(2025, 12, 1), captain.when().first());
    }

    @Test
    void a_subject_that_no_article_is_about_has_no_timeline() {
        assertEquals(
                List.of(), ASSISTANT.timeline(Question.of("chess openings")).entries());
    }
}
