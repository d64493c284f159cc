package dev.footnote.telegram.poll;

import dev.footnote.telegram.Health.Reception;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How receiving goes. It tells the log when that changes, not each time. Safe for use by several threads. */
public final class ReceptionLog {

    private static final Logger LOG = LoggerFactory.getLogger(ReceptionLog.class);

    private final Clock clock;
    private volatile Reception reception = Reception.STARTING;
    private volatile @Nullable Instant last;

    /** Nothing was heard yet. */
    public ReceptionLog(Clock clock) {
        this.clock = clock;
    }

    /** Telegram was heard. */
    public void heard() {
        last = clock.instant();
        become(Reception.WELL);
    }

    /** It is as {@code now} says. */
    public void become(Reception now) {
        var before = reception;
        reception = now;
        if (before == now) {
            return;
        }
        switch (now) {
            case WELL -> LOG.info("Telegram is connected.");
            case UNREACHABLE -> LOG.warn("Telegram cannot be reached; the bot keeps trying.");
            case TOLD_TO_WAIT -> LOG.info("Telegram asked to wait.");
            case CONFLICT ->
                LOG.warn("Another program receives this bot's updates: stop it, or give each bot its own token.");
            case UNAUTHORIZED ->
                LOG.error("Telegram does not accept the token any more: take a new one from BotFather and restart.");
            case CANNOT_STORE -> LOG.error("Updates cannot be stored: check the data folder's disk.");
            case STARTING, STOPPED -> {}
        }
    }

    /** How it is. */
    public Reception reception() {
        return reception;
    }

    /** When Telegram was last heard; null before the first time. */
    public @Nullable Instant last() {
        return last;
    }
}
