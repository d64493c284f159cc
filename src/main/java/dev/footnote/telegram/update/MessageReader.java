package dev.footnote.telegram.update;

import static dev.footnote.telegram.update.Fields.integer;
import static dev.footnote.telegram.update.Fields.object;
import static dev.footnote.telegram.update.Fields.requiredInteger;
import static dev.footnote.telegram.update.Fields.requiredObject;
import static dev.footnote.telegram.update.Fields.requiredSmall;
import static dev.footnote.telegram.update.Fields.small;
import static dev.footnote.telegram.update.Fields.text;
import static dev.footnote.telegram.update.Fields.textOr;
import static dev.footnote.telegram.update.Fields.truth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.telegram.Chat;
import dev.footnote.telegram.Entity;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Origin;
import dev.footnote.telegram.Origin.Flag;
import dev.footnote.telegram.RepliedTo;
import dev.footnote.telegram.Sender;
import dev.footnote.telegram.UpdateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads Telegram's Message, Chat and User. */
final class MessageReader {

    /** What every message may have; whatever else it holds is its kind. */
    private static final Set<String> FRAME = Set.of(
            "message_id",
            "message_thread_id",
            "direct_messages_topic",
            "from",
            "sender_chat",
            "sender_boost_count",
            "sender_business_bot",
            "sender_tag",
            "date",
            "business_connection_id",
            "chat",
            "forward_origin",
            "is_topic_message",
            "is_automatic_forward",
            "reply_to_message",
            "external_reply",
            "quote",
            "reply_to_story",
            "reply_to_checklist_task_id",
            "via_bot",
            "edit_date",
            "has_protected_content",
            "is_from_offline",
            "is_paid_post",
            "media_group_id",
            "author_signature",
            "paid_star_count",
            "text",
            "entities",
            "link_preview_options",
            "suggested_post_info",
            "effect_id",
            "caption",
            "caption_entities",
            "show_caption_above_media",
            "has_media_spoiler",
            "reply_markup",
            "guest_query_id",
            "guest_bot_caller_user",
            "guest_bot_caller_chat",
            "reply_to_poll_option_id");

    private MessageReader() {}

    /**
     * Reads a message.
     *
     * @param field the update's field it came in, such as {@code edited_message}
     */
    static Incoming read(UpdateKey key, String field, JsonNode message) throws UnreadableUpdateException {
        var origin = origin(field, message);
        var text = text(message, "text");
        if (text != null) {
            return new Incoming.Text(key, origin, text, entities(message, "entities"));
        }
        var caption = textOr(message, "caption", "");
        var document = object(message, "document");
        var file = document == null ? null : text(document, "file_id");
        // An animation carries a document of itself, for older apps.
        if (document != null && file != null && !message.has("animation")) {
            return new Incoming.Document(
                    key,
                    origin,
                    file,
                    text(document, "file_name"),
                    text(document, "mime_type"),
                    integer(document, "file_size"),
                    caption,
                    entities(message, "caption_entities"));
        }
        return new Incoming.OtherMessage(key, origin, kind(message), caption);
    }

    private static String kind(JsonNode message) {
        for (var entry : message.properties()) {
            if (!FRAME.contains(entry.getKey()) && !entry.getValue().isNull()) {
                return entry.getKey();
            }
        }
        return "";
    }

    private static Origin origin(String field, JsonNode message) throws UnreadableUpdateException {
        var from = object(message, "from");
        var chat = chat(requiredObject(message, "chat"));
        return new Origin(
                chat,
                from == null ? null : sender(from),
                requiredSmall(message, "message_id"),
                // In groups without topics a thread is merely a chain of replies, which cannot be sent to.
                truth(message, "is_topic_message") ? small(message, "message_thread_id") : null,
                Instant.ofEpochSecond(requiredInteger(message, "date")),
                repliedTo(chat, message),
                flags(field, message));
    }

    private static @Nullable RepliedTo repliedTo(Chat chat, JsonNode message) {
        var other = object(message, "reply_to_message");
        var id = other == null ? null : small(other, "message_id");
        if (other == null || id == null) {
            return null;
        }
        // The first message of a topic counts as replied to by all that reply to nothing.
        boolean topic = other.has("forum_topic_created");
        var theirs = object(other, "chat");
        if (topic || (theirs != null && !Long.valueOf(chat.id()).equals(integer(theirs, "id")))) {
            return null;
        }
        var from = object(other, "from");
        var text = text(other, "text");
        return new RepliedTo(
                id, from == null ? null : integer(from, "id"), text != null ? text : text(other, "caption"));
    }

    private static Set<Flag> flags(String field, JsonNode message) {
        var flags = EnumSet.noneOf(Flag.class);
        if (message.has("forward_origin") || message.has("forward_date")) {
            flags.add(Flag.FORWARDED);
        }
        if (field.startsWith("edited_")) {
            flags.add(Flag.EDITED);
        }
        if (field.endsWith("channel_post") || truth(message, "is_automatic_forward")) {
            flags.add(Flag.CHANNEL_POST);
        }
        if (message.has("sender_chat")) {
            flags.add(Flag.SENT_AS_CHAT);
        }
        if (message.has("via_bot")) {
            flags.add(Flag.VIA_BOT);
        }
        return flags;
    }

    static Chat chat(JsonNode chat) throws UnreadableUpdateException {
        var type =
                switch (textOr(chat, "type", "")) {
                    case "private", "sender" -> Chat.Type.PRIVATE;
                    case "supergroup" -> Chat.Type.SUPERGROUP;
                    case "channel" -> Chat.Type.CHANNEL;
                    default -> Chat.Type.GROUP;
                };
        return new Chat(requiredInteger(chat, "id"), type, text(chat, "title"));
    }

    static Sender sender(JsonNode user) throws UnreadableUpdateException {
        return new Sender(
                requiredInteger(user, "id"),
                text(user, "username"),
                textOr(user, "first_name", ""),
                text(user, "language_code"),
                truth(user, "is_bot"));
    }

    private static List<Entity> entities(JsonNode message, String field) {
        var entities = new ArrayList<Entity>();
        for (JsonNode entity : message.path(field)) {
            var type = text(entity, "type");
            var offset = small(entity, "offset");
            var length = small(entity, "length");
            var user = object(entity, "user");
            if (type != null && offset != null && length != null) {
                entities.add(new Entity(type, offset, length, user == null ? null : integer(user, "id")));
            }
        }
        return entities;
    }
}
