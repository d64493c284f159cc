package dev.footnote.telegram.talk;

import dev.footnote.telegram.Outbox;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Target;
import java.time.Duration;

/** Shows that the bot is typing for as long as an answer takes; Telegram shows it for five seconds at a time. */
final class Working implements AutoCloseable {

    private static final Duration FIRST = Duration.ofMillis(400);
    private static final Duration AGAIN = Duration.ofMillis(4_500);

    private final Thread shows;

    Working(Outbox outbox, Target where) {
        shows = Thread.ofVirtual().start(() -> {
            try {
                // A quick answer needs no sign, and each sign is a request.
                Thread.sleep(FIRST);
                while (true) {
                    outbox.show(new Outgoing.Typing(where));
                    Thread.sleep(AGAIN);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        shows.interrupt();
    }
}
