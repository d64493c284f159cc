package dev.footnote.telegram.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conflict;
import dev.footnote.answer.Origins;
import dev.footnote.answer.Timeline;
import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.calendar.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Layout layout = new Layout(Texts.in("en"));

    private static Article article(String id, String outlet, String text) {
        return new Article(id, "A title", outlet, "https://example.org/" + id, DAY, text, null);
    }

    private static Citation citation(int number, String outlet, String text) {
        return new Citation(number, article("a" + number, outlet, text), new Span(0, text.length()));
    }

    private static Answer.Sentence sentence(String text, int... citations) {
        return new Answer.Sentence(text, IntStream.of(citations).boxed().toList(), Certainty.CONFIRMED);
    }

    private static Reply reply(Answer answer) {
        return new Reply(Question.of("?"), "?", answer, List.of(), new Reply.Timing(0, 0, 0));
    }

    /** Nine articles, each of which says something else. */
    private static Answer.Grounded disagreement(List<String> sentences) {
        List<Citation> citations = new ArrayList<>();
        List<Conflict.Side> sides = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            citations.add(citation(i + 1, "Outlet " + i, sentences.get(i)));
            sides.add(new Conflict.Side(sentences.get(i), List.of(i + 1)));
        }
        return new Answer.Grounded(
                IntStream.range(0, sentences.size())
                        .mapToObj(i -> sentence(sentences.get(i), i + 1))
                        .toList(),
                citations,
                sentences.getFirst(),
                0.9,
                List.of(new Conflict(Conflict.Kind.DISPUTED, sides)),
                Origins.NONE,
                DAY);
    }

    @Provide
    static Arbitrary<List<String>> extremes() {
        Arbitrary<String> parts = Arbitraries.of(
                "word ",
                "<b>&amp;\"",
                "مرحبا بالعالم ",
                "שלום ",
                "👩‍👩‍👧‍👦",
                "🇺🇦",
                "𝔘𝔫𝔦",
                "é",
                "\u202E",
                "\n",
                "a".repeat(300));
        return parts.list()
                .ofMinSize(1)
                .ofMaxSize(700)
                .map(list -> "x" + String.join("", list))
                .list()
                .ofMinSize(2)
                .ofMaxSize(9);
    }

    @Property(tries = 60)
    void whatever_the_articles_hold_every_page_is_one_that_telegram_takes(@ForAll("extremes") List<String> sentences) {
        Answer.Grounded answer = disagreement(sentences);
        List<String> pages = new ArrayList<>(layout.answer(reply(answer)));
        pages.addAll(layout.sides(answer));
        pages.addAll(layout.sources(answer));
        answer.citations().forEach(citation -> pages.addAll(layout.source(citation)));
        pages.addAll(layout.timeline(new Timeline(
                sentences.getFirst(),
                answer.citations().stream()
                        .map(each -> new Timeline.Entry(Period.of(DAY), true, each.quote(), List.of(each.number())))
                        .toList(),
                answer.citations())));
        pages.forEach(PagesTest::assertTaken);
    }

    @Test
    void what_another_side_says_stands_in_the_list_of_sides_and_not_in_the_text_as_well() {
        String page = layout.answer(reply(disagreement(List.of("It costs 5 crowns.", "It costs 7 crowns."))))
                .getFirst();
        assertTrue(page.startsWith("<b>It costs 5 crowns.</b> <a"), page);
        assertTrue(page.contains("• <b>It costs 7 crowns.</b> — Outlet 1 · Mar 2, 2026"), page);
        assertTrue(page.contains("[2] “It costs 7 crowns.”</blockquote>"), page);
        assertEquals(3, page.split("7 crowns", -1).length, page);
    }

    @Test
    void a_short_answer_of_one_side_is_not_marked_where_articles_differ() {
        var one = disagreement(List.of("It runs for seven years.", "It runs for five years."));
        var answer = new Answer.Grounded(
                one.sentences(),
                one.citations(),
                "five years",
                0.9,
                List.of(new Conflict(
                        Conflict.Kind.DISPUTED,
                        List.of(
                                new Conflict.Side("seven years", List.of(1)),
                                new Conflict.Side("five years", List.of(2))))),
                Origins.NONE,
                DAY);
        String page = layout.answer(reply(answer)).getFirst();
        assertTrue(page.startsWith("It runs for <b>seven years</b>. "), page);
    }

    @Test
    void sources_of_one_article_share_a_line() {
        String text = "One thing. Another thing.";
        Article article = article("a", "Harbour Post", text);
        var answer = new Answer.Grounded(
                List.of(sentence("One thing.", 1), sentence("Another thing.", 2)),
                List.of(new Citation(1, article, new Span(0, 10)), new Citation(2, article, new Span(11, 25))),
                null,
                0.9);
        assertTrue(
                layout.answer(reply(answer))
                        .getFirst()
                        .endsWith(
                                "<blockquote expandable>[1] [2] <a href=\"https://example.org/a\">Harbour Post · Mar 2,"
                                        + " 2026</a></blockquote>"),
                layout.answer(reply(answer)).toString());
    }

    @Test
    void a_source_opens_without_front_matter_and_markup() {
        String text =
                "---\ntitle: A title\nsource: Harbour Post\n---\n\n## The tram\n\nIt costs 5 crowns. It runs late.\n\n"
                        + "## The bus\n\n" + "It never comes. ".repeat(60);
        int at = text.indexOf("It costs");
        String page = layout.source(new Citation(1, article("a", "Harbour Post", text), new Span(at, at + 18)))
                .getFirst();
        assertTrue(page.contains("The tram\n\n<b>It costs 5 crowns.</b> It runs late.</blockquote>"), page);
        assertFalse(page.contains("---") || page.contains("#") || page.contains("The bus"), page);
    }

    @Test
    void what_is_nearest_to_a_question_off_the_subject_is_not_shown() {
        var nearest = citation(1, "Harbour Post", "Goats took over the rock.");
        assertEquals(
                List.of("The articles don't deal with this."),
                layout.answer(reply(new Answer.NotFound(Answer.Reason.OFF_SUBJECT, nearest, 0.1))));
        assertTrue(layout.answer(reply(new Answer.NotFound(Answer.Reason.FACT_MISSING, nearest, 0.1)))
                .getFirst()
                .contains("Goats took over"));
    }

    @Test
    void periods_are_named_as_months_and_years() {
        Texts english = Texts.in("en");
        assertEquals("2023", english.period(Period.ofYear(2023)));
        assertEquals("November 2025", english.period(Period.of(YearMonth.of(2025, 11))));
        assertEquals("March 2, 2026", english.period(Period.of(DAY)));
        assertEquals("Mar 2, 2026 – Mar 4, 2026", english.period(new Period(DAY, DAY.plusDays(2))));
        assertEquals("ноябрь 2025", Texts.in("ru").period(Period.of(YearMonth.of(2025, 11))));
    }
}
