package dev.footnote.telegram;

import org.jspecify.annotations.Nullable;

/**
 * A marked stretch of a message's text.
 *
 * @param type Telegram's name for it, such as {@code mention}, {@code bot_command}, {@code text_mention} or {@code url}
 * @param offset where it begins, in UTF-16 units
 * @param length its length, in UTF-16 units
 * @param user the mentioned user's id, for {@code text_mention} only
 */
public record Entity(
        String type, int offset, int length, @Nullable Long user) {

    /** The marked stretch of {@code text}; empty where it does not lie in it. */
    public String of(String text) {
        int end = offset + length;
        return offset < 0 || length < 0 || end > text.length() || end < offset ? "" : text.substring(offset, end);
    }
}
