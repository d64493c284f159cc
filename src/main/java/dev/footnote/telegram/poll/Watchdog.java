package dev.footnote.telegram.poll;

import dev.footnote.telegram.send.BotApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the loop by the one sign that cannot deceive: when Telegram was last heard. Where that is too long ago, it
 * drops the connections, so that the loop makes a new one; where the loop's thread has died, it starts another.
 */
public final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final Polling polling;
    private final BotApi api;
    private final ReceptionLog log;
    private final Clock clock;
    private final Duration bound;
    private final ThreadFactory threads =
            Thread.ofPlatform().daemon().name("telegram-poll").factory();
    private final Thread watch;
    private volatile Thread loop;
    private volatile boolean closed;

    /**
     * Starts the loop and the watch over it.
     *
     * @param bound how long may pass without a sign of Telegram
     */
    public Watchdog(Polling polling, BotApi api, ReceptionLog log, Clock clock, Duration bound) {
        this.polling = polling;
        this.api = api;
        this.log = log;
        this.clock = clock;
        this.bound = bound;
        this.loop = threads.newThread(polling);
        this.watch = Thread.ofPlatform().daemon().name("telegram-watchdog").unstarted(this::watch);
        loop.start();
        watch.start();
    }

    private void watch() {
        var since = clock.instant();
        while (!closed) {
            try {
                Thread.sleep(bound.dividedBy(4));
            } catch (InterruptedException e) {
                return;
            }
            if (!loop.isAlive() && !closed) {
                LOG.error("The loop that receives updates had died; it is started anew.");
                loop = threads.newThread(polling);
                loop.start();
            }
            since = later(since, log.last());
            if (since.plus(bound).isBefore(clock.instant())) {
                LOG.warn("Telegram was not heard for {} s; the connection is made anew.", bound.toSeconds());
                api.hangUp();
                since = clock.instant();
            }
        }
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /** Ends the watch and the loop; waits up to two seconds for it. */
    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        polling.close();
        loop.interrupt();
        try {
            loop.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
