package dev.footnote.telegram.send;

import org.jspecify.annotations.Nullable;

/** What became of something that was to be delivered, after all repetitions. */
public sealed interface Delivery {

    /**
     * It arrived, now or before.
     *
     * @param message the sent message's id; null where no message was sent
     */
    record Arrived(@Nullable Integer message) implements Delivery {}

    /** It cannot arrive. */
    record Refused(Reason reason) implements Delivery {}

    /** It may have arrived and must not be repeated. */
    record Uncertain() implements Delivery {}

    /** Why something cannot arrive. */
    enum Reason {
        /** The chat is closed to the bot: it was blocked or removed, or the chat is no more. */
        CHAT_GONE,
        /** The message to be changed is no more. */
        MESSAGE_GONE,
        /** Telegram does not take it. */
        NOT_TAKEN
    }
}
