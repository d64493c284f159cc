package dev.footnote.telegram.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.fake.FakeBotApi;
import dev.footnote.telegram.fake.FakeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many chats at once, and much traffic for long. */
class LoadTest {

    private static final int CHATS = 100;
    private static final int TRAFFIC = Integer.getInteger("footnote.soak.traffic", 300);

    @TempDir
    Path folder;

    /** At Telegram's real limits: the acknowledgements of 100 chats alone take three seconds at 30 a second. */
    @Test
    void a_hundred_chats_at_once_are_answered_and_none_waits_behind_a_slow_one() throws Exception {
        try (var telegram = new FakeBotApi(Stage.TOKEN, Duration.ofSeconds(1));
                var bot = Bot.start(
                        new BotSettings(folder, telegram.url(), null, BotSettings.Pace.USUAL),
                        Stage.token(),
                        self -> new EchoHandler(Duration.ofMillis(50)),
                        Clock.systemUTC())) {
            long asked = System.nanoTime();
            for (int chat = 1; chat <= CHATS; chat++) {
                telegram.pushText(chat, chat % 10 == 0 ? "slow " + chat : "question " + chat);
            }
            Stage.await(
                    () -> answered(telegram).size() == CHATS,
                    () -> answered(telegram).size() + " answered");
            var millis = new ArrayList<Long>();
            for (FakeMessage message : answered(telegram)) {
                if (message.chat() % 10 != 0) {
                    millis.add((message.now().nanos() - asked) / 1_000_000);
                }
            }
            var sorted = millis.stream().sorted().toList();
            long p95 = sorted.get((int) Math.ceil(sorted.size() * .95) - 1);
            Files.writeString(
                    Path.of("target", "telegram-load.txt"),
                    "%d chats at once: p50 %d ms, p95 %d ms from update to answer, %d requests refused%n"
                            .formatted(
                                    CHATS,
                                    sorted.get(sorted.size() / 2),
                                    p95,
                                    bot.health().sendErrors()));
            assertTrue(p95 < 10_000, "p95 " + p95 + " ms");
            assertEquals(CHATS, telegram.messages().size());
            assertEquals(List.of(), telegram.complaints());
        }
    }

    private static List<FakeMessage> answered(FakeBotApi telegram) {
        return telegram.messages().stream()
                .filter(m -> m.now().shown().startsWith("echo: "))
                .toList();
    }

    @Test
    void memory_does_not_grow_with_traffic() throws Exception {
        try (var telegram = new FakeBotApi(Stage.TOKEN, Duration.ofMillis(1));
                var bot = new BotProcess(
                        telegram.url(), folder.resolve("data"), folder.resolve("bot.log"), Duration.ofMillis(2))) {
            long early = memoryAfter(telegram, 0, TRAFFIC / 4);
            long late = memoryAfter(telegram, TRAFFIC / 4, TRAFFIC);
            Files.writeString(
                    Path.of("target", "telegram-memory.txt"),
                    "%d questions: %d kB in use after a quarter, %d kB at the end%n"
                            .formatted(TRAFFIC, early / 1024, late / 1024));
            assertTrue(late < early + 2_000_000, early + " bytes, later " + late);
            assertTrue(bot.terminate().toSeconds() < 10);
        }
    }

    private static long memoryAfter(FakeBotApi telegram, int from, int to) throws InterruptedException {
        for (int i = from; i < to; i++) {
            telegram.pushText(1000 + i % 500, "question " + i);
            Thread.sleep(2);
        }
        int before = answered(telegram).size();
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (before < to && System.nanoTime() < end) {
            Thread.sleep(100);
            before = answered(telegram).size();
        }
        assertEquals(to, before);
        telegram.pushText(1, "memory " + to);
        int messages = from == 0 ? 1 : 2;
        Stage.await(
                () -> telegram.messages(1).size() == messages
                        && telegram.messages(1).getLast().now().shown().startsWith("bytes "),
                () -> "no memory told");
        return Long.parseLong(telegram.messages(1).getLast().now().shown().substring("bytes ".length()));
    }
}
