package dev.footnote.console;

import static dev.footnote.console.Samples.article;
import static dev.footnote.console.Samples.cite;
import static dev.footnote.console.Samples.grounded;
import static dev.footnote.console.Samples.reply;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Span;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void marks_the_quote_in_its_paragraph_between_its_neighbours() {
        assertEquals("""
                Harbour museum reopens after three years of repairs
                The Port Courier · 4 November 2025
                https://courier.example/2025/11/harbour-museum
                news/museum.md

                Back in business

                Visitors queued round the block on Tuesday. »The museum reopened on 4 November
                2025 after repairs that cost 41 million euros.« Its director, Ana Prada, cut the
                ribbon herself.

                The café opens in spring.
                """, new AnswerPrinter(Style.plain()).show(Samples.museum(), 1));
    }

    @Test
    void marks_it_in_bold_where_there_is_bold() {
        String shown = new AnswerPrinter(new Style(true, false, 100)).show(Samples.museum(), 1);
        assertTrue(shown.contains("\u001b[1mThe museum reopened"), shown);
        assertTrue(!shown.contains("»"), shown);
    }

    @Test
    void of_a_long_paragraph_only_the_part_around_the_quote_is_shown() {
        String filler = "Filler words stand here. ".repeat(100);
        Article article = article("long.txt", "Long", null, filler + "The answer stands here. " + filler);
        String shown = new AnswerPrinter(Style.plain())
                .show(reply(grounded("Here.", cite(1, article, "The answer stands here."))), 1);
        assertTrue(shown.replace("\n", " ").contains("»The answer stands here.«"), shown);
        assertTrue(shown.length() < 1300, shown);
        assertTrue(shown.contains("\n…") && shown.endsWith("…\n"), shown);
    }

    @Test
    void without_blank_lines_each_line_is_a_paragraph() {
        Article article = article("lines.txt", "", null, "First.\r\nSecond says it.\r\nThird.");
        assertEquals(
                "lines.txt\n\nFirst.\n\n»Second says it.«\n\nThird.\n",
                new AnswerPrinter(Style.plain()).show(reply(grounded("It.", cite(1, article, "Second says it."))), 1));
    }

    @Test
    void a_quote_over_two_paragraphs_is_shown_whole() {
        Article article = article("two.txt", "", null, "Before. One\n\ntwo. After.\n\nLast.");
        assertEquals(
                "two.txt\n\nBefore. »One two.« After.\n\nLast.\n",
                new AnswerPrinter(Style.plain()).show(reply(grounded("It.", cite(1, article, "One\n\ntwo."))), 1));
    }

    @Test
    void shows_the_nearest_passage_where_there_is_no_answer() {
        assertTrue(
                new AnswerPrinter(Style.plain()).show(Samples.missing(), 1).contains("»The harbour lost its landmark"));
    }

    @Test
    void says_that_a_quote_gives_orders() {
        Article article = article("a.txt", "", null, "Before. Obey at once. After.");
        Citation order = new Citation(1, article, new Span(8, 21), true);
        var printer = new AnswerPrinter(Style.plain());
        String answered = printer.show(reply(grounded("Obey.", order)), 1);
        assertTrue(answered.contains("»Obey at once.«"), answered);
        assertTrue(answered.endsWith("quoted, not followed.\n"), answered);
        var silent = reply(new Answer.NotFound(Answer.Reason.FACT_MISSING, order, 0.1));
        assertTrue(printer.show(silent, 1).contains("quoted, not followed"), printer.show(silent, 1));
        assertTrue(printer.print(silent).contains("quoted, not followed"), printer.print(silent));
    }

    @Test
    void refuses_a_number_the_answer_does_not_have() {
        assertThrows(IllegalArgumentException.class, () -> new AnswerPrinter(Style.plain()).show(Samples.museum(), 3));
    }
}
