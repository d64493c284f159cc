package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.calendar.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tell me about the Quellmark merger | the Quellmark merger",
                "Please tell me more about Odile Ferrand. | Odile Ferrand",
                "Could you tell me what the articles say about the ferry? | the ferry",
                "What do the articles say about Quellmark? | Quellmark",
                "What did the papers report last week about Quellmark's debts? | Quellmark's debts last week",
                "What was reported after 28 April 2026 about the ferry? | the ferry after 28 April 2026",
                "What has been said about the ferry? | the ferry",
                "What is known about how the fire began? | how the fire began",
                "What's the latest on the strike? | the strike",
                "What’s new with Odile Ferrand? | Odile Ferrand",
                "Give me a short overview of the trial | the trial",
                "Summarise the coverage of the trial | the trial",
                "I'd like to know who bought the ferry | who bought the ferry",
                "Is there anything about Tromsø? | Tromsø",
                "Do you have any news on the strike? | the strike",
                "Latest news on the strike | the strike",
                "What role did the ferry play? | the ferry",
                "What is the importance of the ferry? | the ferry",
                "According to the articles, who bought the ferry? | who bought the ferry",
            })
    void what_frames_a_subject_is_taken_off(String question, String subject) {
        assertEquals(subject, Frames.subject(question, Scope.OPEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did the mayor say about the ferry?",
                "What do doctors report about the pill?",
                "Who told the board about the leak?",
                "What was published in May 2026?",
                "What is the ferry worth?",
                "How much is known about it?",
                "Tell me about it",
                "What about Quellmark?",
                "When was the latest report on the strike published?",
                ""
            })
    void a_question_without_such_a_frame_stays_as_it_is(String question) {
        assertEquals(question, Frames.subject(question, Scope.OPEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What was reported after 28 April 2026 about Odile Ferrand?",
                "What was reported about Odile Ferrand after 28 April 2026?",
            })
    void days_that_the_search_is_restricted_to_go_with_the_frame_of_a_name(String question) {
        assertEquals("Odile Ferrand", Frames.subject(question, restricted()));
    }

    @Test
    void a_question_after_an_event_on_some_days_stays_whole() {
        String question = "What was reported about the sale of the ferry after 28 April 2026?";
        assertEquals(question, Frames.subject(question, restricted()));
    }

    private static Scope restricted() {
        Period days = Period.since(LocalDate.of(2026, 4, 29));
        return new Scope(
                List.of(),
                List.of(),
                List.of(days),
                new DateLimit("28 April 2026", List.of(days), true, false),
                false,
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What did the Harbour Post report about the ferry? | the ferry",
                "What was written in the Harbour Post about the ferry? | the ferry",
                "According to the Harbour Post, who bought the ferry? | who bought the ferry",
                "Who bought the ferry, according to the Harbour Post? | Who bought the ferry",
                "Who owns the Harbour Post? | Who owns the Harbour Post?",
            })
    void an_outlet_whose_report_is_asked_for_goes_with_the_frame(String question, String subject) {
        AskedOutlet outlet = new AskedOutlet("The Harbour Post", List.of("Harbour Post"), true);
        Scope scope = new Scope(List.of("The Harbour Post"), List.of(outlet), List.of(), null, false, null);
        assertEquals(subject, Frames.subject(question, scope));
    }
}
