package dev.footnote.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Span;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.retrieve.RankedPassage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackTest {

    private static final String QUOTE = "The ferry to Oss leaves at 7.15.";
    private static final Article FERRY = new Article(
            "ferry.md",
            "The ferry",
            "The Coast",
            null,
            LocalDate.of(2025, 4, 2),
            QUOTE + " It takes an hour.\u2028<b>",
            null);

    @TempDir
    Path folder;

    private Path path = Path.of("unset");
    private FeedbackFile file = new FeedbackFile(path);

    @BeforeEach
    void aFile() {
        path = folder.resolve("kept/feedback.jsonl");
        file = new FeedbackFile(path);
    }

    @Test
    void a_verdict_is_one_line_with_all_that_was_asked_said_and_found() throws Exception {
        file.append(feedback(answered("When does it leave?", "And the ferry?"), false, "at 7.45 on\nSundays"));
        List<String> lines = Files.readAllLines(path);
        assertEquals(1, lines.size());
        JsonNode line = new JsonMapper().readTree(lines.getFirst());
        assertEquals("wrong", line.path("verdict").asText());
        assertEquals("at 7.45 on\nSundays", line.path("note").asText());
        assertEquals("When does it leave?", line.path("question").asText());
        assertEquals("And the ferry?", line.path("history").path(0).asText());
        assertEquals("When does the ferry leave?", line.path("standalone").asText());
        assertEquals("7.15", line.path("short").asText());
        assertEquals(QUOTE, line.path("citations").path(0).path("quote").asText());
        assertEquals(QUOTE.length(), line.path("passages").path(0).path("end").asInt());
        assertEquals("2026-01-02T03:04:05Z", line.path("time").asText());
        assertEquals("c0ffee", line.path("corpus").asText());
        assertEquals("console", line.path("front").asText());
    }

    @Test
    void verdicts_are_added_behind_what_stands_there_even_a_cut_line() throws Exception {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{\"cut");
        file.append(feedback(answered("When?"), true, ""));
        file.append(feedback(answered("Where?"), true, ""));
        assertEquals(3, Files.readAllLines(path).size());
        FeedbackCases read = FeedbackCases.read(path, "f.jsonl");
        assertEquals(2, read.cases().size());
        assertEquals(List.of(new Broken("f.jsonl", 1, "The line is not valid JSON.")), read.broken());
    }

    @Test
    void verdicts_from_many_threads_all_come_whole() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofPlatform().start(() -> appendTwenty(start, i)))
                .toList();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        FeedbackCases read = FeedbackCases.read(path, "f");
        assertEquals(List.of(), read.broken());
        assertEquals(160, read.cases().size());
    }

    @Test
    void a_right_answer_becomes_a_whole_case() throws Exception {
        Case made = only(feedback(answered("When does it leave?", "And the ferry?"), true, ""));
        assertEquals("When does it leave?", made.question());
        assertEquals(List.of("And the ferry?"), made.history());
        assertEquals("followup", made.type());
        assertEquals(List.of("7.15"), made.answers());
        assertEquals(List.of(new Evidence("ferry.md", QUOTE)), made.evidence());
    }

    @Test
    void a_right_refusal_becomes_a_case_that_the_articles_do_not_answer() throws Exception {
        Case made = only(feedback(refused("Who steers it?"), true, ""));
        assertEquals("null", made.type());
        assertFalse(made.answerable());
    }

    @Test
    void a_wrong_answer_is_left_to_complete_and_until_then_no_case() throws Exception {
        file.append(feedback(answered("When?"), false, "7.45"));
        FeedbackCases read = FeedbackCases.read(path, "f");
        assertEquals(1, read.toComplete());
        JsonNode made = read.cases().getFirst();
        assertEquals("7.45", made.path("note").asText());
        assertEquals(QUOTE, made.path("said").asText());
        assertTrue(made.path("answers").isEmpty() && made.path("evidence").isEmpty());

        CaseSet unread = cases(read.text());
        assertEquals(List.of(), unread.cases());
        assertEquals(
                "It is not complete: do what its 'todo' says.",
                unread.broken().getFirst().error());

        CaseSet completed = cases(
                read.text().replaceAll(",\"todo\":\"[^\"]*\"", "").replace("\"answers\":[]", "\"answers\":[\"7.45\"]"));
        assertEquals(List.of("7.45"), completed.cases().getFirst().answers());
    }

    @Test
    void of_several_verdicts_on_a_question_the_last_counts() throws Exception {
        file.append(feedback(answered("When?"), false, ""));
        file.append(feedback(answered("Where?"), true, ""));
        file.append(feedback(answered("When?"), true, ""));
        FeedbackCases read = FeedbackCases.read(path, "f");
        assertEquals(0, read.toComplete());
        assertEquals(
                List.of("When?", "Where?"),
                read.cases().stream().map(one -> one.path("question").asText()).toList());
    }

    @Test
    void lines_that_are_no_feedback_are_told_with_their_place() throws Exception {
        Path odd = Files.writeString(folder.resolve("odd.jsonl"), """
                {"verdict": "right"}

                {"verdict": "maybe", "question": "When?"}
                [1]
                """);
        assertEquals(
                List.of(
                        new Broken("odd", 1, "It has no 'question'."),
                        new Broken("odd", 3, "'verdict' has to be right or wrong."),
                        new Broken("odd", 4, "The line is not a JSON object.")),
                FeedbackCases.read(odd, "odd").broken());
    }

    private void appendTwenty(CountDownLatch start, int thread) {
        try {
            start.await();
            for (int i = 0; i < 20; i++) {
                file.append(feedback(answered("Question " + thread + "/" + i), true, ""));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Case only(Feedback feedback) throws Exception {
        file.append(feedback);
        CaseSet set = cases(FeedbackCases.read(path, "f").text());
        assertEquals(List.of(), set.broken());
        assertEquals(1, set.cases().size());
        return set.cases().getFirst();
    }

    private CaseSet cases(String text) throws Exception {
        return new CaseReader().read(Files.writeString(folder.resolve("cases.jsonl"), text), "cases.jsonl");
    }

    private static Feedback feedback(Reply reply, boolean right, String note) {
        return new Feedback(reply, right, note, "console", Instant.parse("2026-01-02T03:04:05Z"), "c0ffee");
    }

    private static Reply answered(String question, String... history) {
        Citation citation = new Citation(1, FERRY, new Span(0, QUOTE.length()));
        Answer answer = new Answer.Grounded(
                List.of(new Answer.Sentence(QUOTE, List.of(1), Certainty.CONFIRMED)), List.of(citation), "7.15", 0.8);
        RankedPassage passage = new RankedPassage(
                new PreparedArticle(FERRY, List.of(), List.of(), List.of()),
                new Passage(new Span(0, QUOTE.length()), 0, 1),
                0,
                0.9,
                0.5,
                3,
                List.of(),
                List.of());
        return reply(question, List.of(history), answer, List.of(passage));
    }

    private static Reply refused(String question) {
        return reply(question, List.of(), new Answer.NotFound(Answer.Reason.FACT_MISSING, null, 0.1), List.of());
    }

    private static Reply reply(String question, List<String> history, Answer answer, List<RankedPassage> passages) {
        return new Reply(
                new Question(question, history, null),
                "When does the ferry leave?",
                answer,
                passages,
                new Reply.Timing(1, 1, 2));
    }
}
