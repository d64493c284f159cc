package dev.footnote.answer;

import static dev.footnote.answer.Found.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.footnote.retrieve.Retrieval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What does isobaric mean? | Heat is added in isobaric (constant pressure) processes.",
                "What does \"usufruct\" mean? | They hold it in usufruct, or the right to use what is another's.",
                "What does NHB stand for? | The National Harbour Board has heard of it.",
                "What does the abbreviation NHB stand for? | The National Harbour Board, NHB for short, has a small office.",
                "What does NHB mean? | The NHB is a small office.",
                "What does HB stand for? | The Harbour Board (HB) has heard of it."
            })
    void what_a_word_means_is_answered_however_little_else_fits(String question, String sentence) {
        Retrieval found = Found.forQuestion(question)
                .cosine(0.2)
                .article("a", line(2, sentence))
                .retrieval();
        Answer answer = new ExtractiveAnswerer(null, 1).answer(found);
        assertEquals(
                sentence,
                assertInstanceOf(Answer.Grounded.class, answer)
                        .sentences()
                        .getFirst()
                        .text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What does NHB stand for?",
                "What does the term NHB mean?",
                "What does NT stand for?",
            })
    void an_abbreviation_that_nobody_writes_out_is_not_explained(String question) {
        Answer answer = always.answer(Found.forQuestion(question)
                .cosine(0.9)
                .article("a", line(4, "The NHB stands firm, the National Transport Board said."))
                .retrieval());
        assertEquals(
                Answer.Reason.FACT_MISSING,
                assertInstanceOf(Answer.NotFound.class, answer).reason());
    }
}
