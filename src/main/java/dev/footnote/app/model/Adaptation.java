package dev.footnote.app.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one model has been found not to take: some refuse a temperature, some want the limit of tokens under another name,
 * some servers don't know how to count tokens while streaming. What a refusal names is left out from then on. Safe for use
 * by several threads.
 */
final class Adaptation {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private static final String LIMIT = "max_tokens";
    private static final String OTHER_LIMIT = "max_completion_tokens";
    private static final List<String> OPTIONAL = List.of("temperature", "stream_options");

    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** Learns from a refusal; whether a request that was sent with {@code body} is worth sending once more. */
    boolean learns(int status, String refusal, String body) {
        if (status != BAD_REQUEST && status != UNPROCESSABLE) {
            return false;
        }
        JsonNode sent = tree(body);
        List<String> named = OPTIONAL.stream()
                .filter(field -> refusal.contains(field) && sent.has(field))
                .toList();
        if (named.isEmpty() && refusal.contains(OTHER_LIMIT) && sent.has(LIMIT)) {
            named = List.of(LIMIT);
        }
        refused.addAll(named);
        return !named.isEmpty();
    }

    /** The body without what was refused. */
    String adapted(String body) {
        if (refused.isEmpty() || !(tree(body) instanceof ObjectNode request)) {
            return body;
        }
        JsonNode limit = request.get(LIMIT);
        if (refused.contains(LIMIT) && limit != null) {
            request.set(OTHER_LIMIT, limit);
        }
        request.remove(refused);
        return request.toString();
    }

    private static JsonNode tree(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode();
        }
    }
}
