package dev.footnote.console;

import static dev.footnote.console.Samples.MUSEUM;
import static dev.footnote.console.Samples.article;
import static dev.footnote.console.Samples.cite;
import static dev.footnote.console.Samples.grounded;
import static dev.footnote.console.Samples.reply;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.retrieve.Misspelling;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerPrinterTest {

    private static final Style PLAIN = Style.plain();
    private static final Style COLORS = new Style(true, false, 80);
    private static final Style LINKS = new Style(false, true, 80);

    @Test
    void prints_the_answer_and_its_notes() {
        assertEquals("""
                The museum reopened on 4 November 2025 after repairs that cost 41 million
                euros. [1][2] Most of the bill went to the city. [2]

                [1] The Port Courier · 4 November 2025 · Harbour museum reopens after three
                    years of repairs
                    https://courier.example/2025/11/harbour-museum
                [2] Coastal Economic Review · 1 December 2025 · What the city paid for its
                    museum
                   “The bill came to 41 million euros, a third more than planned, and the city
                    carried most of it.”
                """, print(Samples.reopening(), PLAIN));
    }

    @Test
    void words_that_were_read_in_another_way_are_named_above_the_answer() {
        var plain = Samples.reply(new Answer.NotFound(Answer.Reason.OFF_SUBJECT, null, 0.1));
        var read = new dev.footnote.ask.Reply(
                plain.question(),
                plain.standalone(),
                plain.answer(),
                plain.passages(),
                plain.timing(),
                null,
                List.of(new Misspelling("musuem", "museum")));
        assertEquals("""
                No article has “musuem”: read as “museum”.

                The articles don't deal with this.
                """, new AnswerPrinter(PLAIN).print(read));
    }

    @Test
    void an_address_longer_than_the_line_stays_whole() {
        String address = "https://courier.example/2025/11/" + "a-very-long-address-".repeat(8);
        Article article = new Article("a", "Title", null, address, null, "Yes.", null);
        Answer answer = new Answer.Grounded(
                List.of(new Answer.Sentence("Yes.", List.of(1), Certainty.CONFIRMED)),
                List.of(cite(1, article, "Yes.")),
                null,
                0.9);
        assertTrue(print(answer, PLAIN).lines().anyMatch(line -> line.strip().equals(address)), print(answer, PLAIN));
    }

    @Test
    void a_sentence_that_is_not_stated_as_fact_says_so_beside_its_number() {
        Article article = new Article("a", "Title", null, null, null, "Yes.", null);
        Answer answer = new Answer.Grounded(
                List.of(new Answer.Sentence("Yes.", List.of(1), Certainty.REPORTED)),
                List.of(cite(1, article, "Yes.")),
                null,
                0.9);
        assertTrue(print(answer, PLAIN).startsWith("Yes. (reported) [1]\n"), print(answer, PLAIN));
        assertTrue(print(answer, COLORS).startsWith("Yes.\u001b[2m (reported) [1]\u001b[22m"), print(answer, COLORS));
    }

    @Test
    void text_that_gives_orders_says_so_among_the_sources() {
        Article article = new Article("a", "Title", null, null, null, "Yes.", null);
        Answer answer = new Answer.Grounded(
                List.of(new Answer.Sentence("Yes.", List.of(1), Certainty.CONFIRMED)),
                List.of(new Citation(1, article, new Span(0, 4), true)),
                null,
                0.9);
        assertTrue(print(answer, PLAIN).contains("quoted, not followed"), print(answer, PLAIN));
    }

    @Test
    void without_colours_nothing_but_characters_is_printed() {
        assertFalse(print(Samples.reopening(), PLAIN).contains("\u001b"));
    }

    @Test
    void with_colours_the_span_that_answers_is_bold_and_numbers_and_quotes_are_dim() {
        String printed = print(Samples.reopening(), COLORS);
        assertTrue(printed.startsWith("The museum reopened on \u001b[1m4 November 2025\u001b[22m after"), printed);
        assertTrue(printed.contains("euros.\u001b[2m [1][2]\u001b[22m Most"), printed);
        assertTrue(printed.contains("   \u001b[2m“\u001b[22m\u001b[2mThe bill came"), printed);
    }

    @Test
    void only_the_first_occurrence_as_words_of_its_own_is_bold() {
        Article article = article("a", "T", null, "In 2025 there were 5 of the 5.");
        Answer answer = new Answer.Grounded(
                List.of(new Answer.Sentence(article.text(), List.of(1), Certainty.CONFIRMED)),
                List.of(cite(1, article, article.text())),
                "5",
                0.9);
        assertTrue(print(answer, COLORS).startsWith("In 2025 there were \u001b[1m5\u001b[22m of the 5."));
    }

    @Test
    void bold_goes_on_over_a_line_break() {
        Style narrow = new Style(true, false, 30);
        assertTrue(
                print(Samples.reopening(), narrow).contains("\u001b[1m4\u001b[22m\n\u001b[1mNovember 2025\u001b[22m"));
    }

    @Test
    void a_quote_the_answer_already_reads_is_not_repeated_even_where_lines_break_elsewhere() {
        Article article = article("a", "Title", null, "The museum\nreopened.");
        assertEquals(
                "The museum reopened. [1]\n\n[1] Title\n",
                print(grounded("The museum reopened.", cite(1, article, article.text())), PLAIN));
    }

    @Test
    void missing_parts_of_a_source_are_left_out() {
        assertEquals("[1] The Port Courier\n", note(article("a.txt", "", "The Port Courier", "Yes.")));
        assertEquals("[1] A title\n", note(article("a.txt", "A title", null, "Yes.")));
        assertEquals("[1] folder/a.txt\n", note(article("folder/a.txt", "", null, "Yes.")));
    }

    @Test
    void a_second_quote_from_an_article_points_back_to_the_first() {
        Citation first = cite(1, MUSEUM, "The café opens in spring.");
        Citation second = cite(2, MUSEUM, "Visitors queued round the block on Tuesday.");
        Answer answer = new Answer.Grounded(
                List.of(
                        new Answer.Sentence(first.quote(), List.of(1), Certainty.CONFIRMED),
                        new Answer.Sentence(second.quote(), List.of(2), Certainty.CONFIRMED)),
                List.of(first, second),
                null,
                0.9);
        assertTrue(print(answer, PLAIN).endsWith("harbour-museum\n[2] The same article as [1]\n"));
    }

    @Test
    void labels_are_aligned_from_ten_on() {
        Article other = article("b", "Other", null, "No.");
        Citation ninth = cite(9, article("a", "Title", null, "Yes."), "Yes.");
        Answer answer = new Answer.Grounded(
                List.of(
                        new Answer.Sentence("Yes.", List.of(9), Certainty.CONFIRMED),
                        new Answer.Sentence("No.", List.of(10), Certainty.CONFIRMED)),
                List.of(ninth, cite(10, other, "No.")),
                null,
                0.9);
        assertTrue(print(answer, PLAIN).endsWith("[9]  Title\n[10] Other\n"));
    }

    @Test
    void a_title_leads_to_its_address_where_the_terminal_can_link() {
        String printed =
                print(grounded("The café opens in spring.", cite(1, MUSEUM, "The café opens in spring.")), LINKS);
        assertTrue(
                printed.contains("\u001b]8;;https://courier.example/2025/11/harbour-museum\u001b\\Harbour museum"),
                printed);
        assertFalse(printed.contains("\n    https://"), printed);
    }

    @Test
    void an_address_that_would_start_a_program_is_printed_not_linked() {
        Article article = new Article("a", "Title", null, "ssh://host/\u001b]8;;", null, "Yes.", null);
        assertEquals(
                "Yes. [1]\n\n[1] Title\n    ssh://host/]8;;\n",
                print(grounded("Yes.", cite(1, article, "Yes.")), LINKS));
    }

    @Test
    void an_address_cannot_end_its_own_link() {
        Article article = new Article("a", "Title", null, "https://e.org/\u001b\\\u0007é x", null, "Yes.", null);
        assertTrue(print(grounded("Yes.", cite(1, article, "Yes.")), LINKS)
                .contains("\u001b]8;;https://e.org/\\%C3%A9%20x\u001b\\Title\u001b]8;;\u001b\\"));
    }

    @Test
    void an_article_cannot_paint_the_terminal() {
        String text = "Yes\u001b[2J it\u009b31m is\u202e.\nIndeed.";
        Article article = new Article(
                "a\u0007", "\u001b]0;evil\u0007Title", "Out\u001b[31mlet", "https://e.org/\u001b[2J", null, text, null);
        Reply replies = new Reply(article, text);
        for (String printed : replies.everything()) {
            assertTrue(printed.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)), printed);
            assertFalse(printed.contains("\u202e"), printed);
        }
        assertTrue(replies.everything().get(0).contains("Yes it is. Indeed."));
        assertTrue(replies.everything().get(0).contains("Outlet · ]0;evilTitle"));
    }

    @Test
    void says_why_there_is_no_answer_and_what_came_nearest() {
        assertEquals("""
                The articles deal with the subject, but don't say this.

                Nearest passage (not an answer):
                  The Port Courier · 4 November 2025 · Harbour museum reopens after three years
                  of repairs
                  https://courier.example/2025/11/harbour-museum
                 “The harbour lost its landmark when the roof gave way in the storm of 2022.”
                """, new AnswerPrinter(PLAIN).print(Samples.missing()));
    }

    @Test
    void a_long_nearest_passage_is_shortened() {
        Article article = article("a", "Title", null, "word ".repeat(200).strip());
        String printed =
                print(new Answer.NotFound(Answer.Reason.OFF_SUBJECT, cite(1, article, article.text()), 0.1), PLAIN);
        assertTrue(printed.endsWith("word…”\n"), printed);
        assertTrue(printed.length() < 480, printed);
    }

    @Test
    void without_a_nearest_passage_the_reason_is_all() {
        assertEquals(
                "There are no articles to search.\n",
                print(new Answer.NotFound(Answer.Reason.NO_ARTICLES, null, 0), PLAIN));
    }

    @Test
    void sources_show_every_quote() {
        String sources = new AnswerPrinter(PLAIN).sources(Samples.museum());
        assertTrue(sources.contains("“The museum reopened on 4 November 2025"), sources);
        assertTrue(sources.contains("“The bill came to 41 million euros"), sources);
    }

    @Test
    void no_line_but_an_address_is_wider_than_the_window() {
        for (int width : new int[] {32, 40, 60, 90, 100}) {
            AnswerPrinter printer = new AnswerPrinter(new Style(false, false, width));
            String all = printer.print(Samples.museum())
                    + printer.show(Samples.museum(), 1)
                    + printer.why(Samples.museum())
                    + printer.sources(Samples.missing());
            all.lines()
                    .filter(line -> !line.strip().startsWith("https://"))
                    .forEach(line -> assertTrue(Columns.of(line) <= width, line));
        }
    }

    /** Everything that can be printed of an article. */
    private record Reply(Article article, String quote) {
        List<String> everything() {
            AnswerPrinter printer = new AnswerPrinter(PLAIN);
            Citation citation = cite(1, article, quote);
            var answered = reply(quote, quote + "?", grounded("In other words.", citation), List.of());
            var missing = reply(new Answer.NotFound(Answer.Reason.OFF_SUBJECT, citation, 0.1));
            return List.of(
                    printer.print(answered),
                    printer.sources(answered),
                    printer.show(answered, 1),
                    printer.why(answered),
                    printer.print(missing));
        }
    }

    private static String note(Article article) {
        return print(grounded("Yes.", cite(1, article, "Yes.")), PLAIN).replaceFirst("(?s).*\n\n", "");
    }

    private static String print(Answer answer, Style style) {
        return new AnswerPrinter(style).print(reply(answer));
    }
}
