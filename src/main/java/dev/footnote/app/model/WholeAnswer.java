package dev.footnote.app.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import java.util.ArrayList;
import java.util.List;

/** Reads the answer of a server that was asked to stream and sends one JSON document instead, as some gateways do. */
final class WholeAnswer {

    private static final JsonMapper MAPPER = new JsonMapper();

    private WholeAnswer() {}

    /** The events that the same answer would have come in; none where the document is no answer. */
    static List<ServerSentEvent> events(String document) {
        List<ServerSentEvent> events = new ArrayList<>();
        try {
            JsonNode root = MAPPER.readTree(document);
            for (JsonNode part : root.isArray() ? root : List.of(root)) {
                if (part instanceof ObjectNode object) {
                    events.add(new ServerSentEvent(null, streamed(object).toString()));
                }
            }
        } catch (JsonProcessingException e) {
            return List.of();
        }
        return events;
    }

    /** OpenAI's protocol says {@code delta} in a stream where a whole answer says {@code message}. */
    private static ObjectNode streamed(ObjectNode answer) {
        for (JsonNode choice : answer.path("choices")) {
            if (choice instanceof ObjectNode one && one.has("message") && !one.has("delta")) {
                one.set("delta", one.remove("message"));
            }
        }
        return answer;
    }
}
