package dev.footnote.telegram.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.telegram.Token;
import dev.footnote.telegram.fake.FakeBotApi;
import dev.footnote.telegram.inbox.InboxException;
import dev.footnote.telegram.inbox.Intake;
import dev.footnote.telegram.inbox.RawUpdate;
import dev.footnote.telegram.send.BotApi;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PollingTest {

    private static final String TOKEN = "4711:AAE-secret_of_the_stage_0123456789";

    /** Throws what is in store for it, then takes. */
    private static final class MoodyIntake implements Intake {

        final Deque<Throwable> moods = new ArrayDeque<>(List.of(
                new InboxException("the disk is full"),
                new IllegalStateException("a mistake"),
                new StackOverflowError("deep"),
                new OutOfMemoryError("wide")));
        final List<Long> taken = new CopyOnWriteArrayList<>();

        @Override
        public void take(List<RawUpdate> updates) {
            if (updates.isEmpty() || moods.isEmpty()) {
                updates.forEach(update -> taken.add(update.id()));
                return;
            }
            var mood = moods.removeFirst();
            if (mood instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) mood;
        }

        @Override
        public void bury(String reason, String raw) {
            throw new AssertionError(reason);
        }
    }

    @Test
    void what_cannot_be_taken_is_not_confirmed_and_the_loop_goes_on() throws Exception {
        var intake = new MoodyIntake();
        try (var telegram = new FakeBotApi(TOKEN, Duration.ofMillis(10));
                var api = new BotApi(Token.of(TOKEN).orElseThrow(), telegram.url(), Duration.ofSeconds(5))) {
            long id = telegram.pushText(5, "hello") + 1000L;
            var polling = new Polling(
                    api, intake, new ReceptionLog(Clock.systemUTC()), Duration.ofSeconds(1), Duration.ofMillis(10));
            var loop = Thread.ofPlatform().start(polling);
            for (int i = 0; i < 500 && telegram.unconfirmed() > 0; i++) {
                Thread.sleep(10);
            }
            assertEquals(0, telegram.unconfirmed());
            assertEquals(List.of(id), intake.taken);
            assertEquals(List.of(), List.copyOf(intake.moods));
            polling.close();
            loop.join(2000);
            assertEquals(Thread.State.TERMINATED, loop.getState());
        }
    }
}
