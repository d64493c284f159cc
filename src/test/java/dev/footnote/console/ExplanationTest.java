package dev.footnote.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.ask.Reply;
import dev.footnote.retrieve.RankedPassage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void shows_how_the_answer_came_about() {
        assertEquals("""
                Searched for “When did the harbour museum reopen?”

                 #   score  vector    BM25  article
                 1  0.9731   0.612   12.41  The Port Courier · Harbour museum reopens after…
                                            museum, reopen
                                            copy: Newswire · Museum opens again
                 2  0.7012   0.442    3.02  Coastal Economic Review · What the city paid for…
                                            museum

                Answered, with confidence 0.93.
                Stated: [1][2] as fact, [2] as fact.
                Took 12.6 ms: 9.1 to find passages, 3.3 to answer.
                """, why(Samples.museum(), 80));
    }

    @Test
    void says_how_firmly_a_sentence_is_stated() {
        var article = Samples.article("a", "T", null, "It may open.");
        var answer = new Answer.Grounded(
                List.of(new Answer.Sentence("It may open.", List.of(1), Certainty.PLANNED)),
                List.of(Samples.cite(1, article, "It may open.")),
                null,
                0.8);
        assertTrue(why(Samples.reply(answer), 80).contains("Stated: [1] as planned.\n"));
        assertFalse(why(Samples.missing(), 80).contains("Stated:"));
    }

    @Test
    void in_a_wide_window_matched_words_have_a_column() {
        assertTrue(why(Samples.museum(), 100).contains("Harbour museum reopens…      museum, reopen\n"));
    }

    @Test
    void shows_ten_passages_at_most() {
        RankedPassage passage = Samples.museum().passages().get(1);
        List<RankedPassage> twelve = Collections.nCopies(12, passage);
        String why = why(Samples.reply("Q?", "Q?", Samples.reopening(), twelve), 80);
        assertTrue(why.contains("\n10  0.7012"), why);
        assertFalse(why.contains("\n11  "), why);
    }

    @Test
    void a_question_that_stood_alone_is_not_repeated() {
        assertFalse(why(Samples.missing(), 80).contains("Searched for"));
    }

    @Test
    void says_when_nothing_was_found_and_not_answered() {
        String why = why(Samples.missing(), 80);
        assertTrue(why.startsWith("No passages were found.\n"), why);
        assertTrue(why.contains("Not answered; confidence that there is an answer 0.12."), why);
    }

    private static String why(Reply reply, int width) {
        return new AnswerPrinter(new Style(false, false, width)).why(reply);
    }
}
