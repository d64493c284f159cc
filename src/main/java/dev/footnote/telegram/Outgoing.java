package dev.footnote.telegram;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to Telegram. Link previews are always off. An answer is stored as JSON before its first request is made,
 * so these records hold plain values only.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outgoing.SendText.class, name = "send"),
    @JsonSubTypes.Type(value = Outgoing.EditText.class, name = "edit"),
    @JsonSubTypes.Type(value = Outgoing.EditKeyboard.class, name = "edit-keyboard"),
    @JsonSubTypes.Type(value = Outgoing.Delete.class, name = "delete"),
    @JsonSubTypes.Type(value = Outgoing.AnswerCallback.class, name = "answer-callback"),
    @JsonSubTypes.Type(value = Outgoing.SetCommands.class, name = "set-commands"),
    @JsonSubTypes.Type(value = Outgoing.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = Outgoing.React.class, name = "react"),
    @JsonSubTypes.Type(value = Outgoing.Draft.class, name = "draft"),
})
public sealed interface Outgoing {

    /** What is worth trying once, at once or not at all: it is dropped where limits are reached or it fails. */
    sealed interface Passing extends Outgoing {}

    /**
     * A new message. Sending it is the one request that cannot be repeated when nobody knows whether it arrived; what
     * must neither get lost nor arrive twice is therefore delivered by editing an acknowledgement (see {@link
     * Handler#acknowledge}).
     *
     * @param text 1 to 4096 UTF-16 units once its marks are parsed, up to 32,768 bytes with them
     * @param keyboard buttons below it; null for none
     * @param replyTo the message it replies to, in the same chat, sent all the same where that is gone; null for none
     * @param silent whether the app makes no sound
     */
    record SendText(
            Target to,
            String text,
            Format format,
            @Nullable Keyboard keyboard,
            @Nullable Integer replyTo,
            boolean silent)
            implements Outgoing {}

    /** A new text for one of the bot's messages; without a keyboard its buttons go. */
    record EditText(
            long chat,
            int message,
            String text,
            Format format,
            @Nullable Keyboard keyboard) implements Outgoing {}

    /** New buttons below one of the bot's messages; null takes them away. */
    record EditKeyboard(long chat, int message, @Nullable Keyboard keyboard) implements Outgoing {}

    /** Takes one of the bot's messages away. */
    record Delete(long chat, int message) implements Outgoing {}

    /**
     * The answer to a press of a button.
     *
     * @param id the {@link Incoming.Press#id}
     * @param text up to 200 characters shown to who pressed it; null for none
     * @param alert whether it has to be dismissed
     */
    record AnswerCallback(String id, @Nullable String text, boolean alert) implements Outgoing {}

    /**
     * The commands the app offers.
     *
     * @param language two letters; null: for all languages without a list of their own
     */
    record SetCommands(CommandScope scope, @Nullable String language, List<Command> commands) implements Outgoing {

        /** Copies the list. */
        public SetCommands {
            commands = List.copyOf(commands);
        }
    }

    /** Shows for five seconds that the bot is typing. */
    record Typing(Target to) implements Passing {}

    /** Puts an emoji on a message, one of those Telegram allows; null takes it away. */
    record React(long chat, int message, @Nullable String emoji) implements Passing {}

    /**
     * Shows for 30 seconds a part of an answer that is still being written; private chats only.
     *
     * @param id not 0; drafts of the same id are shown as one that grows
     */
    record Draft(Target to, int id, String text, Format format) implements Passing {}

    /**
     * One command.
     *
     * @param name 1 to 32 of {@code [a-z0-9_]}, without the slash
     * @param description 1 to 256 characters
     */
    record Command(String name, String description) {}
}
