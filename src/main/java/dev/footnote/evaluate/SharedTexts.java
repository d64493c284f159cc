package dev.footnote.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps each passage's text once: many cases find the same passages, and 1,500 of them with ten passages each would make
 * a page of tens of megabytes. A passage then names its text by its place in the report's {@code texts}.
 */
final class SharedTexts {

    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** A copy of the report in which passages share their texts. */
    ObjectNode shared(ObjectNode report) {
        ObjectNode copy = report.deepCopy();
        for (JsonNode item : copy.path("cases")) {
            item.path("passages").forEach(this::share);
            item.path("citations").forEach(citation -> share(citation.path("passage")));
        }
        places.keySet().forEach(copy.putArray("texts")::add);
        return copy;
    }

    private void share(JsonNode passage) {
        if (passage instanceof ObjectNode object && passage.path("text").isTextual()) {
            Integer next = places.size();
            Integer place = places.putIfAbsent(passage.path("text").asText(), next);
            object.put("text", place == null ? next : place);
        }
    }
}
