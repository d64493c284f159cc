package dev.footnote.telegram;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a message or pressed a button.
 *
 * @param id Telegram's user id, up to 52 bits
 * @param username without the @; null where the user has none
 * @param name the first name
 * @param language IETF tag of the user's app, such as {@code de} or {@code pt-br}; null where Telegram does not say
 * @param bot whether it is a bot itself
 */
public record Sender(
        long id,
        @Nullable String username,
        String name,
        @Nullable String language,
        boolean bot) {}
