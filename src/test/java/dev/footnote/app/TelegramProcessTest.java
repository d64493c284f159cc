package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.telegram.fake.FakeBotApi;
import dev.footnote.telegram.fake.FakeMessage;
import dev.footnote.telegram.fake.FakeRequest;
import dev.footnote.telegram.fake.Fault;
import dev.footnote.telegram.fake.Updates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole program as a bot in a process of its own, over the sample articles, with everything switched on that talks. */
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class TelegramProcessTest {

    private static final String SECRET = "AAE-secret_of_the_process_01234567";
    private static final String TOKEN = "4711:" + SECRET;
    private static final long ADA = 5;
    private static final long GROUP = -7;

    /** Marks each message that is sent, so that it is found wherever it gets to. */
    private static final String MARK = "brindlewick";

    private static final List<Fault> FAULTS = List.of(
            Fault.CUT_BEFORE, Fault.GATEWAY_AFTER, Fault.TOO_MANY, Fault.GARBLED_AFTER, Fault.UNAUTHORIZED, Fault.SLOW);

    @TempDir
    Path folder;

    @Test
    void a_bot_answers_shows_a_source_tells_how_it_is_and_stops_without_a_trace_of_questions_in_its_log()
            throws Exception {
        int port = BotProgram.freePort();
        try (var telegram = new FakeBotApi(TOKEN, Duration.ofMillis(100));
                var bot = new BotProgram(
                        folder, "bot", TOKEN, telegram.url(), "--metrics-port", Integer.toString(port))) {
            telegram.faults(TelegramProcessTest::everySeventh);
            telegram.pushText(ADA, "How much is OpenAI's contract with Amazon worth? " + MARK);
            telegram.pushText(GROUP, "How long does it run? " + MARK);
            telegram.pushText(GROUP, "@footnote_bot How many years does OpenAI's contract with Amazon run? " + MARK);
            var answer = awaitMessage(bot, telegram, ADA, message -> says(message, "$38 billion"));
            assertTrue(awaitMessage(bot, telegram, GROUP, message -> says(message, "seven"))
                    .now()
                    .shown()
                    .contains("[1]"));
            assertEquals(1, telegram.messages(GROUP).size(), "what does not address the bot was answered");

            telegram.push(Updates.press(ADA, answer.id(), button(answer, "📄")));
            awaitMessage(bot, telegram, ADA, message -> message.id() != answer.id() && says(message, "$38 billion"));

            var health = get(port, "/health");
            assertEquals(200, health.statusCode(), health.body());
            var metrics = get(port, "/metrics").body();
            assertTrue(metrics.contains("\nfootnote_answers_total 2.0\n"), metrics);
            assertFalse(bot.commandLine().contains(SECRET));

            refused(new BotProgram(folder, "second", TOKEN, telegram.url()), "Another Footnote already runs a bot");

            var took = bot.terminate();
            assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, "it took " + took);
            var said = bot.said();
            assertEquals(
                    2,
                    said.lines().filter(line -> line.contains(": answered in ")).count(),
                    said);
            assertTrue(
                    said.lines().anyMatch(line -> line.matches("footnote: update 1001 chat 5: answered in \\d+ ms")));
            // What it says at most was switched on, else there would be little to look through.
            assertTrue(said.contains("Update 1001 of bot 4711: DELIVERED"), said);
            holdsNothingOf(said);
            holdsNothingOf(metrics + health.body());
            assertEquals(List.of(), telegram.complaints());
        }
    }

    @Test
    void a_token_that_telegram_does_not_accept_is_told_in_one_sentence() throws Exception {
        try (var telegram = new FakeBotApi("4711:another_one", Duration.ofMillis(10))) {
            refused(new BotProgram(folder, "bot", TOKEN, telegram.url()), "Telegram does not accept the token");
        }
    }

    /** It ends with status 1 and one sentence, before it opens the articles. */
    private static void refused(BotProgram bot, String sentence) throws Exception {
        try (bot) {
            assertEquals(Status.FAILURE, bot.end());
            var told = bot.said()
                    .lines()
                    .filter(line -> line.startsWith("footnote: "))
                    .toList();
            assertEquals(1, told.size(), bot.said());
            assertTrue(told.getFirst().startsWith("footnote: " + sentence), bot.said());
            holdsNothingOf(bot.said());
        }
    }

    private static void holdsNothingOf(String said) {
        var low = said.toLowerCase(Locale.ROOT);
        assertFalse(low.contains(SECRET.toLowerCase(Locale.ROOT)), "the token");
        for (String word : List.of(MARK, "contract", "worth", "$38 billion", "how many years")) {
            assertFalse(low.contains(word), () -> "'" + word + "' in " + said);
        }
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Every seventh request goes wrong, in turn. */
    private static Fault everySeventh(FakeRequest request) {
        return request.number() % 7 == 6 ? FAULTS.get(request.number() / 7 % FAULTS.size()) : Fault.NONE;
    }

    private static String button(FakeMessage message, String label) {
        for (JsonNode row : message.now().request().path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                if (button.path("text").asText().contains(label)) {
                    return button.path("callback_data").asText();
                }
            }
        }
        throw new AssertionError(
                "no button " + label + " below " + message.now().request());
    }

    private static boolean says(FakeMessage message, String words) {
        return message.now().shown().contains(words);
    }

    private static FakeMessage awaitMessage(
            BotProgram bot, FakeBotApi telegram, long chat, Predicate<FakeMessage> wanted) throws Exception {
        for (int i = 0; i < 600 && bot.isAlive(); i++) {
            for (FakeMessage message : telegram.messages(chat)) {
                if (wanted.test(message)) {
                    return message;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError(
                "chat " + chat + " has " + telegram.messages(chat).size() + " messages\n" + bot.said());
    }
}
