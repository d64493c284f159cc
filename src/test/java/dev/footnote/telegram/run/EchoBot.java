package dev.footnote.telegram.run;

import dev.footnote.telegram.Handler;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Outbox;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Token;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A bot in a process of its own, to be killed: {@code EchoBot API FOLDER MILLISECONDS-OF-A-SECOND}. */
final class EchoBot {

    private EchoBot() {}

    public static void main(String[] arguments) throws InterruptedException {
        var pace = new BotSettings.Pace(
                Duration.ofSeconds(2),
                Duration.ofMillis(50),
                Duration.ofSeconds(5),
                Duration.ofMillis(Long.parseLong(arguments[2])),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10));
        var settings = new BotSettings(Path.of(arguments[1]), URI.create(arguments[0]), null, pace);
        var token = Token.of(System.getenv("TELEGRAM_BOT_TOKEN")).orElseThrow();
        var bot = Bot.start(
                settings, token, self -> new WithMemory(new EchoHandler(Duration.ofMillis(20))), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(bot::close));
        new CountDownLatch(1).await();
    }

    /** Answers {@code memory} with the bytes in use. */
    private record WithMemory(EchoHandler echo) implements Handler {

        @Override
        public Outgoing.@Nullable SendText acknowledge(Incoming incoming) {
            return echo.acknowledge(incoming);
        }

        @Override
        public List<Outgoing> answer(Incoming incoming, Outbox outbox) throws InterruptedException {
            var answer = echo.answer(incoming, outbox);
            if (!(incoming instanceof Incoming.Text text) || !text.text().startsWith("memory")) {
                return answer;
            }
            System.gc();
            var runtime = Runtime.getRuntime();
            var told = (Outgoing.SendText) answer.getFirst();
            return List.of(new Outgoing.SendText(
                    told.to(),
                    "bytes " + (runtime.totalMemory() - runtime.freeMemory()),
                    told.format(),
                    null,
                    told.replyTo(),
                    false));
        }

        @Override
        public List<Outgoing> apologise(Incoming incoming) {
            return echo.apologise(incoming);
        }
    }
}
