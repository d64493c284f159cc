package dev.footnote.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.article.Article;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object into an article: {@code id title source url published text group}, all but the text optional. */
final class JsonArticle {

    private final ObjectReader reader = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Python's json module writes missing numbers as NaN.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build()
            .reader();

    /**
     * Reads a line.
     *
     * @param line a JSON object
     * @param fallbackId the article's id where the object has none
     * @throws Unreadable where the line is no such object
     */
    Article read(String line, String fallbackId) throws Unreadable {
        JsonNode object = parse(line);
        if (!object.isObject()) {
            throw new Unreadable("it is " + kind(object) + ", not a JSON object");
        }
        String id = id(object, "id");
        id = id != null ? id : id(object, "_id");
        String title = string(object, "title");
        return new Article(
                id != null ? id : fallbackId,
                title != null ? title.strip() : "",
                string(object, "source"),
                string(object, "url"),
                Dates.parse(string(object, "published")),
                text(object),
                id(object, "group"));
    }

    private JsonNode parse(String line) throws Unreadable {
        try {
            return reader.readTree(line);
        } catch (JsonProcessingException invalid) {
            String problem = String.valueOf(invalid.getOriginalMessage());
            throw new Unreadable(
                    "it is not valid JSON: " + problem.lines().findFirst().orElse(""), invalid);
        }
    }

    private static String text(JsonNode object) throws Unreadable {
        JsonNode text = object.get("text");
        if (text == null || text.isNull()) {
            throw new Unreadable("it has no \"text\"");
        }
        if (!text.isTextual()) {
            throw new Unreadable("its \"text\" is " + kind(text) + ", not a string");
        }
        if (!CorpusReader.hasText(text.textValue(), 0)) {
            throw new Unreadable("its \"text\" is empty");
        }
        return text.textValue();
    }

    /** A field that names something: a string or a whole number. */
    private static @Nullable String id(JsonNode object, String field) throws Unreadable {
        JsonNode value = object.get(field);
        return value != null && value.isIntegralNumber() ? value.asText() : string(object, field);
    }

    private static @Nullable String string(JsonNode object, String field) throws Unreadable {
        JsonNode value = object.get(field);
        boolean missing = value == null || value.isNull() || value.isDouble() && Double.isNaN(value.doubleValue());
        if (missing) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Unreadable("its \"" + field + "\" is " + kind(value) + ", not a string");
        }
        return value.textValue().isBlank() ? null : value.textValue();
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case MISSING -> "nothing";
            default -> "a " + value.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
