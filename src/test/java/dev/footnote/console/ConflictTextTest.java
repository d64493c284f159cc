package dev.footnote.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.answer.Conflict;
import dev.footnote.answer.Origins;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictTextTest {

    private static Answer.Grounded answer(Conflict... conflicts) {
        String opening = "The museum reopened on 4 November 2025 after repairs that cost 41 million euros.";
        String bill = "The bill came to 41 million euros, a third more than planned, and the city carried most of it.";
        return new Answer.Grounded(
                List.of(
                        new Answer.Sentence(opening, List.of(1), Certainty.CONFIRMED),
                        new Answer.Sentence(bill, List.of(2), Certainty.CONFIRMED)),
                List.of(Samples.cite(1, Samples.MUSEUM, opening), Samples.cite(2, Samples.BUDGET, bill)),
                null,
                0.9,
                List.of(conflicts),
                Origins.NONE,
                null);
    }

    private static final Conflict DISPUTED = new Conflict(
            Conflict.Kind.DISPUTED,
            List.of(new Conflict.Side("4 November", List.of(1)), new Conflict.Side("41 million", List.of(2))));

    @Test
    void shows_the_values_side_by_side_with_outlet_day_and_number() {
        String set = ConflictText.set(answer(DISPUTED), Style.plain());
        assertEquals(
                " The articles differ (disputed): 4 November — The Port Courier, 4 November 2025 [1]; 41 million —"
                        + " Coastal Economic Review, 1 December 2025 [2] ",
                set.replaceAll("\\s+", " "));
        assertTrue(set.lines().allMatch(line -> line.length() <= Style.plain().measure()), set);
    }

    @Test
    void says_nothing_where_the_articles_agree() {
        assertEquals("", ConflictText.set(answer(), Style.plain()));
    }

    @Test
    void with_colours_the_values_are_bold() {
        String set = ConflictText.set(answer(DISPUTED), new Style(true, false, 200));
        assertTrue(set.contains("\u001b[1m4 November\u001b[22m — The Port Courier"), set);
    }
}
