package dev.footnote.answer;

import static dev.footnote.answer.Found.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A value of an agreement with somebody else is no answer. */
class OtherPartyTest {

    private static final String ORO = "Brandt's contract with Oro Marine Works (OMW) runs for seven years.";
    private static final String OMW = "The contract with OMW runs for seven years.";
    private static final String TAMSEN = "Brandt has committed itself to $250 million in its deal with Tamsen.";

    private final ExtractiveAnswerer always = new ExtractiveAnswerer(0.0, 3);

    private Answer answer(String question, String first, String second) {
        return always.answer(Found.forQuestion(question)
                .cosine(0.9)
                .article("a", line(4, first))
                .article("b", line(2, second))
                .retrieval());
    }

    private static String lead(Answer answer) {
        return assertInstanceOf(Answer.Grounded.class, answer)
                .sentences()
                .getFirst()
                .text();
    }

    @Test
    void a_length_that_only_the_contract_with_another_has_is_not_told() {
        var silent = assertInstanceOf(
                Answer.NotFound.class, answer("How long does the contract with Tamsen run?", ORO, TAMSEN));
        assertEquals(Answer.Reason.FACT_MISSING, silent.reason());
        assertNotNull(silent.nearest(), "what stands near is shown all the same");
    }

    @Test
    void the_contract_asked_about_answers_by_its_name_and_by_its_short_form() {
        assertTrue(lead(answer("How long does the contract with Oro run?", ORO, TAMSEN))
                .contains("seven years"));
        assertEquals(OMW, lead(answer("How long does the contract with Oro run?", OMW, ORO)));
    }

    @Test
    void what_is_asked_of_several_together_is_not_narrowed_to_one() {
        assertEquals(ORO, lead(answer("How long do the contracts with Olund, Tamsen and Oro run?", ORO, TAMSEN)));
    }

    @Test
    void where_one_contract_is_known_only_it_need_not_be_named() {
        assertEquals(
                "It runs for nine years.",
                lead(answer(
                        "How long does the contract with Oro run?",
                        "It runs for nine years.",
                        "Brandt signed a contract with Oro in May.")));
    }

    @Test
    void a_sum_that_goes_to_others_gives_way_to_one_that_does_not() {
        var others =
                "Its commitments of $300 million to Tamsen and $250 million to Olund are each larger than the Oro deal.";
        assertEquals(
                "Brandt pays Oro $38 million under the deal.",
                lead(answer(
                        "How much is the deal with Oro worth?",
                        others,
                        "Brandt pays Oro $38 million under the deal.")));
    }
}
