package dev.footnote.telegram.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.Health.Reception;
import dev.footnote.telegram.Token;
import dev.footnote.telegram.fake.FakeBotApi;
import dev.footnote.telegram.fake.Updates;
import dev.footnote.telegram.inbox.InboxException;
import dev.footnote.telegram.inbox.Intake;
import dev.footnote.telegram.inbox.RawUpdate;
import dev.footnote.telegram.poll.ReceptionLog;
import dev.footnote.telegram.send.BotApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final String TOKEN = "4711:AAE-secret_of_the_stage_0123456789";

    /** Takes until its disk is full. */
    private static final class Shelf implements Intake {

        final List<RawUpdate> taken = new CopyOnWriteArrayList<>();
        final List<String> buried = new CopyOnWriteArrayList<>();
        volatile boolean full;

        @Override
        public void take(List<RawUpdate> updates) {
            if (full) {
                throw new InboxException("full");
            }
            taken.addAll(updates);
        }

        @Override
        public void bury(String reason, String raw) {
            buried.add(raw);
        }
    }

    private final Shelf shelf = new Shelf();
    private final ReceptionLog log = new ReceptionLog(Clock.systemUTC());
    private final FakeBotApi telegram = new FakeBotApi(TOKEN, Duration.ofMillis(10));
    private final Token token = Token.of(TOKEN).orElseThrow();
    private final BotApi api = new BotApi(token, telegram.url(), Duration.ofSeconds(5));
    private final String secret = new WebhookSecret(token).value();
    private Webhook webhook;

    @BeforeEach
    void start() throws Exception {
        webhook = Webhook.start(api, token, URI.create("https://bot.example.org/hook/7"), 0, shelf, log);
        for (int i = 0; i < 500 && log.last() == null; i++) {
            Thread.sleep(10);
        }
    }

    @AfterEach
    void close() {
        webhook.close();
        api.close();
        telegram.close();
    }

    private int post(String path, @Nullable String shown, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + webhook.port() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (shown != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", shown);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String update(long id) {
        return Updates.text(5, 1, "hello").put("update_id", id).toString();
    }

    @Test
    void telegram_is_told_where_it_is_and_how_to_be_believed() {
        var told = telegram.requests("setWebhook").getFirst().parameters();
        assertEquals("https://bot.example.org/hook/7", told.path("url").asText());
        assertEquals(secret, told.path("secret_token").asText());
        assertTrue(secret.matches("[A-Za-z0-9_-]{1,256}"));
        assertFalse(secret.contains("secret_of_the_stage"));
        assertEquals(List.of(), telegram.complaints());
    }

    @Test
    void an_update_is_stored_before_it_is_answered_with_200() throws Exception {
        assertEquals(200, post("/hook/7", secret, update(30)));
        assertEquals(List.of(30L), shelf.taken.stream().map(RawUpdate::id).toList());
        assertEquals(Reception.WELL, log.reception());
    }

    @Test
    void what_cannot_be_stored_is_not_answered_with_200() throws Exception {
        shelf.full = true;
        assertEquals(500, post("/hook/7", secret, update(30)));
        assertEquals(Reception.CANNOT_STORE, log.reception());
    }

    @Test
    void a_stranger_is_not_believed() throws Exception {
        assertEquals(401, post("/hook/7", null, update(30)));
        assertEquals(401, post("/hook/7", secret.substring(1), update(30)));
        assertEquals(401, post("/hook/7", "", update(30)));
        assertEquals(404, post("/hook/70", secret, update(30)));
        assertEquals(List.of(), shelf.taken);
    }

    @Test
    void what_is_no_update_is_set_aside_and_not_asked_for_again() throws Exception {
        assertEquals(200, post("/hook/7", secret, "{{{"));
        assertEquals(200, post("/hook/7", secret, "{\"message\":1}"));
        assertEquals(List.of("{{{", "{\"message\":1}"), shelf.buried);
        assertEquals(413, post("/hook/7", secret, " ".repeat((1 << 20) + 1)));
    }
}
