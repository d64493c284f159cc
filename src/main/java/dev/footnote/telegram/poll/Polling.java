package dev.footnote.telegram.poll;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.telegram.Health.Reception;
import dev.footnote.telegram.inbox.InboxException;
import dev.footnote.telegram.inbox.Intake;
import dev.footnote.telegram.inbox.RawUpdate;
import dev.footnote.telegram.send.Backoff;
import dev.footnote.telegram.send.BotApi;
import dev.footnote.telegram.send.Outcome;
import dev.footnote.telegram.update.Batch;
import dev.footnote.telegram.update.UpdateReader;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/**
 * The loop that asks Telegram for updates. It ends when it is closed, and for no other reason.
 *
 * <p>It takes the place of the library's {@code BotSession}, whose loop throws away the body of every answer that is
 * not a success, and with it how long Telegram asks to wait and whether another process polls; which sleeps through
 * {@code stop}; and whose scheduled task ends for good with the first {@code Error}.
 */
public final class Polling implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
    private static final int BATCH = 100;
    private static final int UNREADABLE_TWICE = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofMillis(50);
    private static final Pattern UPDATE_ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,10})\\b");

    private final BotApi api;
    private final Intake intake;
    private final ReceptionLog log;
    private final Duration timeout;
    private final Backoff backoff;
    private volatile boolean closed;
    private @Nullable Integer confirmation;
    private int unreadable;

    /**
     * @param api with more patience than {@code timeout}, and of its own: it is hung up to stop
     * @param timeout how long Telegram may wait for an update before it answers that there is none, whole seconds
     * @param firstWait how long to wait after a first failure; it doubles up to half a minute
     */
    public Polling(BotApi api, Intake intake, ReceptionLog log, Duration timeout, Duration firstWait) {
        this.api = api;
        this.intake = intake;
        this.log = log;
        this.timeout = timeout;
        this.backoff = new Backoff(firstWait, LONGEST_WAIT);
    }

    @Override
    public void run() {
        while (!closed) {
            try {
                long begun = System.nanoTime();
                boolean some = poll();
                // An answer without updates comes after the time-out; one that comes at once would make a busy loop.
                if (!some && System.nanoTime() - begun < AT_ONCE.toNanos()) {
                    Thread.sleep(AT_ONCE);
                }
            } catch (InterruptedException e) {
                LOG.debug("woken");
            } catch (InboxException e) {
                log.become(Reception.CANNOT_STORE);
                rest();
            } catch (RuntimeException | Error e) {
                // Not even a lack of memory ends the loop: without it the bot would be deaf and look well.
                LOG.error(
                        "Receiving failed ({}); the bot goes on.", e.getClass().getSimpleName());
                rest();
            }
        }
        log.become(Reception.STOPPED);
    }

    private void rest() {
        try {
            if (!closed) {
                Thread.sleep(backoff.next());
            }
        } catch (InterruptedException e) {
            LOG.debug("woken");
        }
    }

    private boolean poll() throws InterruptedException {
        // What was confirmed is gone at Telegram, so an offset is only sent to confirm. One that were kept would hide
        // all updates after the ids have begun anew at a lower number.
        var outcome = api.call(GetUpdates.builder()
                .offset(confirmation)
                .limit(unreadable > UNREADABLE_TWICE ? 1 : BATCH)
                .timeout((int) timeout.toSeconds())
                .allowedUpdates(UpdateReader.WANTED)
                .build());
        if (closed) {
            return false;
        }
        return switch (outcome) {
            case Outcome.Done done -> take(done.result());
            case Outcome.Refused refused -> refused(refused);
            case Outcome.Unknown unknown -> unknown(unknown);
            case Outcome.NotSent notSent -> wait(Reception.UNREACHABLE, backoff.next());
        };
    }

    private boolean take(JsonNode result) throws InterruptedException {
        unreadable = 0;
        var batch = Batch.of(result);
        for (String nameless : batch.nameless()) {
            intake.bury("an update without an id", nameless);
        }
        intake.take(batch.updates());
        confirmation = batch.confirmation();
        log.heard();
        if (!result.isArray() || (batch.updates().isEmpty() && !batch.nameless().isEmpty())) {
            Thread.sleep(backoff.next());
            return false;
        }
        backoff.reset();
        return !batch.updates().isEmpty();
    }

    private boolean refused(Outcome.Refused refused) throws InterruptedException {
        if (refused.retryAfter() != null || refused.code() == 429) {
            var told = refused.retryAfter();
            return wait(Reception.TOLD_TO_WAIT, told == null ? backoff.next() : Duration.ofSeconds(told));
        }
        if (refused.code() == 409 && refused.says("webhook is active")) {
            api.call(new DeleteWebhook());
            return wait(Reception.CONFLICT, backoff.next());
        }
        if (refused.code() == 400) {
            confirmation = null;
        }
        return wait(
                switch (refused.code()) {
                    case 409 -> Reception.CONFLICT;
                    case 401, 404 -> Reception.UNAUTHORIZED;
                    default -> Reception.UNREACHABLE;
                },
                backoff.next());
    }

    private boolean unknown(Outcome.Unknown unknown) throws InterruptedException {
        if (unknown.body().isEmpty()) {
            return wait(Reception.UNREACHABLE, backoff.next());
        }
        // Once may be an accident on the way. Where it stays, updates are taken one by one, and one that is still
        // unreadable is set aside, or it would hold up all that come after it.
        unreadable++;
        var id = UPDATE_ID.matcher(unknown.body());
        if (unreadable > UNREADABLE_TWICE + 1 && id.find()) {
            long update = Long.parseLong(id.group(1));
            intake.bury("not readable as JSON", unknown.body());
            intake.take(List.<RawUpdate>of());
            confirmation = update < Integer.MAX_VALUE ? (int) update + 1 : null;
            unreadable = 0;
            return true;
        }
        return wait(Reception.UNREACHABLE, backoff.next());
    }

    private boolean wait(Reception reception, Duration time) throws InterruptedException {
        log.become(reception);
        Thread.sleep(time);
        return false;
    }

    /** Ends the loop: breaks off the poll under way, whose updates stay with Telegram. */
    @Override
    public void close() {
        closed = true;
        api.hangUp();
    }
}
