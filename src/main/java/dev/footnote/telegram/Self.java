package dev.footnote.telegram;

/**
 * Who the bot is.
 *
 * @param id its user id, the number its token begins with
 * @param username without the @
 * @param name its name as people see it
 * @param readsGroups whether it receives all messages of its groups (privacy mode is off)
 */
public record Self(long id, String username, String name, boolean readsGroups) {}
