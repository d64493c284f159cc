package dev.footnote.answer;

import static dev.footnote.answer.Found.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who somebody is, is told before what he did. */
class DefinitionTest {

    private static final String DID = "Marek wrote a letter to the agency, and Marek never heard of it again.";

    private final ExtractiveAnswerer always = new ExtractiveAnswerer(0.0, 1);

    private String lead(String question, String sentence) {
        var answer = always.answer(Found.forQuestion(question)
                .cosine(0.9)
                .article("a", line(4, DID))
                .article("b", line(2.5, sentence))
                .retrieval());
        return assertInstanceOf(Answer.Grounded.class, answer)
                .sentences()
                .getFirst()
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "His former finance director, Sonja Marek, has admitted her part.",
                "Sonja Marek, the former finance director, has admitted her part.",
                "Sonja Marek, 52, a former finance director, has admitted her part.",
                "Sonja Marek, who has led the bank since 2019, has admitted her part.",
                "Sonja Marek was the bank's finance director until May.",
                "The losses were hidden, finance director Sonja Marek said."
            })
    void who_somebody_is_leads(String sentence) {
        assertEquals(sentence, lead("Who is Marek?", sentence));
        assertEquals(sentence, lead("who's marek", sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The judge heard Sonja Marek on Monday.",
                "On Monday, Sonja Marek said nothing.",
                "Sonja Marek is ill."
            })
    void what_somebody_else_is_or_somebody_does_gives_no_lead(String sentence) {
        assertEquals(DID, lead("Who is Marek?", sentence));
    }
}
