package dev.footnote.telegram.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.Health;
import dev.footnote.telegram.Token;
import dev.footnote.telegram.fake.FakeBotApi;
import dev.footnote.telegram.fake.FakeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A Bot API server and a bot that echoes, quicker than in life. */
final class Stage implements AutoCloseable {

    static final String TOKEN = "4711:AAE-secret_of_the_stage_0123456789";
    static final BotSettings.Pace QUICK = new BotSettings.Pace(
            Duration.ofSeconds(1),
            Duration.ofMillis(20),
            Duration.ofSeconds(3),
            Duration.ofMillis(50),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10));

    final FakeBotApi telegram = new FakeBotApi(TOKEN, Duration.ofMillis(45));
    final EchoHandler handler = new EchoHandler(Duration.ZERO);
    private final Path data;
    private @Nullable Bot bot;

    Stage(Path data) {
        this.data = data;
    }

    static Token token() {
        return Token.of(TOKEN).orElseThrow();
    }

    Bot start() throws InterruptedException {
        bot = Bot.start(
                new BotSettings(data, telegram.url(), null, QUICK), token(), self -> handler, Clock.systemUTC());
        return bot;
    }

    Bot start(BotSettings.Pace pace) throws InterruptedException {
        bot = Bot.start(new BotSettings(data, telegram.url(), null, pace), token(), self -> handler, Clock.systemUTC());
        return bot;
    }

    void stop() {
        if (bot != null) {
            bot.close();
            bot = null;
        }
    }

    Health health() {
        return java.util.Objects.requireNonNull(bot).health();
    }

    /** What the bot's messages in a chat say now. */
    List<String> said(long chat) {
        return telegram.messages(chat).stream()
                .filter(m -> !m.isDeleted())
                .map(m -> m.now().shown())
                .toList();
    }

    void awaitSaid(long chat, String text) throws InterruptedException {
        await(() -> said(chat).contains(text), () -> "chat " + chat + " was told " + said(chat));
    }

    /** How many messages ever said {@code text}. */
    long timesSaid(long chat, String text) {
        return telegram.messages(chat).stream()
                .filter(m ->
                        m.versions().stream().map(FakeMessage.Version::shown).anyMatch(text::equals))
                .count();
    }

    static void await(BooleanSupplier condition, java.util.function.Supplier<String> otherwise)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertTrue(condition.getAsBoolean(), otherwise);
    }

    @Override
    public void close() {
        stop();
        telegram.close();
    }
}
