package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.fake.FakeBotApi;
import dev.footnote.telegram.fake.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramCommandTest {

    private static final String SECRET = "AAE-secret_of_the_command_0123456";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void set() {
        bench = new Bench(folder);
        bench.environment.put("TELEGRAM_BOT_TOKEN", "4711:" + SECRET);
    }

    @Test
    void without_a_token_it_says_where_one_comes_from() {
        bench.environment.remove("TELEGRAM_BOT_TOKEN");
        assertEquals(Status.USAGE, bench.run("telegram"));
        assertTrue(bench.err().contains("BotFather") && bench.err().contains("TELEGRAM_BOT_TOKEN"), bench.err());
        assertEquals(0, bench.opened);
    }

    @Test
    void what_is_no_token_is_not_repeated() {
        bench.environment.put("TELEGRAM_BOT_TOKEN", "my secret " + SECRET);
        assertEquals(Status.USAGE, bench.run("telegram"));
        assertTrue(bench.err().contains("is not a bot token"), bench.err());
        assertFalse(bench.err().contains(SECRET), bench.err());
    }

    @Test
    void a_webhook_without_https_and_a_port_without_a_webhook_are_refused() {
        assertEquals(Status.USAGE, bench.run("telegram", "--webhook", "http://bot.example.org/"));
        assertTrue(bench.err().contains("https"), bench.err());
        assertEquals(Status.USAGE, bench.run("telegram", "--port", "80"));
        assertTrue(bench.err().contains("--webhook"), bench.err());
    }

    @Test
    void a_token_that_telegram_refuses_is_told_in_a_sentence() {
        try (var telegram = new FakeBotApi("4711:another_one", Duration.ofMillis(10))) {
            int status = bench.run(
                    "telegram",
                    "--bot-api",
                    telegram.url().toString(),
                    "--data",
                    folder.resolve("data").toString());
            assertEquals(Status.FAILURE, status);
            assertTrue(bench.err().contains("Telegram does not accept the token"), bench.err());
            assertFalse(bench.err().contains(SECRET), bench.err());
        }
    }

    @Test
    void a_question_is_answered_with_its_quote_until_it_is_stopped() throws Exception {
        try (var telegram = new FakeBotApi("4711:" + SECRET, Duration.ofMillis(10))) {
            telegram.faults(request -> Fault.NONE);
            telegram.pushText(5, "How much is the deal worth?");
            telegram.pushText(-7, "not for the bot");
            telegram.pushText(-7, "@footnote_bot How much?");
            var status = new CompletableFuture<Integer>();
            var running = Thread.ofPlatform()
                    .start(() -> status.complete(bench.run(
                            "telegram",
                            "--bot-api",
                            telegram.url().toString(),
                            "--data",
                            folder.resolve("data").toString())));
            for (int i = 0; i < 1500 && !(told(telegram, 5) && told(telegram, -7)); i++) {
                Thread.sleep(10);
            }
            assertTrue(told(telegram, 5), bench.err());
            assertEquals(1, telegram.messages(-7).size());
            running.interrupt();
            assertEquals(Status.ANSWERED, status.get(15, TimeUnit.SECONDS));
            assertEquals(1, bench.closed);
            assertEquals(List.of(), telegram.complaints());
        }
    }

    private static boolean told(FakeBotApi telegram, long chat) {
        return telegram.messages(chat).stream()
                .map(message -> message.now().shown())
                .anyMatch(shown -> shown.startsWith("The deal is worth $38 billion. [1]") && shown.contains("A deal"));
    }
}
