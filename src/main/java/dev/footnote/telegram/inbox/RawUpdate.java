package dev.footnote.telegram.inbox;

/**
 * An update as it came.
 *
 * @param id Telegram's {@code update_id}
 * @param lane what has to be kept in order: updates of one lane are handled one after the other
 * @param json the update
 */
public record RawUpdate(long id, String lane, String json) {}
