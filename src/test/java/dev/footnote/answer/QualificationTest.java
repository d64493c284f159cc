package dev.footnote.answer;

import static dev.footnote.answer.Found.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.retrieve.RankedSentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualificationTest {

    private static final String PAID = "Orvo paid €30 million for the mill.";
    private static final String NEITHER = "Neither company has confirmed the figure.";
    private static final String OTHER = "It rained in Graz.";

    private static List<String> with(int most, Found.Line... lines) {
        var found =
                Found.forQuestion("How much did Orvo pay?").article("a", lines).retrieval();
        List<RankedSentence> first = List.of(found.sentences().getFirst());
        return new Qualification(new CertaintyCues())
                .with(first, found, most).stream().map(RankedSentence::text).toList();
    }

    @Test
    void a_sentence_that_leaves_the_first_open_comes_second() {
        assertEquals(List.of(PAID, NEITHER), with(3, line(9, PAID), line(1, NEITHER)));
        assertEquals(List.of(PAID, NEITHER), with(3, line(9, PAID), line(2, OTHER), line(1, NEITHER)));
    }

    @Test
    void one_further_on_or_before_does_not_come() {
        assertEquals(List.of(PAID), with(3, line(9, PAID), line(2, OTHER), line(2, OTHER), line(1, NEITHER)));
        assertEquals(List.of(PAID), with(3, line(1, NEITHER), line(9, PAID)));
    }

    @Test
    void one_that_goes_on_does_not_come() {
        assertEquals(List.of(PAID), with(3, line(9, PAID), line(1, "The mill has 40 workers.")));
    }

    @Test
    void an_answer_of_one_sentence_stays_one() {
        assertEquals(List.of(PAID), with(1, line(9, PAID), line(1, NEITHER)));
    }
}
