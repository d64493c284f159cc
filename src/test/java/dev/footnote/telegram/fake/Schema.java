package dev.footnote.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the Bot API's methods take and its types hold, from {@code bot-api.json}. */
public final class Schema {

    private static final String ARRAY = "Array of ";

    private final JsonNode root;

    /** Reads the resource. */
    public Schema() {
        try (var in = Objects.requireNonNull(Schema.class.getResourceAsStream("bot-api.json"))) {
            root = new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One field: its alternatives, such as {@code Integer} and {@code String}. */
    record Field(String name, boolean required, List<String> types) {}

    /** The method's proper spelling, which is found in any case; empty where there is none. */
    Optional<String> method(String name) {
        return stream(root.path("methods").fieldNames())
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst();
    }

    List<Field> parameters(String method) {
        return fields(root.path("methods").path(method));
    }

    List<Field> fields(String type) {
        return fields(root.path("types").path(type));
    }

    List<String> subtypes(String type) {
        return stream(root.path("subtypes").path(type).elements())
                .map(JsonNode::asText)
                .toList();
    }

    boolean isObject(String type) {
        return root.path("types").has(type);
    }

    private static List<Field> fields(JsonNode fields) {
        var read = new ArrayList<Field>();
        for (var field : fields.properties()) {
            var text = field.getValue().asText();
            boolean required = text.startsWith("!");
            read.add(new Field(
                    field.getKey(),
                    required,
                    List.of(text.substring(required ? 1 : 0).split("\\|"))));
        }
        return read;
    }

    /** What is wrong with a request's parameters; empty where nothing is. */
    Optional<String> fault(String method, JsonNode parameters) {
        return objectFault(method, parameters(method), parameters, "method");
    }

    private Optional<String> objectFault(String where, List<Field> fields, JsonNode object, String ignored) {
        for (Field field : fields) {
            if (field.required() && !object.has(field.name())) {
                return Optional.of(where + " lacks " + field.name());
            }
        }
        for (var entry : object.properties()) {
            if (entry.getKey().equals(ignored)) {
                continue;
            }
            var field =
                    fields.stream().filter(f -> f.name().equals(entry.getKey())).findFirst();
            if (field.isEmpty()) {
                return Optional.of(where + " has no " + entry.getKey());
            }
            var place = where + "." + entry.getKey();
            if (field.get().types().stream().noneMatch(type -> fits(type, entry.getValue()))) {
                return Optional.of(place + " is no " + field.get().types());
            }
        }
        return Optional.empty();
    }

    private boolean fits(String type, JsonNode value) {
        if (type.startsWith(ARRAY)) {
            return value.isArray()
                    && stream(value.elements()).allMatch(one -> fits(type.substring(ARRAY.length()), one));
        }
        return switch (type) {
            case "String" -> value.isTextual();
            case "Integer" -> value.isIntegralNumber();
            case "Float" -> value.isNumber();
            case "Boolean" -> value.isBoolean();
            default -> {
                var subtypes = subtypes(type);
                yield value.isObject()
                        && (subtypes.isEmpty()
                                ? objectFault(type, fields(type), value, "").isEmpty()
                                : subtypes.stream().anyMatch(subtype -> fits(subtype, value)));
            }
        };
    }

    private static <T> java.util.stream.Stream<T> stream(Iterator<T> iterator) {
        var list = new ArrayList<T>();
        iterator.forEachRemaining(list::add);
        return list.stream();
    }
}
