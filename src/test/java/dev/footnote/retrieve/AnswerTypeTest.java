package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PRICE  | How much did the bridge cost?
            AMOUNT | How large is the crane?
            AMOUNT | How expensive was the ticket?
            PRICE  | What was the price of the ticket?
            PRICE  | What is the annual budget of the port?
            PRICE  | What is the value of the contract?
            SHARE  | How much of the firm does the port own?
            SHARE  | How big is the port's stake in the firm?
            SHARE  | What is the port's stake in the firm?
            SHARE  | What stake did the port buy?
            PRICE  | How much did the port pay for its stake?
            PRICE  | What is the port's stake worth?
            OPEN   | What is at stake?
            AMOUNT | How much of the harbour froze?
            PRICE  | What is the contract between the port and the yard worth?
            PRICE  | What did the port pay the yard?
            PRICE  | What does the crane cost?
            AMOUNT | What do the orders come to?
            OPEN   | What did the port pay for?
            AMOUNT | What will the capacity of the tank be?
            PRICE  | What is the dock-side valuation of the firm?
            COUNT  | How many ships sailed?
            COUNT  | How many people work there?
            COUNT  | What is the population of the island?
            COUNT  | What was the total number of votes?
            SHARE  | What percentage of voters stayed at home?
            SHARE  | What share of the firm does the port own?
            SHARE  | How large a share does the port own?
            SHARE  | How big a fraction of the firm does the port own?
            SHARE  | What proportion of the ships sank?
            PERIOD | How long did the repairs take?
            PERIOD | How old is the lighthouse?
            PERIOD | How many years did the repairs take?
            PERIOD | For what period was the lease signed?
            DATE   | When did the museum reopen?
            DATE   | In what year did the bridge fall?
            DATE   | On which day is the vote?
            DATE   | What time does the ferry leave?
            DATE   | How soon will the bridge reopen?
            PERSON | Who designed the roof?
            PERSON | Who's the mayor?
            PERSON | Whose plan won?
            PERSON | To whom did the port sell the crane?
            PERSON | What is the name of the captain?
            PERSON | Which minister resigned?
            PLACE  | Where did the ferry sink?
            PLACE  | In which country is the port?
            PLACE  | What city hosts the fair?
            REASON | Why did the roof fall?
            REASON | What caused the fire?
            REASON | What is the reason for the delay?
            REASON | How come the ferry was late?
            NAMED  | Which company built the crane?
            NAMED  | What language do they speak?
            NAMED  | What area of medicine does the clinic teach?
            OPEN   | What will the mayor announce?
            OPEN   | How does the crane work?
            OPEN   | Is the bridge open?
            OPEN   | What happened to the ferry?
            OPEN   | What did the mayor say?
            OPEN   | What is the harbour board?
            OPEN   | Tell me about the ferry.
            OPEN   | Harbour museum repairs
            """)
    void reads_what_a_question_asks_for(AnswerType type, String question) {
        assertEquals(type, AnswerType.of(question));
        assertEquals(type, AnswerType.of(question.toUpperCase(Locale.ROOT)), "in capitals");
    }

    @Test
    void a_text_without_words_is_open() {
        assertEquals(AnswerType.OPEN, AnswerType.of(""));
        assertEquals(AnswerType.OPEN, AnswerType.of("?!"));
    }

    @Test
    void no_single_span_answers_why_or_how() {
        assertEquals(Set.of(), AnswerType.REASON.kinds());
        assertEquals(Set.of(), AnswerType.OPEN.kinds());
    }

    @Test
    void a_question_of_a_kind_takes_spans_of_that_kind() {
        assertEquals(Set.of(TypedSpan.Kind.PERCENT), AnswerType.SHARE.kinds());
        assertEquals(Set.of(TypedSpan.Kind.NAME), AnswerType.PERSON.kinds());
        assertTrue(AnswerType.AMOUNT.kinds().contains(TypedSpan.Kind.MONEY));
        assertFalse(AnswerType.COUNT.kinds().contains(TypedSpan.Kind.MONEY));
        assertTrue(AnswerType.PERIOD.kinds().contains(TypedSpan.Kind.DURATION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is the bridge open",
                "the bridge fell when",
                "and the ferry?",
                "Tell me about the ferry.",
                "Name the captain.",
                "  did it sink",
                "May the ferry sail at night",
                "difference between the ferry and the tug"
            })
    void a_text_that_asks_is_told(String text) {
        assertTrue(AnswerType.asks(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The ferry sank on Tuesday.",
                "Harbour museum repairs",
                "The bridge is open.",
                "Whatever floats the ferry.",
                "Isabel Prada was named captain."
            })
    void a_statement_or_a_subject_asks_nothing(String text) {
        assertFalse(AnswerType.asks(text));
    }
}
