package dev.footnote.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One update, as far as presentation needs it. It is read from the stored update leniently: what Telegram adds or
 * leaves out hurts only where a field named here is missing.
 */
public sealed interface Incoming {

    /** What the update is known by. */
    UpdateKey key();

    /** The chat it belongs to; null for {@link Other} without one. */
    @Nullable
    Chat chat();

    /** An update that is one message. */
    sealed interface Message extends Incoming {

        /** Where it comes from. */
        Origin origin();

        @Override
        default Chat chat() {
            return origin().chat();
        }
    }

    /**
     * A message of text.
     *
     * @param text as written, with mentions and commands in it
     * @param entities what Telegram marked in it, in order
     */
    record Text(UpdateKey key, Origin origin, String text, List<Entity> entities) implements Message {

        /** Copies the list. */
        public Text {
            entities = List.copyOf(entities);
        }
    }

    /**
     * A file, sent as a document.
     *
     * @param file what {@link Outbox#download} fetches it by
     * @param name its name as the sender has it, not to be trusted as a path; null where there is none
     * @param mimeType as the sender's app says; null where it does not
     * @param size in bytes; null where Telegram does not say
     * @param caption the text below it, possibly empty
     * @param entities what Telegram marked in the caption
     */
    record Document(
            UpdateKey key,
            Origin origin,
            String file,
            @Nullable String name,
            @Nullable String mimeType,
            @Nullable Long size,
            String caption,
            List<Entity> entities)
            implements Message {

        /** Copies the list. */
        public Document {
            entities = List.copyOf(entities);
        }
    }

    /**
     * A message that is neither text nor a document.
     *
     * @param kind Telegram's name for what it holds, such as {@code sticker}, {@code voice}, {@code photo},
     *     {@code new_chat_members} or {@code pinned_message}; empty where it is none this version knows
     * @param caption the text below it, possibly empty
     */
    record OtherMessage(UpdateKey key, Origin origin, String kind, String caption) implements Message {}

    /**
     * A button was pressed. It has to be answered ({@link Outgoing.AnswerCallback}), or the app shows a clock on it.
     *
     * @param id what the answer names
     * @param sender who pressed it
     * @param chat the chat of the button's message; null where that is an inline message
     * @param message the id of the message with the button; null where it is an inline message
     * @param thread the topic the message is in; null outside of topics or where the message is no longer known
     * @param data what the button carries, 1 to 64 bytes; empty for a game's button
     */
    record Press(
            UpdateKey key,
            String id,
            Sender sender,
            @Nullable Chat chat,
            @Nullable Integer message,
            @Nullable Integer thread,
            String data)
            implements Incoming {}

    /**
     * The bot itself was added, removed, promoted, blocked or unblocked.
     *
     * @param by who did it
     * @param before the former status, such as {@code left} or {@code member}
     * @param now the status now: {@code creator}, {@code administrator}, {@code member}, {@code restricted},
     *     {@code left} or {@code kicked}
     */
    record Membership(UpdateKey key, Chat chat, Sender by, String before, String now) implements Incoming {}

    /**
     * Any other update; there is nothing to answer.
     *
     * @param type its field's name in Telegram's Update, such as {@code poll}; empty where it has none
     */
    record Other(UpdateKey key, @Nullable Chat chat, String type) implements Incoming {}
}
