package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.app.LoopbackModel.Reply;
import dev.footnote.app.model.LoopbackServer;
import dev.footnote.app.model.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalJudgeTest {

    /** Two answers of two sentences each, and one that is not found: four claims. */
    private static final String CASES = """
            {"id": "a", "question": "How much?", "answers": ["$38 billion"]}
            {"id": "b", "question": "How long?", "answers": ["nine years"]}
            {"id": "n", "question": "Who built it?"}
            """;

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void set_up() throws IOException {
        bench = new Bench(folder);
        bench.home = Path.of("").toAbsolutePath();
        Files.createDirectories(folder.resolve("corpus/deals"));
        Files.writeString(folder.resolve("corpus/deals/aws.md"), Bench.TEXT);
        Files.writeString(folder.resolve("cases.jsonl"), CASES);
        bench.answers =
                question -> question.text().startsWith("Who") ? Bench.notFound(question) : Bench.grounded(question);
    }

    @Test
    void verdicts_are_counted_apart_and_told_for_each_sentence() throws IOException {
        List<String> verdicts =
                List.of("supported: it says so", "**Partly**: not the year", "unsupported: no", "hm\nsupported: yes");
        try (var model = new LoopbackModel(number -> Reply.saying(verdicts.get(number)))) {
            assertEquals(0, judge(model.baseUrl(), "--out", "r.json"), bench.err());
            assertEquals(4, model.requests.size());
            assertEquals("m:8b", model.requests.getFirst().path("model").asText());
            assertEquals(0, model.requests.getFirst().path("temperature").asDouble(1));
            assertEquals("none", model.keys.getFirst());
            assertTrue(
                    model.asked(0).contains("Outlet: Ars Technica\nDate: 2025-11-03\nTitle: A deal\nQuote: The deal"));
            assertFalse(model.asked(0).contains("seven years"), "only what the sentence cites");
        }
        JsonNode report = report("r.json");
        assertEquals(.5, metric(report, "claims-supported"));
        assertEquals(.25, metric(report, "claims-partly"));
        assertEquals(.25, metric(report, "claims-unsupported"));
        assertEquals(0, metric(report, "unjudged"));
        assertEquals(.5, metric(report, "correct"));
        assertEquals("openai:m:8b", report.path("footnote").path("judge").asText());
        assertEquals("extractive", report.path("footnote").path("model").asText());
        JsonNode second = report.path("cases").path(0).path("judge").path(1);
        assertEquals("It runs for seven years 😀.", second.path("sentence").asText());
        assertEquals("partly", second.path("verdict").asText());
        assertEquals("not the year", second.path("reason").asText());
        assertTrue(report.path("cases").path(2).path("judge").isMissingNode());
        assertTrue(bench.out().contains("answers by extraction, judged by openai:m:8b"), bench.out());
        assertTrue(bench.out().lines().anyMatch(line -> line.strip().equals("judge")), bench.out());
        assertEquals("", complaints());
    }

    @Test
    void without_judge_nothing_changes() throws IOException {
        assertEquals(0, bench.run("eval", "cases.jsonl", "--out", "r.json"), bench.err());
        assertFalse(Files.readString(folder.resolve("r.json")).contains("judge"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401||asks for a key (status 401): put it into the environment variable OPENAI_API_KEY",
                "500||failed with an error of its own (status 500)",
                "404||is not known there (status 404)",
                "429|3600|too many requests or no credit left (status 429)",
                "200||gave an answer that can't be read"
            })
    void a_server_that_fails_leaves_claims_unjudged_and_the_rest_as_it_is(int status, String wait, String told)
            throws IOException {
        try (var model = new LoopbackModel(number -> new Reply(status, "{\"error\": \"sk-secret\"", wait))) {
            assertUnjudged(model.baseUrl(), told);
            assertEquals(status == 500 ? 8 : 4, model.requests.size(), "only a failure is tried once more");
        }
    }

    @ParameterizedTest
    @CsvSource({"'',gave an empty answer", "maybe,no verdict", "'supported: a\nunsupported: b',no verdict"})
    void an_answer_without_a_verdict_leaves_its_claim_unjudged(String answer, String told) throws IOException {
        try (var model = new LoopbackModel(number -> Reply.saying(answer))) {
            assertUnjudged(model.baseUrl(), told);
        }
    }

    @Test
    void a_refused_connection_leaves_claims_unjudged() throws IOException {
        String address;
        try (var model = new LoopbackModel(number -> Reply.failing(500))) {
            address = model.baseUrl();
        }
        assertUnjudged(address, "could not be reached: the connection was refused");
    }

    @Test
    void a_busy_server_is_waited_for_as_it_asks() throws IOException {
        IntFunction<Reply> busyFirst =
                number -> number == 0 ? new Reply(429, "{}", "1") : Reply.saying("supported: yes");
        try (var model = new LoopbackModel(busyFirst)) {
            long start = System.nanoTime();
            assertEquals(0, judge(model.baseUrl(), "--out", "r.json"), bench.err());
            assertTrue(System.nanoTime() - start >= 1_000_000_000L, "a second was asked for");
            assertEquals(5, model.requests.size());
        }
        assertEquals(1, metric(report("r.json"), "claims-supported"));
        assertEquals("", complaints());
    }

    @Test
    void after_five_faults_in_a_row_the_judge_is_left_alone() throws IOException {
        var cases = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            cases.add("{\"id\": \"" + i + "\", \"question\": \"How much " + i + "?\", \"answers\": [\"$38 billion\"]}");
        }
        Files.write(folder.resolve("cases.jsonl"), cases);
        try (var model = new LoopbackModel(number -> number == 2 ? Reply.saying("partly: so") : Reply.failing(403))) {
            assertEquals(0, judge(model.baseUrl(), "--out", "r.json"), bench.err());
            assertEquals(8, model.requests.size());
        }
        assertEquals(11 / 12.0, metric(report("r.json"), "unjudged"), 1e-9);
        assertEquals(
                "footnote: The judge gave no verdict on 11 of 12 claims: openai:m:8b asks for a key (status 403):"
                        + " put it into the environment variable OPENAI_API_KEY; after 5 faults in a row it was not asked again.",
                complaints());
    }

    @Test
    void a_floor_holds_judged_figures_and_a_baseline_never_fails_on_them() throws IOException {
        try (var good = new LoopbackModel(number -> Reply.saying("supported: yes"));
                var bad = new LoopbackModel(number -> Reply.saying("unsupported: no"))) {
            assertEquals(0, judge(good.baseUrl(), "--out", "good.json", "--fail-under", "claims-supported=1"));
            assertEquals(0, judge(bad.baseUrl(), "--out", "bad.json", "--baseline", "good.json"), bench.err());
            assertEquals(1, judge(bad.baseUrl(), "--fail-under", "claims-supported=.9"));
        }
        JsonNode change = report("bad.json").path("comparison").path("metrics");
        for (JsonNode one : change) {
            assertFalse(one.path("significant").asBoolean(), one.toString());
        }
        assertTrue(change.findValuesAsText("name").contains("claims-supported"));
    }

    @Test
    void a_model_of_another_provider_judges_as_well_and_leaves_the_answers_to_the_one_of_model() throws IOException {
        bench.environment.put("ANTHROPIC_API_KEY", "sk-123");
        try (var server = new LoopbackServer(Spoken.ANTHROPIC.saying("suppor", "ted: it says so"))) {
            String address = server.address() + "/v1";
            assertEquals(
                    0,
                    bench.run(
                            "eval",
                            "cases.jsonl",
                            "--judge-model",
                            "anthropic:j",
                            "--model",
                            "anthropic:a",
                            "--base-url",
                            address,
                            "--out",
                            "r.json"),
                    bench.err());
            assertEquals(4, server.asked.size());
            assertEquals("sk-123", server.asked.getFirst().headers().get("x-api-key"));
        }
        JsonNode report = report("r.json");
        assertEquals(1, metric(report, "claims-supported"));
        assertEquals("anthropic:j", report.path("footnote").path("judge").asText());
        assertEquals("anthropic:a", report.path("footnote").path("model").asText());
    }

    @Test
    void the_key_comes_from_the_environment_and_is_told_nowhere() throws IOException {
        bench.environment.put("OPENAI_API_KEY", "sk-123");
        try (var model = new LoopbackModel(number -> Reply.failing(401))) {
            assertEquals(0, judge(model.baseUrl(), "--out", "r.json", "--verbose"), bench.err());
            assertEquals("Bearer sk-123", model.keys.getFirst());
        }
        assertFalse((bench.err() + bench.out() + Files.readString(folder.resolve("r.json"))).contains("sk-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--judge|--judge needs a language model: add --model openai:NAME",
                "--judge --model extractive|add --model openai:NAME",
                "--judge --model anthropic:claude|put it into the environment variable ANTHROPIC_API_KEY",
                "--judge --model gpt|There is no model 'gpt'",
                "--judge --model openai:|lacks its name: say openai:NAME",
                "--judge --model openai:m|put it into the environment variable OPENAI_API_KEY",
                "--judge --model openai:m --base-url localhost:80|has to be an address",
                "--judge-model extractive|--judge-model needs a language model",
                "--judge-model bedrock:x|put it into the environment variable AWS_BEARER_TOKEN_BEDROCK",
                "--judge-model anthropc:x|did you mean 'anthropic:x'"
            })
    void what_can_not_judge_is_refused_at_the_start(String options, String told) {
        assertEquals(2, bench.run(("eval cases.jsonl " + options).split(" ")));
        assertTrue(bench.err().contains(told), bench.err());
        assertEquals(0, bench.opened);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{claim}}|lacks the slot {{quotes}}",
                "{{quotes}}|lacks the slot {{claim}}",
                "{{claim}} {{ quotes }} {{date}}|has an unknown slot {{date}}"
            })
    void a_prompt_with_wrong_slots_is_refused_at_the_start(String prompt, String told) throws IOException {
        Files.createDirectories(folder.resolve("prompts"));
        Files.writeString(folder.resolve("prompts/judge.md"), prompt);
        assertEquals(2, judge("http://127.0.0.1:9/v1"));
        assertTrue(bench.err().contains(told), bench.err());
        assertEquals(0, bench.opened);
    }

    @Test
    void a_missing_prompt_is_named() {
        bench.home = null;
        assertEquals(2, judge("http://127.0.0.1:9/v1"));
        assertTrue(bench.err().contains("There is no prompts/judge.md"), bench.err());
    }

    private void assertUnjudged(String address, String told) throws IOException {
        assertEquals(0, judge(address, "--out", "r.json"), bench.err());
        JsonNode report = report("r.json");
        assertEquals(1, metric(report, "unjudged"));
        assertEquals(.5, metric(report, "correct"));
        assertEquals(1, complaints().lines().count(), bench.err());
        assertTrue(bench.err().contains("no verdict on 4 of 4 claims: openai:m:8b"), bench.err());
        assertTrue(bench.err().contains(told), bench.err());
        assertFalse(bench.err().contains("sk-secret"), bench.err());
    }

    /** What was told besides where the report lies. */
    private String complaints() {
        return bench.err()
                .lines()
                .filter(line -> !line.startsWith("footnote: Written: "))
                .collect(Collectors.joining("\n"));
    }

    private int judge(String address, String... more) {
        var arguments = new ArrayList<>(
                List.of("eval", "cases.jsonl", "--judge", "--model", "openai:m:8b", "--base-url", address));
        arguments.addAll(List.of(more));
        return bench.run(arguments.toArray(String[]::new));
    }

    private JsonNode report(String file) throws IOException {
        return new JsonMapper().readTree(folder.resolve(file).toFile());
    }

    private static double metric(JsonNode report, String name) {
        for (JsonNode metric : report.path("metrics")) {
            if (metric.path("name").asText().equals(name)) {
                return metric.path("value").asDouble();
            }
        }
        throw new AssertionError("no " + name);
    }
}
