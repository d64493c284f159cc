package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsQuestionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What happened on April 28?",
                "What happened on 28 April 2026?",
                "what took place in November 2025",
                "What was announced on Tuesday?",
                "What was reported after 3 March 2026?",
                "What happened yesterday?",
                "What's in the news this week?",
                "What happened?",
                "And what else happened in May?",
                "what will happen in 2027?",
                "What's new?",
                "whats new",
                "What is the news?",
                "What's the latest?",
                "What are the main points?",
                "Top stories",
                "Latest headlines, please",
                "News from November",
                "Any news?",
                "Anything interesting?",
                "Did anything interesting happen lately?",
                "Is there anything new today?",
                "Summarise the articles",
                "Can you please summarize the articles for me?",
                "Give me a short summary of the news.",
                "Tell me the latest news",
                "What did I miss?",
                "Catch me up",
            })
    void who_asks_for_nothing_in_particular_asks_for_the_news(String question) {
        assertTrue(NewsQuestion.in(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What happened to the ferry on April 28?",
                "What was agreed on April 28?",
                "When did it happen?",
                "What is the latest on the strike?",
                "What is new about the ferry?",
                "Who took over on Tuesday?",
                "Summarise the coverage of the trial",
                "What are the main points of the contract?",
                "Is there any news on the strike?",
                "What should the town do?",
                "Brandt",
            })
    void who_asks_for_something_does_not(String question) {
        assertFalse(NewsQuestion.in(question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Brandt", "Odile Ferrand", "the Bank of Orla", "Harbour & Sons"})
    void names_are_told_from_questions(String names) {
        assertTrue(NewsQuestion.onlyNames(names));
        assertFalse(NewsQuestion.onlyNames("What is " + names + "?"));
    }

    @Test
    void days_are_no_part_of_whom_a_text_names() {
        assertEquals(Set.of("corvan"), NewsQuestion.subject("Corvane in April 2026"));
        assertEquals(Set.of(), NewsQuestion.subject("in April 2026"));
    }
}
