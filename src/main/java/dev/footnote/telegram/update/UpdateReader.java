package dev.footnote.telegram.update;

import static dev.footnote.telegram.update.Fields.object;
import static dev.footnote.telegram.update.Fields.requiredObject;
import static dev.footnote.telegram.update.Fields.small;
import static dev.footnote.telegram.update.Fields.text;
import static dev.footnote.telegram.update.Fields.textOr;
import static dev.footnote.telegram.update.Fields.truth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.telegram.Chat;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.UpdateKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one update. It is read as a tree, field by field, and not by the library's {@code Update}: that one fails as a
 * whole where any part of it lacks what the library takes for granted, and such updates exist.
 */
public final class UpdateReader {

    /** The updates the bot asks Telegram for. */
    public static final List<String> WANTED = List.of(
            "message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member");

    private static final JsonMapper JSON = new JsonMapper();

    private UpdateReader() {}

    /**
     * Reads a stored update.
     *
     * @throws UnreadableUpdateException where it lacks what its kind needs
     */
    public static Incoming read(UpdateKey key, String json) throws UnreadableUpdateException {
        try {
            return read(key, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new UnreadableUpdateException("no JSON");
        }
    }

    private static Incoming read(UpdateKey key, JsonNode update) throws UnreadableUpdateException {
        var field = field(update);
        if (field == null) {
            return new Incoming.Other(key, null, "");
        }
        var value = requiredObject(update, field);
        return switch (field) {
            case "message", "edited_message", "channel_post", "edited_channel_post" ->
                MessageReader.read(key, field, value);
            case "callback_query" -> press(key, value);
            case "my_chat_member" -> membership(key, value);
            default -> new Incoming.Other(key, chat(value), field);
        };
    }

    private static @Nullable String field(JsonNode update) {
        for (var entry : update.properties()) {
            if (!entry.getKey().equals("update_id") && entry.getValue().isObject()) {
                return entry.getKey();
            }
        }
        return null;
    }

    private static Incoming press(UpdateKey key, JsonNode query) throws UnreadableUpdateException {
        var id = text(query, "id");
        if (id == null) {
            throw new UnreadableUpdateException("no usable id");
        }
        var message = object(query, "message");
        return new Incoming.Press(
                key,
                id,
                MessageReader.sender(requiredObject(query, "from")),
                message == null ? null : chat(message),
                message == null ? null : small(message, "message_id"),
                message != null && truth(message, "is_topic_message") ? small(message, "message_thread_id") : null,
                textOr(query, "data", ""));
    }

    private static Incoming membership(UpdateKey key, JsonNode change) throws UnreadableUpdateException {
        return new Incoming.Membership(
                key,
                MessageReader.chat(requiredObject(change, "chat")),
                MessageReader.sender(requiredObject(change, "from")),
                textOr(requiredObject(change, "old_chat_member"), "status", ""),
                textOr(requiredObject(change, "new_chat_member"), "status", ""));
    }

    private static @Nullable Chat chat(JsonNode value) throws UnreadableUpdateException {
        var chat = object(value, "chat");
        return chat == null || !chat.path("id").canConvertToLong() ? null : MessageReader.chat(chat);
    }

    /**
     * What has to be kept in order with an update: messages of one chat, presses of buttons in one chat, and what
     * belongs to no chat by itself.
     */
    static String lane(JsonNode update) {
        var field = field(update);
        if (field == null) {
            return "";
        }
        var value = update.path(field);
        if (field.equals("callback_query")) {
            return "press " + value.path("message").path("chat").path("id").asText("");
        }
        return "chat " + value.path("chat").path("id").asText("");
    }
}
