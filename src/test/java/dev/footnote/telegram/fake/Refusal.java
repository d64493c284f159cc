package dev.footnote.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What Telegram answers to a request it does not do. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient @Nullable ObjectNode parameters;

    private Refusal(int code, String description, @Nullable ObjectNode parameters) {
        super(description);
        this.code = code;
        this.parameters = parameters;
    }

    static Refusal bad(String description) {
        return new Refusal(400, "Bad Request: " + description, null);
    }

    static Refusal of(int code, String description) {
        return new Refusal(code, description, null);
    }

    static Refusal tooMany(int seconds) {
        return new Refusal(
                429,
                "Too Many Requests: retry after " + seconds,
                JsonNodeFactory.instance.objectNode().put("retry_after", seconds));
    }

    static Refusal migrated(long to) {
        return new Refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                JsonNodeFactory.instance.objectNode().put("migrate_to_chat_id", to));
    }

    int code() {
        return code;
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("ok", false)
                .put("error_code", code)
                .put("description", getMessage());
        if (parameters != null) {
            json.set("parameters", parameters);
        }
        return json;
    }
}
