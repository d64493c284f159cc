package dev.footnote.telegram.inbox;

/** How far an update got. The order is that in the table: add at the end only. */
public enum State {
    /** The raw update is stored. */
    RECEIVED,
    /** The acknowledgement was sent, where there is one. */
    ACKNOWLEDGED,
    /** The answer is stored. */
    ANSWERED,
    /** Telegram took all of it. */
    DELIVERED,
    /** It cannot be delivered, such as to a chat that blocked the bot. */
    GIVEN_UP
}
