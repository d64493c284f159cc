package dev.footnote.telegram;

import org.jspecify.annotations.Nullable;

/**
 * The message that a message replies to.
 *
 * @param message its id in the same chat
 * @param sender its author's user id; null where Telegram does not say
 * @param text its text or caption; null where it has none
 */
public record RepliedTo(
        int message, @Nullable Long sender, @Nullable String text) {}
