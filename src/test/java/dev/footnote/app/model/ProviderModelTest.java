package dev.footnote.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.app.model.LoopbackServer.Script;
import dev.footnote.model.Completion;
import dev.footnote.model.ModelException;
import dev.footnote.model.ModelException.Fault;
import dev.footnote.model.Prompt;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderModelTest {

    private static final Prompt PROMPT =
            new Prompt("Answer from the passages.", "How long is the bridge?", 200, Duration.ofSeconds(20));

    private final List<String> heard = new ArrayList<>();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void an_answer_is_heard_piece_by_piece_and_counted(Spoken spoken) throws Exception {
        try (var server = new LoopbackServer(spoken.saying("The bridge ", "is 90 m ", "long \u00e9😀 [1]."))) {
            Completion written = model(spoken, server).write(PROMPT, heard::add);
            assertEquals("The bridge is 90 m long \u00e9😀 [1].", written.text());
            assertEquals(List.of("The bridge ", "is 90 m ", "long \u00e9😀 [1]."), heard);
            assertEquals(100, written.tokens());
            assertFalse(written.cutShort());
            assertEquals(1, server.asked.size());
            var asked = server.asked.getFirst();
            assertTrue(asked.body().contains("How long is the bridge?"));
            assertTrue(asked.body().contains("Answer from the passages."));
            String key = spoken.environment.values().stream().findFirst().orElse("");
            assertTrue(asked.headers().toString().contains(key), "the key is sent");
            assertFalse((asked.path() + asked.body()).contains("sk-secret"), "in a header, where no log shows it");
        }
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void an_answer_that_reached_its_limit_is_said_to_be_cut_short(Spoken spoken) throws Exception {
        Script script = exchange -> {
            spoken.begin(exchange, List.of("The bridge is 90 m"));
            exchange.chunk(spoken.ending("length"));
            exchange.end();
        };
        try (var server = new LoopbackServer(script)) {
            assertTrue(model(spoken, server).write(PROMPT, heard::add).cutShort());
        }
    }

    @Test
    void the_limits_are_sent_as_each_provider_names_them() throws Exception {
        assertEquals(200, sent(Spoken.OPENAI).path("max_tokens").asInt());
        assertEquals(200, sent(Spoken.ANTHROPIC).path("max_tokens").asInt());
        assertEquals(200, sent(Spoken.OLLAMA).at("/options/num_predict").asInt());
        assertEquals(8192, sent(Spoken.OLLAMA).at("/options/num_ctx").asInt());
        assertEquals(
                200, sent(Spoken.GEMINI).at("/generationConfig/maxOutputTokens").asInt());
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void a_stream_that_breaks_off_is_told_and_not_asked_for_again(Spoken spoken) {
        Script politely = exchange -> {
            spoken.begin(exchange, List.of("The bridge "));
            exchange.end();
        };
        Script abruptly = exchange -> spoken.begin(exchange, List.of("The bridge "));
        for (Script script : List.of(politely, abruptly)) {
            try (var server = new LoopbackServer(script, spoken.saying("second"))) {
                assertEquals(Fault.BROKEN_OFF, fault(spoken, server).fault());
                assertEquals(1, server.asked.size(), "no retry after a piece came");
            }
        }
        assertEquals(List.of("The bridge ", "The bridge "), heard);
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void a_stream_that_stalls_is_left(Spoken spoken) throws Exception {
        Script stalling = exchange -> {
            spoken.begin(exchange, List.of("The bridge "));
            exchange.wait(10);
        };
        try (var server = new LoopbackServer(stalling)) {
            long start = System.nanoTime();
            ModelException fault = fault(quick(spoken, server, 5, 0.4));
            assertEquals(Fault.TIMED_OUT, fault.fault());
            assertEquals("sent nothing more for 0.4 seconds", fault.clause());
            assertTrue(seconds(start) < 3, "within the stall time");
            assertTrue(server.sawTheClientLeave());
        }
    }

    @Test
    void a_stream_that_drips_ends_with_the_time_for_all_of_it() throws Exception {
        Script dripping = exchange -> {
            exchange.begin("text/event-stream");
            for (int i = 0; i < 200; i++) {
                exchange.chunk(Spoken.OPENAI.piece("x "));
                Thread.sleep(50);
            }
        };
        try (var server = new LoopbackServer(dripping)) {
            long start = System.nanoTime();
            ModelException fault = fault(quick(Spoken.OPENAI, server, 0.8, 5));
            assertEquals(Fault.TIMED_OUT, fault.fault());
            assertEquals("did not end its answer within 0.8 seconds", fault.clause());
            assertTrue(seconds(start) < 3);
        }
    }

    @Test
    void the_time_of_the_prompt_counts_where_it_is_shorter() throws Exception {
        try (var server = new LoopbackServer(exchange -> exchange.wait(10))) {
            var prompt = new Prompt("", "How long?", 20, Duration.ofMillis(300));
            var model = model(Spoken.OPENAI, server);
            long start = System.nanoTime();
            var fault = assertThrows(ModelException.class, () -> model.write(prompt, heard::add));
            assertEquals(Fault.TIMED_OUT, fault.fault());
            assertEquals("did not begin to answer within 0.3 seconds", fault.clause());
            assertTrue(seconds(start) < 3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400,REFUSED",
        "401,KEY_REFUSED",
        "402,TOO_MANY_REQUESTS",
        "403,KEY_REFUSED",
        "404,UNKNOWN_MODEL",
        "413,TOO_LONG",
        "302,REFUSED",
    })
    void a_refusal_is_told_by_its_status_and_never_in_the_servers_words(int status, Fault expected) {
        for (Spoken spoken : Spoken.values()) {
            try (var server = new LoopbackServer(exchange ->
                    exchange.answer(status, "application/json", "{\"error\":{\"message\":\"about sk-secret-1\"}}"))) {
                ModelException fault = fault(spoken, server);
                assertEquals(expected, fault.fault());
                assertTrue(fault.clause().contains("(status " + status + ")"), fault.clause());
                assertFalse(fault.clause().contains("sk-secret"), fault.clause());
                assertEquals(1, server.asked.size());
            }
        }
    }

    @Test
    void a_refused_key_is_told_by_its_variable() {
        try (var server = new LoopbackServer(exchange -> exchange.answer(401, "application/json", "{}"))) {
            assertEquals(
                    "did not accept the key in ANTHROPIC_API_KEY (status 401)",
                    fault(Spoken.ANTHROPIC, server).clause());
            assertEquals(
                    "asks for a key (status 401): put it into the environment variable OLLAMA_API_KEY",
                    fault(Spoken.OLLAMA, server).clause());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"error\":{\"code\":\"context_length_exceeded\",\"message\":\"maximum context length is 8192\"}}",
                "400|{\"type\":\"error\",\"error\":{\"message\":\"prompt is too long: 210000 tokens > 200000\"}}",
                "400|{\"error\":{\"message\":\"The input token count (9) exceeds the maximum number allowed (3)\"}}",
                "500|{\"error\":\"the request exceeds the available context size\"}",
                "400|{\"message\":\"Input is too long for requested model.\"}",
            })
    void a_prompt_that_does_not_fit_is_recognised(int status, String body) {
        try (var server = new LoopbackServer(exchange -> exchange.answer(status, "application/json", body))) {
            ModelException fault = fault(Spoken.OPENAI, server);
            assertEquals(Fault.TOO_LONG, fault.fault());
            assertTrue(fault.clause().contains("lower model.window"), fault.clause());
        }
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void a_failing_server_is_asked_once_more(Spoken spoken) throws Exception {
        Script failing = exchange -> exchange.answer(503, "text/plain", "busy");
        try (var server = new LoopbackServer(failing, spoken.saying("Fine [1]."))) {
            assertEquals(
                    "Fine [1].", model(spoken, server).write(PROMPT, heard::add).text());
            assertEquals(2, server.asked.size());
        }
        try (var server = new LoopbackServer(failing)) {
            assertEquals(Fault.SERVER_FAILED, fault(spoken, server).fault());
            assertEquals(2, server.asked.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void a_busy_server_is_waited_for_as_long_as_it_asks(Spoken spoken) throws Exception {
        Script busy = exchange -> exchange.answer(429, "application/json", "{}", "Retry-After: 1");
        try (var server = new LoopbackServer(busy, spoken.saying("Fine [1]."))) {
            long start = System.nanoTime();
            assertEquals(
                    "Fine [1].", model(spoken, server).write(PROMPT, heard::add).text());
            assertTrue(seconds(start) >= 1, "a second was asked for");
        }
    }

    @Test
    void a_busy_server_that_asks_for_more_time_than_there_is_is_not_waited_for() {
        Script busy = exchange -> exchange.answer(429, "application/json", "{}", "Retry-After: 3600");
        try (var server = new LoopbackServer(busy)) {
            long start = System.nanoTime();
            assertEquals(Fault.TOO_MANY_REQUESTS, fault(Spoken.OPENAI, server).fault());
            assertTrue(seconds(start) < 3);
            assertEquals(1, server.asked.size());
        }
    }

    @Test
    void a_used_up_credit_is_not_waited_for() {
        Script broke =
                exchange -> exchange.answer(429, "application/json", "{\"error\":{\"code\":\"insufficient_quota\"}}");
        try (var server = new LoopbackServer(broke)) {
            assertEquals(Fault.TOO_MANY_REQUESTS, fault(Spoken.OPENAI, server).fault());
            assertEquals(1, server.asked.size());
        }
    }

    @Test
    void a_wait_is_read_as_seconds_or_as_a_date() {
        Instant now = Instant.parse("2025-11-03T10:00:00Z");
        assertEquals(Optional.of(Duration.ofSeconds(7)), wait("7", now));
        assertEquals(Optional.of(Duration.ofMillis(500)), wait("0.5", now));
        assertEquals(Optional.of(Duration.ofSeconds(90)), wait("Mon, 03 Nov 2025 10:01:30 GMT", now));
        assertEquals(Optional.of(Duration.ZERO), wait("Mon, 03 Nov 2025 09:00:00 GMT", now));
        assertEquals(Optional.empty(), wait("soon", now));
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void an_error_in_the_middle_of_a_stream_is_told(Spoken spoken) {
        Script script = exchange -> {
            spoken.begin(exchange, List.of("The bridge "));
            String error = "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"sk-secret-1\"}}";
            exchange.chunk(
                    switch (spoken) {
                        case OLLAMA -> "{\"error\":\"sk-secret-1 ran out of memory\"}\n";
                        case ANTHROPIC -> "event: error\ndata: " + error + "\n\n";
                        case OPENAI, GEMINI -> "data: " + error + "\n\n";
                    });
            exchange.wait(3);
        };
        try (var server = new LoopbackServer(script)) {
            long start = System.nanoTime();
            ModelException fault = fault(spoken, server);
            assertEquals(Fault.SERVER_FAILED, fault.fault());
            assertFalse(fault.clause().contains("sk-secret"));
            assertTrue(seconds(start) < 2.5, "at once");
        }
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void what_is_no_answer_is_told(Spoken spoken) {
        Map<String, Script> scripts = Map.of(
                "page", exchange -> exchange.answer(200, "text/html", "<html>Sign in</html>\n\n"),
                "garbage",
                        exchange -> {
                            spoken.begin(exchange, List.of());
                            exchange.chunk(
                                    spoken == Spoken.OLLAMA
                                            ? "{\"message\": [\n"
                                            : "event: message_start\ndata: {\"a\": [\n\n");
                            exchange.end();
                        },
                "empty", spoken.saying("", "  "));
        scripts.forEach((name, script) -> {
            try (var server = new LoopbackServer(script)) {
                assertEquals(Fault.MALFORMED, fault(spoken, server).fault(), name);
            }
        });
    }

    @Test
    void an_answer_that_a_provider_withholds_is_told() {
        List<String> openAi = List.of(
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"refusal\":\"I can't\"}}]}\n\n",
                "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"content_filter\"}]}\n\ndata: [DONE]\n\n");
        openAi.forEach(event -> assertWithheld(Spoken.OPENAI, event));
        assertWithheld(
                Spoken.ANTHROPIC,
                "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"refusal\"}}\n\n");
        assertWithheld(Spoken.GEMINI, "data: {\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}\n\n");
        assertWithheld(
                Spoken.GEMINI,
                "data: {\"candidates\":[{\"finishReason\":\"SAFETY\",\"content\":{\"parts\":[{\"text\":\"a\"}]}}]}\n\n");
    }

    @Test
    void a_server_that_sends_one_document_instead_of_a_stream_is_understood() {
        String openAi = "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"90 m [1].\"},"
                + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":3,\"total_tokens\":8}}";
        String gemini = "[{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"90 m \"}]}}]},"
                + "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"[1].\"}]},\"finishReason\":\"STOP\"}]}]";
        for (var answer : Map.of(Spoken.OPENAI, openAi, Spoken.GEMINI, gemini).entrySet()) {
            try (var server =
                    new LoopbackServer(exchange -> exchange.answer(200, "application/json", answer.getValue()))) {
                assertEquals(
                        "90 m [1].",
                        model(answer.getKey(), server).write(PROMPT, heard::add).text());
            }
        }
    }

    @Test
    void a_model_that_takes_no_temperature_is_asked_without_from_then_on() {
        Script refusing = exchange -> exchange.answer(
                400,
                "application/json",
                "{\"error\":{\"param\":\"temperature\",\"message\":\"'temperature' does not support 0\"}}");
        Script fine = Spoken.OPENAI.saying("Fine [1].");
        try (var server = new LoopbackServer(refusing, fine)) {
            var model = model(Spoken.OPENAI, server);
            model.write(PROMPT, heard::add);
            model.write(PROMPT, heard::add);
            assertEquals(3, server.asked.size());
            assertTrue(server.asked.get(0).body().contains("\"temperature\""));
            assertFalse(server.asked.get(1).body().contains("\"temperature\""));
            assertFalse(server.asked.get(2).body().contains("\"temperature\""));
        }
    }

    @Test
    void a_model_that_wants_its_limit_under_another_name_gets_it() throws Exception {
        Script refusing = exchange -> exchange.answer(
                400, "application/json", "{\"error\":{\"message\":\"Use 'max_completion_tokens' instead.\"}}");
        try (var server = new LoopbackServer(refusing, Spoken.OPENAI.saying("Fine [1]."))) {
            model(Spoken.OPENAI, server).write(PROMPT, heard::add);
            JsonNode second = new JsonMapper().readTree(server.asked.get(1).body());
            assertEquals(200, second.path("max_completion_tokens").asInt());
            assertTrue(second.path("max_tokens").isMissingNode());
        }
    }

    @Test
    void what_a_model_thinks_aloud_is_left_out() {
        try (var server =
                new LoopbackServer(Spoken.OPENAI.saying("<th", "ink>Is it 80 [9]?", "</thi", "nk>\n\n90 m", " [1]."))) {
            assertEquals(
                    "90 m [1].",
                    model(Spoken.OPENAI, server).write(PROMPT, heard::add).text());
            assertEquals("90 m [1].", String.join("", heard));
        }
        try (var server = new LoopbackServer(Spoken.OPENAI.saying("<", "5 m [1]."))) {
            assertEquals(
                    "<5 m [1].",
                    model(Spoken.OPENAI, server).write(PROMPT, heard::add).text());
        }
    }

    @Test
    void a_server_that_is_not_there_is_told() {
        String address;
        try (var server = new LoopbackServer(exchange -> {})) {
            address = server.address();
        }
        var refused = fault(model(Spoken.OPENAI, address + "/v1"));
        assertEquals(Fault.UNREACHABLE, refused.fault());
        assertEquals("could not be reached: the connection was refused", refused.clause());
        var unknown = fault(model(Spoken.OPENAI, "http://no-such-host.invalid/v1"));
        assertEquals(Fault.UNREACHABLE, unknown.fault());
        assertEquals("could not be reached: there is no server named no-such-host.invalid", unknown.clause());
    }

    @Test
    void a_server_without_tls_is_told_where_tls_is_asked_for() {
        try (var server = new LoopbackServer(exchange -> exchange.answer(400, "text/plain", "no"))) {
            var fault = fault(model(Spoken.OPENAI, server.address().replace("http:", "https:") + "/v1"));
            assertEquals(Fault.UNREACHABLE, fault.fault());
            assertTrue(fault.clause().contains("no secure connection"), fault.clause());
        }
    }

    @Test
    void a_connection_closed_before_an_answer_is_tried_once_more() {
        try (var server = new LoopbackServer(exchange -> {}, Spoken.OPENAI.saying("Fine [1]."))) {
            assertEquals(
                    "Fine [1].",
                    model(Spoken.OPENAI, server).write(PROMPT, heard::add).text());
        }
        try (var server = new LoopbackServer(exchange -> {})) {
            assertEquals(Fault.BROKEN_OFF, fault(Spoken.OPENAI, server).fault());
        }
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void an_interrupted_caller_closes_the_connection_at_once(Spoken spoken) throws Exception {
        Script slow = exchange -> {
            spoken.begin(exchange, List.of("The bridge "));
            exchange.wait(20);
        };
        assertCancelled(spoken, slow, true);
    }

    @Test
    void an_interrupted_caller_also_leaves_a_server_that_has_not_answered_yet() throws Exception {
        assertCancelled(Spoken.OPENAI, exchange -> exchange.wait(20), false);
    }

    @Test
    void an_interrupted_caller_does_not_wait_for_a_busy_server() throws Exception {
        var asked = new CountDownLatch(1);
        Script busy = exchange -> {
            exchange.answer(429, "application/json", "{}", "Retry-After: 15");
            asked.countDown();
        };
        try (var server = new LoopbackServer(busy)) {
            var caught = new AtomicReference<@Nullable Throwable>();
            Thread caller = writing(model(Spoken.OPENAI, server), caught, () -> {});
            assertTrue(asked.await(5, TimeUnit.SECONDS));
            caller.interrupt();
            caller.join(3000);
            assertTrue(caught.get() instanceof CancellationException, String.valueOf(caught.get()));
        }
    }

    @Test
    void what_the_listener_throws_ends_the_answer_and_reaches_the_caller() throws Exception {
        Script slow = exchange -> {
            Spoken.OPENAI.begin(exchange, List.of("one ", "two "));
            exchange.wait(10);
        };
        try (var server = new LoopbackServer(slow)) {
            var model = model(Spoken.OPENAI, server);
            var thrown = assertThrows(
                    IllegalStateException.class,
                    () -> model.write(PROMPT, piece -> {
                        throw new IllegalStateException("enough");
                    }));
            assertEquals("enough", thrown.getMessage());
            assertTrue(server.sawTheClientLeave());
        }
    }

    @Test
    void a_used_up_day_is_not_asked_for_over_all_runs_that_share_the_count() throws Exception {
        Path count = folder.resolve("kept/tokens.txt");
        try (var server = new LoopbackServer(Spoken.OPENAI.saying("Fine [1]."))) {
            limited(server, 150, count).write(PROMPT, heard::add);
            assertTrue(Files.readString(count).endsWith(" 100\n"), Files.readString(count));
            limited(server, 150, count).write(PROMPT, heard::add);
            var third = limited(server, 150, count);
            ModelException fault = fault(third);
            assertEquals(Fault.OVER_BUDGET, fault.fault());
            assertTrue(fault.clause().contains("today's 150 tokens"), fault.clause());
            assertEquals(2, server.asked.size(), "the third was not sent");
            Files.writeString(count, "2020-01-01 99999\n");
            limited(server, 150, count).write(PROMPT, heard::add);
        }
    }

    @Test
    void a_cancelled_answer_counts_what_it_wrote_and_stays_cancelled() throws Exception {
        Path count = folder.resolve("tokens.txt");
        Script slow = exchange -> {
            Spoken.OPENAI.begin(exchange, List.of("The bridge is 90 m long and "));
            exchange.wait(20);
        };
        try (var server = new LoopbackServer(slow)) {
            var began = new CountDownLatch(1);
            var caught = new AtomicReference<@Nullable Throwable>();
            Thread caller = writing(limited(server, 150, count), caught, began::countDown);
            assertTrue(began.await(5, TimeUnit.SECONDS));
            caller.interrupt();
            caller.join(3000);
            assertTrue(caught.get() instanceof CancellationException, String.valueOf(caught.get()));
            String counted = Files.readString(count).strip();
            assertTrue(Integer.parseInt(counted.substring(counted.indexOf(' ') + 1)) > 7, counted);
        }
    }

    @Test
    void many_threads_and_models_count_into_one_file() throws Exception {
        Path count = folder.resolve("tokens.txt");
        var budgets = List.of(budget(count), budget(count));
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            var budget = budgets.get(i % 2);
            threads.add(Thread.ofPlatform().start(() -> {
                for (int n = 0; n < 25; n++) {
                    budget.take(3);
                    budget.settle(-1);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals("2026-11-21 400\n", Files.readString(count));
    }

    private static TokenBudget budget(Path count) {
        return new TokenBudget(count, 1_000_000, () -> LocalDate.of(2026, 11, 21));
    }

    @Test
    void a_request_that_was_refused_costs_nothing_of_the_day() throws Exception {
        Path count = folder.resolve("tokens.txt");
        try (var server = new LoopbackServer(exchange -> exchange.answer(401, "application/json", "{}"))) {
            fault(limited(server, 150, count));
            assertTrue(Files.readString(count).endsWith(" 0\n"), Files.readString(count));
        }
    }

    @Test
    void the_key_is_in_no_description() {
        try (var server = new LoopbackServer(exchange -> {})) {
            var model = model(Spoken.OPENAI, server);
            assertFalse(model.toString().contains("sk-"), model.toString());
            assertEquals("openai:m", model.title());
        }
    }

    private void assertCancelled(Spoken spoken, Script script, boolean afterAPiece) throws Exception {
        try (var server = new LoopbackServer(script)) {
            var began = new CountDownLatch(1);
            var caught = new AtomicReference<@Nullable Throwable>();
            Thread caller = writing(model(spoken, server), caught, began::countDown);
            if (afterAPiece) {
                assertTrue(began.await(5, TimeUnit.SECONDS));
            } else {
                while (server.asked.isEmpty()) {
                    Thread.sleep(10);
                }
            }
            long start = System.nanoTime();
            caller.interrupt();
            caller.join(3000);
            assertTrue(caught.get() instanceof CancellationException, String.valueOf(caught.get()));
            assertTrue(server.sawTheClientLeave());
            assertTrue(seconds(start) < 2, "at once");
        }
    }

    private static Thread writing(ProviderModel model, AtomicReference<@Nullable Throwable> caught, Runnable onPiece) {
        return Thread.ofPlatform().start(() -> {
            try {
                model.write(PROMPT, piece -> onPiece.run());
            } catch (RuntimeException e) {
                caught.set(e);
            }
        });
    }

    private void assertWithheld(Spoken spoken, String event) {
        Script script = exchange -> {
            spoken.begin(exchange, List.of());
            exchange.chunk(event);
            exchange.end();
        };
        try (var server = new LoopbackServer(script)) {
            ModelException fault = fault(spoken, server);
            assertEquals(Fault.REFUSED, fault.fault(), event);
            assertTrue(fault.clause().startsWith("declined to answer"), fault.clause());
        }
    }

    private JsonNode sent(Spoken spoken) throws Exception {
        try (var server = new LoopbackServer(spoken.saying("Fine [1]."))) {
            model(spoken, server).write(PROMPT, heard::add);
            return new JsonMapper().readTree(server.asked.getFirst().body());
        }
    }

    private ModelException fault(Spoken spoken, LoopbackServer server) {
        return fault(model(spoken, server));
    }

    private ModelException fault(ProviderModel model) {
        return assertThrows(ModelException.class, () -> model.write(PROMPT, heard::add));
    }

    private static ProviderModel model(Spoken spoken, LoopbackServer server) {
        return model(spoken, server.address() + spoken.path);
    }

    private static ProviderModel model(Spoken spoken, String address) {
        return model(ModelSettings.DEFAULT.with(spoken.model, address), spoken, null);
    }

    private static ProviderModel quick(Spoken spoken, LoopbackServer server, double whole, double stall) {
        var settings = new ModelSettings(
                spoken.model,
                server.address() + spoken.path,
                Duration.ofMillis((long) (whole * 1000)),
                Duration.ofMillis((long) (stall * 1000)),
                200,
                null,
                8192);
        return model(settings, spoken, null);
    }

    private static ProviderModel limited(LoopbackServer server, long perDay, Path count) {
        var settings = new ModelSettings(
                "openai:m", server.address() + "/v1", Duration.ofSeconds(20), Duration.ofSeconds(5), 200, perDay, 8192);
        return model(settings, Spoken.OPENAI, count);
    }

    private static ProviderModel model(ModelSettings settings, Spoken spoken, @Nullable Path count) {
        var faults = new ArrayList<String>();
        Access access = Access.of(settings, spoken.environment, faults);
        assertNotNull(access, faults.toString());
        return new ProviderModel(settings, access, count);
    }

    private static Optional<Duration> wait(String said, Instant now) {
        return RetryAfter.of(HttpHeaders.of(Map.of("Retry-After", List.of(said)), (name, value) -> true), now);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
