package dev.footnote.telegram.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.answer.Answer;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.telegram.Health;
import dev.footnote.telegram.Health.Reception;
import dev.footnote.telegram.UpdateKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchServerTest {

    private static final String WORDS = "Where do the albatrosses of Mrs Quillfeather nest?";
    private static final Instant HEARD = Instant.parse("2026-03-01T12:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private Instant now = HEARD;
    private final Watch watch = Watch.polling(Duration.ofMinutes(3), () -> now);
    private WatchServer server;

    @BeforeEach
    void start() throws IOException {
        server = WatchServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), watch);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return request(HttpRequest.newBuilder(uri(path)).build());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> request(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Health health(Reception reception, @Nullable Instant heard) {
        return new Health(reception, heard, 4, 2, 90, 86, 7);
    }

    @Test
    void a_bot_that_heard_telegram_within_the_bound_is_well_and_after_it_is_not() throws Exception {
        watch.over(() -> health(Reception.UNREACHABLE, HEARD));
        now = HEARD.plusSeconds(179);
        var well = get("/health");
        assertEquals(200, well.statusCode());
        var json = new JsonMapper().readTree(well.body());
        assertTrue(json.path("healthy").asBoolean());
        assertEquals("unreachable", json.path("reception").asText());
        assertEquals(179.0, json.path("seconds_since").asDouble());
        assertEquals("2026-03-01T12:00:00Z", json.path("last_reception").asText());
        assertEquals(4, json.path("waiting").asInt());
        assertEquals(2, json.path("dead_letters").asInt());
        assertEquals(7, json.path("send_errors").asInt());
        now = HEARD.plusSeconds(181);
        // What the loop believes of itself does not count.
        watch.over(() -> health(Reception.WELL, HEARD));
        assertEquals(503, get("/health").statusCode());
    }

    @Test
    void a_bot_that_starts_is_not_well_yet() throws Exception {
        var starting = get("/health");
        assertEquals(503, starting.statusCode());
        assertTrue(starting.body().contains("\"last_reception\":null"), starting.body());
        assertTrue(get("/metrics").body().contains("footnote_last_poll_age_seconds NaN"));
    }

    @Test
    void with_a_webhook_silence_is_no_fault_but_a_full_disk_is() throws Exception {
        var hooked = Watch.webhook(() -> HEARD.plus(Duration.ofDays(2)));
        hooked.over(() -> health(Reception.WELL, HEARD));
        assertTrue(hooked.reading().healthy());
        hooked.over(() -> health(Reception.CANNOT_STORE, HEARD));
        assertFalse(hooked.reading().healthy());
    }

    @Test
    void figures_are_there_from_the_start_and_count_what_happens() throws Exception {
        watch.over(() -> health(Reception.WELL, HEARD));
        now = HEARD.plusSeconds(12);
        assertEquals(0, value("footnote_refusals_total{reason=\"off_subject\"}"));
        watch.answered(key(1), 5, reply(new Answer.Grounded(List.of(), List.of(), null, 0.9)), Duration.ofMillis(40));
        watch.answered(
                key(2), 5, reply(new Answer.NotFound(Answer.Reason.OFF_SUBJECT, null, 0.1)), Duration.ofMillis(700));
        watch.answered(key(3), -6, reply(new Answer.Aside(Answer.Aside.Kind.CHAT, "Hello.")), Duration.ofMillis(1));
        watch.turnedAway(key(4), -6, "user-limit");
        watch.failed(key(5), -6);
        assertEquals(1, value("footnote_answers_total"));
        assertEquals(1, value("footnote_refusals_total{reason=\"off_subject\"}"));
        assertEquals(1, value("footnote_asides_total{kind=\"chat\"}"));
        assertEquals(1, value("footnote_turned_away_total{reason=\"user_limit\"}"));
        assertEquals(1, value("footnote_failures_total"));
        assertEquals(3, value("footnote_answer_seconds_count"));
        assertEquals(0.741, value("footnote_answer_seconds_sum"), 1e-9);
        assertEquals(2, value("footnote_answer_seconds_bucket{le=\"0.05\"}"));
        assertEquals(4, value("footnote_queue_depth"));
        assertEquals(2, value("footnote_dead_letters"));
        assertEquals(7, value("footnote_send_errors_total"));
        assertEquals(90, value("footnote_updates_received_total"));
        assertEquals(12, value("footnote_last_poll_age_seconds"));
        assertEquals(1, value("footnote_healthy"));
        var figures = watch.figures();
        assertTrue(figures.contains("Questions since the start: 5"), figures);
        assertTrue(figures.contains("answered 1 · not in the articles 1"), figures);
        assertTrue(figures.contains("Telegram well, last heard 12 s ago"), figures);
        assertFalse(get("/metrics").body().contains("Quillfeather"));
        assertFalse(figures.contains("Quillfeather"));
    }

    @Test
    void other_paths_and_methods_are_refused() throws Exception {
        assertEquals(404, get("/").statusCode());
        var post = HttpRequest.newBuilder(uri("/health"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertEquals(405, request(post).statusCode());
        var head = HttpRequest.newBuilder(uri("/metrics")).HEAD().build();
        assertEquals(200, request(head).statusCode());
    }

    @Test
    void clients_that_say_nothing_hold_up_nobody() throws Exception {
        try (var one = new Socket("127.0.0.1", server.port());
                var other = new Socket("127.0.0.1", server.port())) {
            one.getOutputStream().write("GET /heal".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            other.getOutputStream().write('G');
            assertEquals(503, get("/health").statusCode());
        }
    }

    @Test
    void a_port_that_is_taken_is_told() {
        var taken = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
        assertThrows(IOException.class, () -> WatchServer.start(taken, watch));
    }

    private double value(String series) throws Exception {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + series));
    }

    private static UpdateKey key(long update) {
        return new UpdateKey(77, update);
    }

    private static Reply reply(Answer answer) {
        return new Reply(Question.of(WORDS), WORDS, answer, List.of(), new Reply.Timing(1, 1, 2));
    }
}
