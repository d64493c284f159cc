package dev.footnote.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Updates made from the schema alone: each kind of update with every field of every type filled, to some depth. */
public final class SampleUpdates {

    private static final int DEEPEST = 4;

    private final Schema schema;
    private final boolean full;

    /** @param full whether optional fields are filled too */
    public SampleUpdates(Schema schema, boolean full) {
        this.schema = schema;
        this.full = full;
    }

    /** One update of each kind, by its field's name; without {@code update_id}. */
    public Map<String, ObjectNode> each() {
        var updates = new LinkedHashMap<String, ObjectNode>();
        for (Schema.Field field : schema.fields("Update")) {
            if (!field.name().equals("update_id")) {
                var update = JsonNodeFactory.instance.objectNode();
                update.set(field.name(), value(field.name(), field.types().getFirst(), 0));
                updates.put(field.name(), update);
            }
        }
        return updates;
    }

    /** Messages that hold one thing each, by its field's name: one for each field a message may have. */
    public Map<String, ObjectNode> messages() {
        var updates = new LinkedHashMap<String, ObjectNode>();
        for (Schema.Field field : schema.fields("Message")) {
            if (!field.required()) {
                var message = new SampleUpdates(schema, false).object("Message", 0);
                message.set(field.name(), value(field.name(), field.types().getFirst(), 1));
                var update = JsonNodeFactory.instance.objectNode();
                update.set("message", message);
                updates.put(field.name(), update);
            }
        }
        return updates;
    }

    private ObjectNode object(String type, int depth) {
        var subtypes = schema.subtypes(type);
        var name = subtypes.isEmpty() ? type : subtypes.getFirst();
        var object = JsonNodeFactory.instance.objectNode();
        for (Schema.Field field : schema.fields(name)) {
            if (field.required() || (full && depth < DEEPEST)) {
                object.set(field.name(), value(field.name(), field.types().getFirst(), depth + 1));
            }
        }
        return object;
    }

    private JsonNode value(String name, String type, int depth) {
        var json = JsonNodeFactory.instance;
        if (type.startsWith("Array of ")) {
            var array = json.arrayNode();
            return depth > DEEPEST ? array : array.add(value(name, type.substring("Array of ".length()), depth));
        }
        return switch (type) {
            case "Integer" -> json.numberNode(name.equals("id") ? 700_000_000_123L : 1_790_000_000L);
            case "Float" -> json.numberNode(0.5);
            case "Boolean" -> json.booleanNode(true);
            case "String" -> json.textNode(text(name));
            default -> depth > 2 * DEEPEST ? json.objectNode() : object(type, depth);
        };
    }

    private static String text(String name) {
        return List.of("type", "status", "source").contains(name) ? "private" : "sample " + name;
    }
}
