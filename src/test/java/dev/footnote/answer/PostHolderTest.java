package dev.footnote.answer;

import static dev.footnote.answer.Found.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostHolderTest {

    private static final String RUNS_ON = "Brandt runs on the software of Tamsen Works, said Olaf Dahl of the union.";

    private final ExtractiveAnswerer always = new ExtractiveAnswerer(0.0, 2);

    private Answer answer(String question, String... sentences) {
        Found found = Found.forQuestion(question).cosine(0.9).article("a", line(4, RUNS_ON));
        for (int i = 0; i < sentences.length; i++) {
            found = found.article("b" + i, line(2 - 0.1 * i, sentences[i]));
        }
        return always.answer(found.retrieval());
    }

    private Answer.Grounded asked(String question, String... sentences) {
        return assertInstanceOf(Answer.Grounded.class, answer(question, sentences));
    }

    /** Empty where there is none. */
    private String shortAnswer(String question, String... sentences) {
        return answer(question, sentences) instanceof Answer.Grounded told
                ? Objects.toString(told.shortSpan(), "")
                : "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brandt's chief executive, Ines Olund, said so on Monday.",
                "Brandt chief executive Ines Olund said so on Monday.",
                "Chief executive Ines Olund said that Brandt was not for sale.",
                "\"We are glad,\" said Ines Olund, Chief Executive of Brandt.",
                "Ines Olund, who has been the chief executive since May, said that Brandt was glad.",
                "Ines Olund, 52, became chief executive of Brandt in May.",
                "Brandt, led by Ines Olund, said so on Monday.",
                "The president of Brandt, Ines Olund, said so on Monday."
            })
    void who_holds_the_post_leads_and_is_the_short_answer(String sentence) {
        for (String question : new String[] {"who runs Brandt?", "Who is the boss of Brandt?", "Who is Brandt's CEO"}) {
            Answer.Grounded answer = asked(question, sentence);
            assertEquals(sentence, answer.sentences().getFirst().text(), question);
            assertEquals("Ines Olund", answer.shortSpan(), question);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brandt's sales director, Ines Olund, said so on Monday.",
                "Brandt's former chief executive, Ines Olund, said so on Monday.",
                "Ines Olund, head of communications at Brandt, said so on Monday.",
                "Brandt was sold to Tamsen, whose chief executive, Ines Olund, said so.",
                "Our crews, led by Ines Olund, rebuilt the schedule of Brandt.",
                "President Ines Olund of Tamsen said that Brandt was welcome."
            })
    void another_post_is_not_taken_for_it(String sentence) {
        assertNotEquals("Ines Olund", shortAnswer("Who runs Brandt?", sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who is the mayor of Olund?     | The mayor, Eva Brandt, opened the bridge in Olund.          | Eva Brandt",
                "Who is the captain of the Vela? | The captain of the Vela, Jan Brandt, was the last to leave. | Jan Brandt",
                "Who coaches Tamsen?            | Tamsen coach Lena Brandt was pleased.                       | Lena Brandt"
            })
    void other_posts_are_read_alike(String question, String sentence, String name) {
        assertEquals(name, asked(question, sentence).shortSpan());
    }

    @Test
    void whose_post_it_is_said_beside_goes_before_whose_it_is_said_elsewhere() {
        Answer.Grounded answer = asked(
                "Who runs Brandt?",
                "Chief executive Olaf Tamsen said that the contract with Brandt was good.",
                "Brandt's chief executive, Ines Olund, agreed.");
        assertEquals("Ines Olund", answer.shortSpan());
    }

    @Test
    void of_two_who_may_hold_it_none_is_said_to() {
        String name = shortAnswer(
                "Who runs Brandt?",
                "Chief executive Olaf Tamsen said that the contract with Brandt was good.",
                "Chief executive Ines Olund said that Brandt was glad of it.");
        assertNotEquals("Olaf Tamsen", name);
        assertNotEquals("Ines Olund", name);
    }

    @Test
    void one_who_goes_is_not_said_to_hold_it() {
        assertNotEquals(
                "Ines Olund",
                shortAnswer(
                        "Who runs Brandt?",
                        "Brandt's chief executive, Ines Olund, said so on Monday.",
                        "Ms Olund resigned on Friday; Eva Dahl takes over at Brandt."));
    }
}
