package dev.footnote.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Updates as Telegram writes them. */
public final class Updates {

    private Updates() {}

    /** A message of text, in a private chat or, for negative ids, a supergroup. */
    public static ObjectNode text(long chat, int id, String text) {
        return update("message", message(chat, id).put("text", text));
    }

    /** The frame of a message. */
    public static ObjectNode message(long chat, int id) {
        var message =
                JsonNodeFactory.instance.objectNode().put("message_id", id).put("date", 1_790_000_000);
        var type = chat > 0 ? "private" : "supergroup";
        message.putObject("chat").put("id", chat).put("type", type);
        message.set("from", user(chat > 0 ? chat : 7));
        return message;
    }

    /** A person. */
    public static ObjectNode user(long id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", "Ada")
                .put("language_code", "en");
    }

    /** A press of a button below one of the bot's messages. */
    public static ObjectNode press(long chat, int message, String data) {
        var query = JsonNodeFactory.instance
                .objectNode()
                .put("id", "4382bfdwdsb323b2d9")
                .put("chat_instance", "1")
                .put("data", data);
        query.set("from", user(7));
        query.set("message", message(chat, message));
        return update("callback_query", query);
    }

    /** An update with one field. */
    public static ObjectNode update(String field, ObjectNode value) {
        var update = JsonNodeFactory.instance.objectNode();
        update.set(field, value);
        return update;
    }
}
