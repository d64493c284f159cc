package dev.footnote.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, each of the kind it has to be. A field that is null counts as missing.
 *
 * @param node the object
 */
record JsonFields(JsonNode node) {

    /** A string; null where it is missing. */
    @Nullable
    String text(String field) throws BrokenCase {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new BrokenCase("'" + field + "' has to be a string.");
        }
        return value.textValue();
    }

    /** A string or a whole number, as text; null where it is missing or empty. */
    @Nullable
    String id(String field) throws BrokenCase {
        JsonNode value = node.get(field);
        if (value != null && value.isIntegralNumber()) {
            return value.asText();
        }
        String text = text(field);
        return text == null || text.isBlank() ? null : text;
    }

    /** A whole number; null where it is missing. */
    @Nullable
    Integer whole(String field) throws BrokenCase {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isInt()) {
            throw new BrokenCase("'" + field + "' has to be a whole number.");
        }
        return value.intValue();
    }

    /** A day such as "2025-11-05"; null where it is missing. */
    @Nullable
    LocalDate day(String field) throws BrokenCase {
        String day = text(field);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new BrokenCase("'" + field + "' has to be a day such as \"2025-11-05\".");
        }
    }

    /** An array of strings; empty where it is missing. */
    List<String> texts(String field) throws BrokenCase {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(field, "strings")) {
            if (!element.isTextual()) {
                throw new BrokenCase("'" + field + "' has to be an array of strings.");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    /** An array of objects; empty where it is missing. */
    List<JsonFields> objects(String field) throws BrokenCase {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode element : array(field, "objects")) {
            if (!element.isObject()) {
                throw new BrokenCase("'" + field + "' has to be an array of objects.");
            }
            objects.add(new JsonFields(element));
        }
        return objects;
    }

    private Iterable<JsonNode> array(String field, String of) throws BrokenCase {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new BrokenCase("'" + field + "' has to be an array of " + of + ".");
        }
        return value;
    }
}
