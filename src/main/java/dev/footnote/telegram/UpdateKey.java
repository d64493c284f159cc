package dev.footnote.telegram;

/**
 * What an update is known by. Ids restart at a random number after a week without updates, so a key names one update
 * only within a few days.
 *
 * @param bot the id of the bot that received it, the number a token begins with
 * @param update Telegram's {@code update_id}
 */
public record UpdateKey(long bot, long update) {}
