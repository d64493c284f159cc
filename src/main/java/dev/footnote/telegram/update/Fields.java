package dev.footnote.telegram.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields of Telegram's objects: what has another type than it should is treated as missing. */
final class Fields {

    private Fields() {}

    static @Nullable JsonNode object(JsonNode node, String field) {
        var value = node.get(field);
        return value != null && value.isObject() ? value : null;
    }

    static JsonNode requiredObject(JsonNode node, String field) throws UnreadableUpdateException {
        var value = object(node, field);
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    static @Nullable String text(JsonNode node, String field) {
        var value = node.get(field);
        return value != null && value.isTextual() ? value.asText() : null;
    }

    static String textOr(JsonNode node, String field, String otherwise) {
        return Optional.ofNullable(text(node, field)).orElse(otherwise);
    }

    static @Nullable Long integer(JsonNode node, String field) {
        var value = node.get(field);
        return value != null && value.canConvertToLong() && value.isIntegralNumber() ? value.asLong() : null;
    }

    static long requiredInteger(JsonNode node, String field) throws UnreadableUpdateException {
        var value = integer(node, field);
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    static @Nullable Integer small(JsonNode node, String field) {
        var value = integer(node, field);
        return value == null || value.intValue() != value ? null : value.intValue();
    }

    static int requiredSmall(JsonNode node, String field) throws UnreadableUpdateException {
        var value = small(node, field);
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    static boolean truth(JsonNode node, String field) {
        var value = node.get(field);
        return value != null && value.asBoolean();
    }

    private static UnreadableUpdateException missing(String field) {
        return new UnreadableUpdateException("no usable " + field);
    }
}
