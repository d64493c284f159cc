package dev.footnote.telegram;

import org.jspecify.annotations.Nullable;

/**
 * Where a message was written.
 *
 * @param id Telegram's id, negative for groups and channels; up to 52 bits
 * @param type what kind of chat it is
 * @param title the group's or channel's title; null for private chats
 */
public record Chat(long id, Type type, @Nullable String title) {

    /** The kinds of chats; a kind that Telegram adds later counts as {@link #GROUP}. */
    public enum Type {
        /** One person and the bot. */
        PRIVATE,
        /** A group, which becomes a supergroup with another id when it grows. */
        GROUP,
        /** A large group, perhaps with topics. */
        SUPERGROUP,
        /** A channel, whose posts have no personal sender. */
        CHANNEL
    }

    /** Whether only one person reads along. */
    public boolean isPrivate() {
        return type == Type.PRIVATE;
    }
}
