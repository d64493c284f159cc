package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.ask.Question;
import dev.footnote.console.Feedback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalPageTest {

    @TempDir
    Path folder;

    private Bench bench = new Bench(Path.of("unset"));

    @BeforeEach
    void theArticleThatTheBenchCites() throws IOException {
        bench = new Bench(folder);
        Files.createDirectories(folder.resolve("corpus/deals"));
        Files.writeString(folder.resolve("corpus/deals/aws.md"), Bench.TEXT);
    }

    @Test
    void html_writes_the_report_as_a_page_with_its_cases() throws Exception {
        Files.writeString(folder.resolve("cases.jsonl"), """
                {"id": "worth", "question": "How much is the deal worth?", "answers": ["$38 billion"]}
                {"id": "length", "question": "How long does it run?", "answers": ["nine years"]}
                """);
        assertEquals(0, bench.run("eval", "cases.jsonl", "--html", "out/page.html"), bench.err());
        var page = Jsoup.parse(Files.readString(folder.resolve("out/page.html")));
        var report = new JsonMapper().readTree(page.select("#report").get(0).data());
        assertEquals("worth", report.path("cases").path(0).path("id").asText());
        assertTrue(report.path("cases").path(0).path("passed").asBoolean());
        assertFalse(report.path("cases").path(1).path("passed").asBoolean());
        assertFalse(report.path("notes").path("correct").asText().isEmpty());
    }

    @Test
    void what_a_reader_said_comes_back_as_cases() throws Exception {
        bench.talking = feedback -> {
            keep(feedback, "How much is the deal worth?", true, "");
            keep(feedback, "Who signed it?", false, "Matt Garman");
        };
        assertEquals(0, bench.run("chat"));
        assertEquals(0, bench.run("eval", "--from-feedback", "feedback.jsonl", "--out-cases", "mine.jsonl"));
        assertEquals("footnote: 2 cases written to mine.jsonl, 1 of them to complete.\n", bench.err());
        assertEquals("", bench.out());
        assertEquals(2, Files.readAllLines(folder.resolve("mine.jsonl")).size());

        assertEquals(1, bench.run("eval", "mine.jsonl"), "a case that nobody completed passed for one");
        assertTrue(bench.err().contains("mine.jsonl:2: It is not complete"), bench.err());
        Files.write(
                folder.resolve("mine.jsonl"),
                List.of(Files.readAllLines(folder.resolve("mine.jsonl")).getFirst()));
        assertEquals(0, bench.run("eval", "mine.jsonl", "--fail-under", "correct=1,cite-R=1,hit@1=1"), bench.err());
    }

    @Test
    void cases_go_to_standard_output_where_no_file_is_named_and_broken_lines_are_told() throws Exception {
        Files.writeString(folder.resolve("f.jsonl"), """
                {"verdict": "right", "status": "not_found", "question": "Who?"}
                nonsense
                """);
        assertEquals(1, bench.run("eval", "--from-feedback", "f.jsonl"));
        assertEquals(1, bench.out().lines().count());
        assertTrue(bench.out().contains("\"type\":\"null\""), bench.out());
        assertEquals(
                "footnote: f.jsonl:2: The line is not valid JSON.\nfootnote: 1 case, 0 of them to complete.\n",
                bench.err());
        assertEquals(0, bench.opened, "articles were read for nothing");
    }

    @Test
    void what_cannot_be_meant_is_told() {
        assertEquals(2, bench.run("eval"));
        assertTrue(bench.err().contains("There are no cases"), bench.err());
        assertEquals(2, bench.run("eval", "cases.jsonl", "--out-cases", "x"));
        assertEquals(2, bench.run("eval", "cases.jsonl", "--from-feedback", "x"));
        assertEquals(1, bench.run("eval", "--from-feedback", "missing.jsonl"));
        assertTrue(bench.err().contains("there is no such file"), bench.err());
    }

    private static void keep(Feedback feedback, String question, boolean right, String note) {
        try {
            feedback.keep(Bench.grounded(Question.of(question)), right, note);
        } catch (Feedback.NotKept e) {
            throw new AssertionError(e);
        }
    }
}
