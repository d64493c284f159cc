package dev.footnote.answer;

import static dev.footnote.answer.Found.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedValueTest {

    private static final String ALL =
            "The contracts grow: $38 billion with Tamsen, $300 billion with Brandt, $250 billion with Olund.";

    private final ExtractiveAnswerer always = new ExtractiveAnswerer(0.0, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How much is the contract with Tamsen worth? | $38 billion",
                "How much is the contract with Brandt worth? | $300 billion",
                "What is the Olund contract worth?           | $250 billion"
            })
    void of_several_values_the_one_that_goes_to_the_name_is_the_short_answer(String question, String value) {
        var answer = always.answer(Found.forQuestion(question)
                .cosine(0.9)
                .article("a", line(4, ALL))
                .retrieval());
        assertEquals(value, assertInstanceOf(Answer.Grounded.class, answer).shortSpan());
    }
}
