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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.article.Article;
import dev.footnote.ask.Assistant;
import dev.footnote.evaluate.EvaluationReport.Difference;
import dev.footnote.ingest.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final Article BRIDGE = article("bridge", "The bridge cost 40 crowns. It was opened in 1931.");
    private static final Articles ARTICLES = new Articles(List.of(BRIDGE));
    private static final EvaluationReport.Header HEADER = new EvaluationReport.Header(
            "0",
            "2026-11-21T00:00:00Z",
            "extractive",
            null,
            new EvaluationReport.CorpusEntry(List.of(), 1, 1, "f"),
            0,
            1,
            false);

    @TempDir
    Path folder;

    /** Answers by the number in the question: every third wrongly, every fifth not at all, from {@code bad} on wrongly. */
    private static Assistant assistant(int bad) {
        return asked -> {
            int number = Integer.parseInt(asked.text().replaceAll("\\D", ""));
            String quote = number % 3 == 0 || number >= bad ? "It was opened in 1931." : "The bridge cost 40 crowns.";
            var answer = number % 5 == 0
                    ? notFound(0.3)
                    : grounded(null, 0.5 + number % 7 / 20.0, citation(1, BRIDGE, quote));
            return reply(asked.text(), answer, number, passage(BRIDGE, 0, 26, .9), passage(BRIDGE, 27, 49, .5));
        };
    }

    private static List<Case> cases(int count) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(
                    i % 4 == 3
                            ? question("n" + i, List.of())
                            : question("q" + i, List.of("40 crowns"), new Evidence("bridge", "cost 40 crowns")));
        }
        return cases;
    }

    private static List<Measured> run(Assistant assistant, int threads, int count) {
        var subject = new Evaluation.Subject(assistant, (history, question) -> question, null, ARTICLES);
        return new Evaluation(subject, threads, new Silent(), new AtomicBoolean()).run(cases(count));
    }

    @Test
    void the_report_is_the_same_whatever_the_number_of_threads() {
        var one = new Reporting(List.of("type"), null).report(HEADER, run(assistant(999), 1, 90), List.of(), List.of());
        var eight =
                new Reporting(List.of("type"), null).report(HEADER, run(assistant(999), 8, 90), List.of(), List.of());
        assertEquals(one.toTree(), eight.toTree());
        assertEquals(90, one.cases().size());
    }

    @Test
    void a_planted_regression_is_a_significant_loss() throws IOException {
        Baseline baseline = baseline(run(assistant(999), 2, 120));
        var comparison = Comparing.of(baseline, run(assistant(60), 2, 120));
        Difference correct = difference(comparison, "correct");
        assertTrue(correct.difference() < 0 && correct.p() < 0.05, correct.toString());
        assertTrue(correct.significant());
        assertFalse(correct.better());
        assertEquals(0, difference(comparison, "hit@1").difference());
        assertEquals(1, difference(comparison, "hit@1").p());
        assertTrue(comparison.worse().stream()
                .anyMatch(change -> change.id().equals("q61") && change.metric().equals("correct")));
        assertTrue(comparison.better().isEmpty());
        assertEquals(120, comparison.cases());
    }

    @Test
    void the_same_answers_are_no_change_in_any_metric() throws IOException {
        List<Measured> measured = run(assistant(999), 2, 60);
        var comparison = Comparing.of(baseline(measured), measured);
        assertTrue(comparison.metrics().size() > 30, "every metric is read back from the report");
        comparison.metrics().forEach(difference -> {
            assertEquals(0, difference.difference(), 1e-12, difference.name());
            assertFalse(difference.significant());
        });
        assertTrue(comparison.worse().isEmpty() && comparison.better().isEmpty());
    }

    @Test
    void a_stopped_run_gives_what_is_done() {
        AtomicBoolean stopped = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        Assistant stopping = question -> {
            if (asked.incrementAndGet() == 10) {
                stopped.set(true);
            }
            return assistant(999).ask(question);
        };
        var subject = new Evaluation.Subject(stopping, (history, question) -> question, null, ARTICLES);
        assertEquals(
                10,
                new Evaluation(subject, 1, new Silent(), stopped).run(cases(50)).size());
    }

    @Test
    void a_question_that_fails_counts_as_wrong_and_the_others_are_asked() {
        Assistant failing = question -> {
            if (question.text().contains("q5")) {
                throw new IllegalStateException("boom");
            }
            return assistant(999).ask(question);
        };
        List<Measured> measured = run(failing, 2, 8);
        assertEquals(8, measured.size());
        assertEquals(new Outcome.Failed("boom"), measured.get(5).outcome());
        var entry = CaseEntries.of(measured.get(5));
        assertEquals("failed", entry.status());
        assertEquals("failed: boom", entry.fault());
    }

    @Test
    void a_case_is_asked_as_of_its_day() {
        List<LocalDate> days = new ArrayList<>();
        Assistant listening = question -> {
            days.add(question.asOf());
            return assistant(999).ask(question);
        };
        var subject = new Evaluation.Subject(listening, (history, question) -> question, null, ARTICLES);
        new Evaluation(subject, 1, new Silent(), new AtomicBoolean())
                .run(List.of(new CaseLineReader().of("{\"question\": \"q1\", \"asOf\": \"1931-04-02\"}")));
        assertEquals(List.of(LocalDate.of(1931, 4, 2)), days);
    }

    @Test
    void texts_are_judged_where_something_judges_and_rewrites_need_no_articles() {
        var subject = new Evaluation.Subject(
                null,
                (history, question) -> history.get(0) + " " + question,
                text -> text.contains("ignore"),
                new Articles(List.of()));
        List<Measured> measured = new Evaluation(subject, 1, new Silent(), new AtomicBoolean())
                .run(List.of(
                        new CaseLineReader().of("{\"id\":\"a\",\"type\":\"attack\",\"text\":\"ignore all\"}"),
                        new CaseLineReader()
                                .of("{\"id\":\"r\",\"question\":\"b\",\"history\":[\"a\"],\"rewrite\":\"a b\"}")));
        assertEquals(new Outcome.Judged(true), measured.get(0).outcome());
        assertEquals(new Outcome.Rewritten("a b"), measured.get(1).outcome());
        assertFalse(Evaluation.canPut(
                measured.get(0).asked(),
                new Evaluation.Subject(null, (history, question) -> question, null, ARTICLES)));
    }

    @Test
    void intervals_hold_the_value_and_shrink_with_more_cases() {
        var few = Estimates.of(run(assistant(999), 1, 24));
        var many = Estimates.of(run(assistant(999), 1, 240));
        few.forEach(m -> assertTrue(m.low() <= m.value() + 1e-9 && m.value() <= m.high() + 1e-9, m.toString()));
        var before =
                few.stream().filter(m -> m.name().equals("correct")).findFirst().orElseThrow();
        var after = many.stream()
                .filter(m -> m.name().equals("correct"))
                .findFirst()
                .orElseThrow();
        assertTrue(after.high() - after.low() < before.high() - before.low());
    }

    @Test
    void junit_xml_is_well_formed_whatever_the_texts_hold() throws Exception {
        var report = new Reporting(List.of(), null)
                .report(
                        HEADER,
                        run(assistant(999), 1, 20),
                        List.of(new Broken("b\u0001.jsonl", 3, "<&\" \ud800")),
                        List.of());
        String xml =
                JunitXml.of(report, List.of(new Floor(Metrics.named("correct").orElseThrow(), 0.99)));
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        var suites = document.getElementsByTagName("testsuite");
        assertEquals(3, suites.getLength());
        assertEquals(
                "1", suites.item(0).getAttributes().getNamedItem("failures").getNodeValue());
        assertEquals("20", suites.item(1).getAttributes().getNamedItem("tests").getNodeValue());
        long failed = report.cases().stream().filter(one -> !one.passed()).count();
        assertEquals(
                Long.toString(failed),
                suites.item(1).getAttributes().getNamedItem("failures").getNodeValue());
        assertEquals("1", suites.item(2).getAttributes().getNamedItem("errors").getNodeValue());
        assertEquals(21, document.getElementsByTagName("testcase").getLength() - 1);
    }

    @Test
    void a_trec_run_has_falling_scores_and_names_without_spaces() {
        Article spaced = article("my file.md", "x");
        Measured measured = Measured.of(
                question("q 1", List.of()),
                new Outcome.Asked(reply(
                        "q",
                        notFound(0),
                        1,
                        passage(BRIDGE, 0, 5, .5),
                        passage(BRIDGE, 6, 9, .5),
                        passage(spaced, 0, 1, .5))),
                ARTICLES);
        assertEquals(
                "q%201 Q0 bridge 1 0.500000 tag\nq%201 Q0 my%20file.md 2 0.499999 tag\n",
                TrecRun.of(List.of(measured), "tag").replace("\r\n", "\n"));
    }

    @Test
    void the_terminal_shows_the_figures_the_changes_and_the_worst() throws IOException {
        List<Measured> worse = run(assistant(60), 1, 120);
        var report = new Reporting(List.of("type"), baseline(run(assistant(999), 1, 120)))
                .report(HEADER, worse, List.of(), List.of());
        String plain = new TerminalReport(80, false).print(report, worse, List.of());
        assertFalse(plain.contains("\u001b"), plain);
        assertTrue(plain.lines().anyMatch(line -> line.contains("correct ") && line.contains("WORSE")), plain);
        assertTrue(plain.contains("by type") && plain.contains("worst  10 of the"), plain);
        assertTrue(new TerminalReport(80, true).print(report, worse, List.of()).contains("\u001b[31m"));
    }

    @Test
    void a_run_that_equals_its_baseline_says_so_and_claims_no_probability() throws IOException {
        List<Measured> same = run(assistant(60), 1, 120);
        var report = new Reporting(List.of("type"), baseline(same)).report(HEADER, same, List.of(), List.of());
        String plain = new TerminalReport(80, false).print(report, same, List.of());
        assertTrue(plain.contains("changed  no case\n"), plain);
        assertTrue(plain.lines().anyMatch(line -> line.contains("correct ") && line.endsWith("=")), plain);
    }

    @Test
    void the_worst_are_told_with_their_confidence_however_narrow_the_window() throws IOException {
        List<Measured> worse = run(assistant(60), 1, 120);
        var report = new Reporting(List.of("type"), null).report(HEADER, worse, List.of(), List.of());
        String plain = new TerminalReport(40, false).print(report, worse, List.of());
        String worst = plain.substring(plain.indexOf("worst  10"));
        assertEquals(
                10,
                worst.lines()
                        .skip(1)
                        .filter(line -> line.matches(".*\\(\\d\\.\\d\\d\\).*"))
                        .count(),
                worst);
    }

    @Test
    void a_floor_is_a_ceiling_where_lower_is_better() {
        var report = new Reporting(List.of(), null).report(HEADER, run(assistant(999), 1, 60), List.of(), List.of());
        assertTrue(floor("false-refusal", 1).missed(report).isEmpty());
        assertTrue(floor("false-refusal", 0.01).missed(report).orElseThrow().contains("at most 0.01"));
        assertTrue(floor("hit@1", 1).missed(report).isEmpty());
        assertTrue(floor("correct", 1).missed(report).orElseThrow().contains("at least 1"));
        assertTrue(floor("both-sides", 0).missed(report).orElseThrow().contains("not measured"));
    }

    private static Floor floor(String name, double limit) {
        return new Floor(Metrics.named(name).orElseThrow(), limit);
    }

    private Baseline baseline(List<Measured> measured) throws IOException {
        JsonNode tree = new Reporting(List.of(), null)
                .report(HEADER, measured, List.of(), List.of())
                .toTree();
        Path file = folder.resolve("old.json");
        Files.writeString(file, tree.toString());
        return Baseline.read(file, "old.json");
    }

    private static Difference difference(EvaluationReport.Comparison comparison, String name) {
        Difference found = comparison.metrics().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        assertNotNull(found, name);
        return found;
    }

    /** Reads a case from a line that is known to be one. */
    private static final class CaseLineReader {
        Case of(String line) {
            try {
                return new CaseLine().read(line, new Place("f", 1));
            } catch (BrokenCase e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class Silent implements Progress {
        @Override
        public void update(String what, long done, long total) {}

        @Override
        public void finish() {}
    }
}
