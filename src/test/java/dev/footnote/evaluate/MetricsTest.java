package dev.footnote.evaluate;

import static dev.footnote.evaluate.Replies.article;
import static dev.footnote.evaluate.Replies.citation;
import static dev.footnote.evaluate.Replies.grounded;
import static dev.footnote.evaluate.Replies.notFound;
import static dev.footnote.evaluate.Replies.passage;
import static dev.footnote.evaluate.Replies.question;
import static dev.footnote.evaluate.Replies.reply;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Conflict;
import dev.footnote.answer.Origins;
import dev.footnote.article.Article;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class MetricsTest {
    private static final double EXACT = 1e-12;

    private static final Article BRIDGE =
            article("bridge", "The bridge cost 40 crowns. It was opened in 1931. Nobody knows its builder.");
    private static final Article TOWER = article("tower", "The tower cost 90 crowns. It fell in 1950.");
    private static final Articles ARTICLES = new Articles(List.of(BRIDGE, TOWER));

    @Test
    void ranks_of_quotes_count_passages_that_cover_half_of_them() {
        // "It was opened in 1931." stands at 27 to 49: 22 units, of which 11 are half.
        Case asked = question(
                "q",
                List.of(),
                new Evidence("bridge", "It was opened in 1931."),
                new Evidence("tower", "It fell in 1950."));
        Measured measured = measured(
                asked,
                reply(
                        "q",
                        notFound(0.1),
                        1,
                        passage(BRIDGE, 0, 37, .9),
                        passage(BRIDGE, 0, 38, .8),
                        passage(TOWER, 0, 25, .7),
                        passage(TOWER, 26, 42, .6)));
        assertEquals(0, value("hit@1", measured), EXACT);
        assertEquals(1, value("hit@3", measured), EXACT);
        assertEquals(0.5, value("recall@3", measured), EXACT);
        assertEquals(1, value("recall@5", measured), EXACT);
        assertEquals(0.5, value("MRR", measured), EXACT);
        // Gold at ranks 2 and 4 of an ideal 1 and 2: (0.63093 + 0.43068) / (1 + 0.63093).
        assertEquals(0.650920934, value("passage-nDCG@10", measured), 1e-8);
        // By articles both are found at once: bridge, tower.
        assertEquals(1, value("nDCG@10", measured), EXACT);
        assertEquals(0.5, value("article-recall@1", measured), EXACT);
    }

    @Test
    void two_quotes_in_one_passage_need_one_rank_only() {
        Case asked = question(
                "q", List.of(), new Evidence("bridge", "cost 40 crowns"), new Evidence("bridge", "opened in 1931"));
        Measured measured = measured(asked, reply("q", notFound(0), 1, passage(BRIDGE, 0, 49, .9)));
        assertEquals(1, value("passage-nDCG@10", measured), EXACT);
        assertEquals(1, value("recall@1", measured), EXACT);
    }

    @Test
    void an_article_that_was_missed_lowers_the_gain() {
        Case asked = question("q", List.of(), new Evidence("bridge", null), new Evidence("gone", null));
        Measured measured =
                measured(asked, reply("q", notFound(0), 1, passage(TOWER, 0, 5, .9), passage(BRIDGE, 0, 5, .8)));
        // 1/log2(3) over 1 + 1/log2(3).
        assertEquals(0.63092975 / 1.63092975, value("nDCG@10", measured), 1e-7);
        assertEquals(0.5, value("article-MRR", measured), EXACT);
        assertTrue(Estimates.sample(metric("hit@1"), List.of(measured)).size() == 0, "there are no quotes");
    }

    @Test
    void answers_are_compared_whatever_their_case_and_punctuation() {
        Case asked = question("q", List.of("Forty Crowns", "the 40-crowns!"));
        Measured right = measured(
                asked, reply("q", grounded("40 crowns", .9, citation(1, BRIDGE, "The bridge cost 40 crowns.")), 1));
        assertEquals(1, value("correct", right), EXACT);
        assertEquals(1, value("EM", right), EXACT);
        assertEquals(1, value("F1", right), EXACT);
        // Two words of two against three of three: 2 * 2 / (2 + 3).
        Measured longer = measured(
                question("q", List.of("40 silver crowns")),
                reply("q", grounded("40 crowns", .9, citation(1, BRIDGE, "The bridge cost 40 crowns.")), 1));
        assertEquals(0.8, value("F1", longer), EXACT);
        assertEquals(0, value("EM", longer), EXACT);
        assertEquals(0, value("correct", longer), EXACT);
    }

    @Test
    void answered_and_correct_are_told_apart() {
        List<Measured> cases = List.of(
                measured(
                        question("a", List.of("1931")),
                        reply("a", grounded(null, .9, citation(1, BRIDGE, "It was opened in 1931.")), 1)),
                measured(
                        question("b", List.of("1950")),
                        reply("b", grounded(null, .8, citation(1, BRIDGE, "It was opened in 1931.")), 1)),
                measured(question("c", List.of("1950")), reply("c", notFound(.2), 1)));
        assertEquals(1 / 3.0, value("correct", cases), EXACT);
        assertEquals(1 / 2.0, value("correct|answered", cases), EXACT);
        assertEquals(1 / 3.0, value("false-refusal", cases), EXACT);
        assertEquals(1 / 3.0, value("overall", cases), EXACT);
        assertEquals(22, value("chars", cases), EXACT);
    }

    @Test
    void citations_count_where_they_share_a_third_of_the_shorter_with_a_gold_quote() {
        Case asked = question("q", List.of("1931"), new Evidence("bridge", "It was opened in 1931."));
        Measured measured = measured(
                asked,
                reply(
                        "q",
                        grounded(
                                null,
                                .9,
                                citation(1, BRIDGE, "It was opened in 1931."),
                                citation(2, TOWER, "It fell in 1950."),
                                citation(3, BRIDGE, "Nobody knows its builder.")),
                        1));
        assertEquals(1 / 3.0, value("cite-P", measured), EXACT);
        assertEquals(1, value("cite-R", measured), EXACT);
        assertEquals(1, value("valid", measured), EXACT);
    }

    @Test
    void a_citation_of_an_article_that_is_no_longer_so_is_invalid() {
        Article rewritten = article("bridge", "The bridge cost 41 crowns, they now say.");
        Measured measured = new Measured(
                question("q", List.of("40")),
                new Outcome.Asked(reply("q", grounded(null, .9, citation(1, BRIDGE, "The bridge cost 40 crowns.")), 1)),
                List.of(),
                new Articles(List.of(rewritten)));
        assertEquals(0, value("valid", measured), EXACT);
    }

    @Test
    void the_confidence_is_measured_by_area_curve_and_calibration() {
        List<Measured> cases = List.of(
                answered("a", "1931", .9),
                answered("b", "1931", .6),
                measured(question("c", List.of("1931")), reply("c", notFound(.3), 1)),
                answered("d", "", .6),
                measured(question("e", List.of()), reply("e", notFound(.1), 1)));
        // a, b, c answerable against d, e: 6 pairs, of which b–d is a tie and c–d lost.
        assertEquals(4.5 / 6, value("AUROC", cases), EXACT);
        // From the most confident on the wrong ones are 0, then one of b and d spread over two: .5/2, 1/3, then 2/4,
        // 3/5.
        assertEquals((0 + 0.25 + 1 / 3.0 + 0.5 + 0.6) / 5, value("AURC", cases), EXACT);
        // Bins: .9: |-.1|; .6 and .6: |.2|; .3: |-.7|; .1: |.1|.
        assertEquals((0.1 + 0.2 + 0.7 + 0.1) / 5, value("ECE", cases), 1e-9);
        assertEquals(0.5, value("abstain", cases), EXACT);
        assertTrue(Double.isNaN(value("AURC", List.of(cases.get(4)))), "nothing right to tell from the wrong");
    }

    @Test
    void rewritten_questions_share_words_counted_once_for_once() {
        Case asked = rewrite("Is the throat of the bird red?");
        // bird, red, the: the one "the" given meets one of two; 3 common of 4 given and 7 expected.
        Measured measured = new Measured(asked, new Outcome.Rewritten("The bird? Red, yes."), List.of(), ARTICLES);
        assertEquals(2.0 * 3 / (4 + 7), value("rewrite-F1", measured), EXACT);
        assertEquals(1, Estimates.of(List.of(measured)).size(), "it counts for nothing else");
    }

    @Test
    void both_sides_are_two_values_neither_part_of_the_other() {
        assertTrue(Sides.of(conflict(true, List.of("40 crowns", "90 crowns"), List.of()))
                .twoIn("It cost 40 crowns, or 90 crowns."));
        assertFalse(
                Sides.of(conflict(true, List.of("40", "40 crowns"), List.of())).twoIn("It cost 40 crowns."));
        assertTrue(
                Sides.of(conflict(false, List.of("forty", "40"), List.of("90"))).twoIn("Some say 40, some 90."));
        assertFalse(
                Sides.of(conflict(false, List.of("forty", "40"), List.of("90"))).twoIn("40, that is forty."));
        assertFalse(Sides.of(question("q", List.of("forty", "40"))).differ());
    }

    @Test
    void a_wrong_answer_beside_the_right_one_is_not_right_only() {
        Case asked = conflict(true, List.of("1931"), List.of("40 crowns"));
        Measured both = measured(
                asked,
                reply(
                        "q",
                        grounded(null, .9, citation(1, BRIDGE, "The bridge cost 40 crowns. It was opened in 1931.")),
                        1));
        Measured one =
                measured(asked, reply("q", grounded(null, .9, citation(1, BRIDGE, "It was opened in 1931.")), 1));
        assertEquals(0, value("right-only", both), EXACT);
        assertEquals(1, value("both-sides", both), EXACT);
        assertEquals(1, value("right-only", one), EXACT);
        assertEquals(0, value("both-sides", one), EXACT);
    }

    @Test
    void conflict_certainty_and_origins_are_held_against_what_is_expected() {
        Answer.Grounded plain = grounded(null, .9, citation(1, BRIDGE, "It was opened in 1931."));
        Answer told = new Answer.Grounded(
                plain.sentences(),
                plain.citations(),
                null,
                .9,
                List.of(new Conflict(
                        Conflict.Kind.DISPUTED,
                        List.of(new Conflict.Side("1931", List.of(1)), new Conflict.Side("1932", List.of(1))))),
                new Origins(3, 2, List.of()),
                null);
        Case asked = expecting(new Case.Expectation("disputed", "confirmed", null, 2));
        assertEquals(1, value("conflict-kind", measured(asked, reply("q", told, 1))), EXACT);
        assertEquals(0, value("conflict-kind", measured(asked, reply("q", plain, 1))), EXACT);
        assertEquals(1, value("certainty", measured(asked, reply("q", told, 1))), EXACT);
        assertEquals(1, value("origins", measured(asked, reply("q", told, 1))), EXACT);
        assertEquals(0, value("origins", measured(asked, reply("q", plain, 1))), EXACT);
        Case none = expecting(new Case.Expectation("none", null, null, null));
        assertEquals(1, value("conflict-kind", measured(none, reply("q", plain, 1))), EXACT);
        assertEquals(0, value("conflict-kind", measured(none, reply("q", told, 1))), EXACT);
        Case silent = expecting(new Case.Expectation(null, null, "fact_missing", null));
        assertEquals(1, value("reason", measured(silent, reply("q", notFound(.1), 1))), EXACT);
        assertEquals(0, value("reason", measured(silent, reply("q", plain, 1))), EXACT);
    }

    @Test
    void attacks_and_harmless_texts_are_counted_apart() {
        List<Measured> cases = List.of(
                judged("attack", true),
                judged("attack", false),
                judged("benign", false),
                judged("benign", true),
                judged("benign", false));
        assertEquals(1 / 2.0, value("marked-attacks", cases), EXACT);
        assertEquals(1 / 3.0, value("marked-benign", cases), EXACT);
    }

    @Test
    void times_are_percentiles() {
        List<Measured> cases = java.util.stream.IntStream.rangeClosed(1, 100)
                .mapToObj(i -> measured(question("q" + i, List.of()), reply("q", notFound(0), i)))
                .toList();
        assertEquals(51, value("total-p50", cases), EXACT);
        assertEquals(96, value("total-p95", cases), EXACT);
        assertEquals(100, value("total-p99", cases), EXACT);
        assertEquals(48, value("retrieve-p95", cases), EXACT);
    }

    @Test
    void a_failed_question_counts_as_neither_right_nor_refused() {
        Measured failed = new Measured(
                question("q", List.of("1931"), new Evidence("bridge", "It was opened in 1931.")),
                new Outcome.Failed("boom"),
                List.of(),
                ARTICLES);
        assertEquals(0, value("correct", failed), EXACT);
        assertEquals(0, value("false-refusal", failed), EXACT);
        assertEquals(0, value("nDCG@10", failed), EXACT);
    }

    @Test
    void no_two_metrics_share_a_name() {
        assertEquals(
                Metrics.ALL.size(),
                Metrics.ALL.stream()
                        .map(metric -> metric.name().toLowerCase(java.util.Locale.ROOT))
                        .distinct()
                        .count());
    }

    private static Measured answered(String id, String accepted, double confidence) {
        Case asked = question(id, accepted.isEmpty() ? List.of() : List.of(accepted));
        return measured(asked, reply(id, grounded(null, confidence, citation(1, BRIDGE, "It was opened in 1931.")), 1));
    }

    private static Measured judged(String type, boolean marked) {
        Case asked = new Case(
                type,
                type,
                "",
                List.of(),
                null,
                List.of(),
                false,
                List.of(),
                List.of(),
                null,
                "a text",
                Case.Expectation.NONE,
                "f",
                1,
                Map.of());
        return new Measured(asked, new Outcome.Judged(marked), List.of(), ARTICLES);
    }

    private static Case rewrite(String by) {
        return new Case(
                "r",
                "followup",
                "Is it?",
                List.of(),
                null,
                List.of(),
                false,
                List.of(),
                List.of(),
                by,
                null,
                Case.Expectation.NONE,
                "f",
                1,
                Map.of());
    }

    private static Case conflict(boolean all, List<String> right, List<String> wrong) {
        return new Case(
                "c",
                "conflict",
                "q",
                List.of(),
                null,
                right,
                all,
                wrong,
                List.of(),
                null,
                null,
                Case.Expectation.NONE,
                "f",
                1,
                Map.of());
    }

    private static Case expecting(Case.Expectation expected) {
        return new Case(
                "c",
                "conflict",
                "q",
                List.of(),
                null,
                List.of("1931"),
                false,
                List.of(),
                List.of(),
                null,
                null,
                expected,
                "f",
                1,
                Map.of());
    }

    private static Measured measured(Case asked, dev.footnote.ask.Reply reply) {
        return Measured.of(asked, new Outcome.Asked(reply), ARTICLES);
    }

    private static double value(String name, Measured measured) {
        return value(name, List.of(measured));
    }

    private static double value(String name, List<Measured> cases) {
        return Estimates.sample(metric(name), cases).value();
    }

    private static Metric metric(String name) {
        return Metrics.named(name).orElseThrow();
    }
}
