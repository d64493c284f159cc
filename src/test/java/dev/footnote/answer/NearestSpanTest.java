package dev.footnote.answer;

import static dev.footnote.answer.Found.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestSpanTest {

    private static @Nullable String shortest(String question, String... sentences) {
        var found = Found.forQuestion(question);
        for (int i = 0; i < sentences.length; i++) {
            found.article("article-" + i, line(9 - i, sentences[i]));
        }
        var nearest = new NearestSpan(found.query());
        return found.retrieval().sentences().stream()
                .map(nearest::in)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How much did the bridge cost?        | The bridge cost €41 million and took six years.          | €41 million
            How many ships sank?                 | In 1931, seventeen ships sank.                           | seventeen
            What share of voters stayed away?    | Some 41% of voters stayed away on 3 May 2025.            | 41%
            How long did the repairs take?       | The repairs cost $5 and took six years.                  | six years
            When did the bridge reopen?          | The bridge reopened on 4 November 2025 with 90 guests.   | 4 November 2025
            Who designed the roof?               | The roof was designed by Ana Prada in 1931.              | Ana Prada
            Where did the ferry sink?            | The ferry sank off Cape Wrath in 1931.                   | Cape Wrath
            Which company built the crane?       | The crane was built by Acme Lifting for $5.              | Acme Lifting
            """)
    void is_of_the_kind_the_question_asks_for(String question, String sentence, String expected) {
        assertEquals(expected, shortest(question, sentence));
        assertTrue(sentence.contains(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why did the roof fall?     | The roof fell on 3 May because of snow worth 40 tons.
            How does the crane work?   | The crane works with 40 wheels.
            Who designed the roof?     | The roof was designed by nobody in particular.
            When did the roof fall?    | The roof fell under the snow.
            """)
    void is_missing_where_the_question_asks_for_none_or_the_sentence_has_none(String question, String sentence) {
        assertNull(shortest(question, sentence));
    }

    @Test
    void is_not_something_the_question_says_itself() {
        assertEquals(
                "Ana Prada",
                shortest("Who built the bridge for John Reed?", "For John Reed, Ana Prada built the bridge."));
        assertNull(shortest("Who paid Ana Prada?", "In the end nobody paid Ana Prada."));
    }

    @Test
    void is_the_span_nearest_to_the_words_of_the_question() {
        assertEquals(
                "€3 million",
                shortest(
                        "How much did the crane cost?",
                        "The bridge cost the town €41 million over all those long years, while the crane cost €3 million."));
    }

    @Test
    void comes_from_the_first_sentence_that_has_one() {
        assertEquals(
                "1931",
                shortest("When did the roof fall?", "The roof fell.", "It fell in 1931.", "The roof fell in 1950."));
    }

    @Test
    void is_taken_byte_for_byte() {
        assertEquals("€41\nmillion", shortest("How much did it cost?", "It cost €41\nmillion."));
        assertEquals("Ana\nPrada", shortest("Who designed it?", "It was drawn by Ana\nPrada, they say."));
    }

    @Test
    void nothing_chosen_gives_none() {
        assertNull(shortest("When did the roof fall?"));
    }
}
