package dev.footnote.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object into a case. */
final class CaseLine {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The case; throws where the line is none. */
    Case read(String line, Place place) throws BrokenCase {
        JsonFields object = new JsonFields(parse(line));
        if (object.text(FeedbackCases.TODO) != null) {
            throw new BrokenCase("It is not complete: do what its '" + FeedbackCases.TODO + "' says.");
        }
        String question = object.text("question");
        String text = object.text("text");
        if (question == null && text == null) {
            throw new BrokenCase("It has neither 'question' nor 'text'.");
        }
        String id = object.id("id");
        List<String> answers = object.texts("answers");
        List<Evidence> evidence = evidence(object);
        return new Case(
                id == null ? place.asId() : id,
                Objects.requireNonNullElse(
                        object.text("type"), answers.isEmpty() && evidence.isEmpty() ? "null" : "single"),
                Objects.requireNonNullElse(question, ""),
                object.texts("history"),
                object.id("group"),
                object.day("asOf"),
                answers,
                matchAll(object),
                object.texts("wrong_answers"),
                evidence,
                object.text("rewrite"),
                question == null ? text : null,
                new Case.Expectation(
                        object.text("conflict"),
                        object.text("certainty"),
                        object.text("reason"),
                        object.whole("origins")),
                place.file(),
                place.line(),
                fields(object.node()));
    }

    private static JsonNode parse(String line) throws BrokenCase {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (!node.isObject()) {
                throw new BrokenCase("The line is not a JSON object.");
            }
            return node;
        } catch (JsonProcessingException e) {
            String at = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            throw new BrokenCase("The line is not valid JSON" + at + ".");
        }
    }

    private static boolean matchAll(JsonFields object) throws BrokenCase {
        String match = Objects.requireNonNullElse(object.text("match"), "any");
        return switch (match) {
            case "any" -> false;
            case "all" -> true;
            default -> throw new BrokenCase("'match' is '" + match + "', but has to be any or all.");
        };
    }

    private static List<Evidence> evidence(JsonFields object) throws BrokenCase {
        List<Evidence> evidence = new ArrayList<>();
        for (JsonFields entry : object.objects("evidence")) {
            String article = entry.id("article");
            if (article == null) {
                throw new BrokenCase("An entry of 'evidence' has no 'article'.");
            }
            String quote = entry.text("quote");
            evidence.add(new Evidence(article, quote == null || quote.isBlank() ? null : quote));
        }
        return evidence;
    }

    /** All simple values as text: what cases can be sliced by. */
    private static Map<String, String> fields(JsonNode object) {
        Map<String, String> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            @Nullable JsonNode value = field.getValue();
            if (value.isValueNode() && !value.isNull()) {
                fields.put(field.getKey(), value.asText());
            }
        });
        return fields;
    }
}
