package dev.footnote.telegram;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the bot is.
 *
 * @param reception how the connection to Telegram is
 * @param lastReception when Telegram was last heard successfully; null before the first time
 * @param waiting updates received but not delivered
 * @param deadLetters updates that could not be used and are kept aside
 * @param received updates taken since the start
 * @param delivered updates delivered since the start
 * @param sendErrors requests that failed since the start, repeated ones included
 */
public record Health(
        Reception reception,
        @Nullable Instant lastReception,
        long waiting,
        long deadLetters,
        long received,
        long delivered,
        long sendErrors) {

    /** How the connection to Telegram is. */
    public enum Reception {
        /** Not heard yet. */
        STARTING,
        /** All is well. */
        WELL,
        /** Telegram was not reached at the last try. */
        UNREACHABLE,
        /** Telegram asked to wait. */
        TOLD_TO_WAIT,
        /** Another process polls with the same token. */
        CONFLICT,
        /** Telegram does not accept the token. */
        UNAUTHORIZED,
        /** What Telegram sends cannot be stored: the disk is full or broken. */
        CANNOT_STORE,
        /** Stopped. */
        STOPPED
    }

    /** Whether Telegram was heard within {@code bound}; judged by the clock, not by what the loop believes of itself. */
    public boolean heardWithin(Duration bound, Instant now) {
        return lastReception != null && !lastReception.plus(bound).isBefore(now);
    }
}
