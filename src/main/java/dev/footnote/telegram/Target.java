package dev.footnote.telegram;

import org.jspecify.annotations.Nullable;

/**
 * Where a message is to go.
 *
 * @param chat Telegram's chat id
 * @param thread the topic in a forum; null outside of topics
 */
public record Target(long chat, @Nullable Integer thread) {}
