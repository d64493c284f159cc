package dev.footnote.telegram;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a message comes from.
 *
 * @param chat the chat it was written in
 * @param sender its author; null for channel posts
 * @param message its id in the chat
 * @param thread the topic it was written in; null outside of topics
 * @param sent when it was sent, to the second
 * @param repliedTo the message it replies to; null where it is no reply or replies to another chat's message
 * @param flags what else is to be known of it
 */
public record Origin(
        Chat chat,
        @Nullable Sender sender,
        int message,
        @Nullable Integer thread,
        Instant sent,
        @Nullable RepliedTo repliedTo,
        Set<Flag> flags) {

    /** What a bot may treat a message differently for. */
    public enum Flag {
        /** Forwarded from elsewhere. */
        FORWARDED,
        /** A new version of a message that was there before. */
        EDITED,
        /** A post in a channel, or a channel's post that Telegram copied into the linked group. */
        CHANNEL_POST,
        /** Written in the name of a chat: an anonymous administrator or a channel. */
        SENT_AS_CHAT,
        /** Sent by way of an inline bot. */
        VIA_BOT
    }

    /** Copies the flags. */
    public Origin {
        flags = Set.copyOf(flags);
    }

    /** Whether it carries {@code flag}. */
    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /** Whether a bot wrote it. */
    public boolean byBot() {
        return sender != null && sender.bot();
    }

    /** Where an answer belongs: the same chat and topic. */
    public Target target() {
        return new Target(chat.id(), thread);
    }
}
