package dev.footnote.app.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.app.model.LoopbackServer.Exchange;
import dev.footnote.app.model.LoopbackServer.Script;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each provider streams an answer, as its documentation shows it. */
public enum Spoken {
    OPENAI("openai:m", "/v1", "text/event-stream", Map.of("OPENAI_API_KEY", "sk-secret-1")) {
        @Override
        String piece(String text) {
            ObjectNode chunk = json().put("id", "c1")
                    .put("object", "chat.completion.chunk")
                    .put("model", "m");
            ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
            choice.putObject("delta").put("role", "assistant").put("content", text);
            choice.putNull("finish_reason");
            return "data: " + chunk + "\n\n";
        }

        @Override
        String ending(String reason) {
            ObjectNode chunk = json().put("id", "c1").put("object", "chat.completion.chunk");
            ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
            choice.putObject("delta");
            choice.put("finish_reason", reason);
            ObjectNode usage = json().put("id", "c1");
            usage.putArray("choices");
            usage.putObject("usage")
                    .put("prompt_tokens", 90)
                    .put("completion_tokens", 10)
                    .put("total_tokens", 100);
            return "data: " + chunk + "\n\ndata: " + usage + "\n\ndata: [DONE]\n\n";
        }
    },
    ANTHROPIC("anthropic:m", "/v1", "text/event-stream", Map.of("ANTHROPIC_API_KEY", "sk-secret-2")) {
        @Override
        String opening() {
            ObjectNode start = json().put("type", "message_start");
            ObjectNode message = start.putObject("message").put("id", "msg_1").put("type", "message");
            message.putArray("content");
            message.putObject("usage").put("input_tokens", 90).put("output_tokens", 1);
            ObjectNode block = json().put("type", "content_block_start").put("index", 0);
            block.putObject("content_block").put("type", "text").put("text", "");
            return event(start) + event(block) + event(json().put("type", "ping"));
        }

        @Override
        String piece(String text) {
            ObjectNode delta = json().put("type", "content_block_delta").put("index", 0);
            delta.putObject("delta").put("type", "text_delta").put("text", text);
            return event(delta);
        }

        @Override
        String ending(String reason) {
            ObjectNode delta = json().put("type", "message_delta");
            delta.putObject("delta").put("stop_reason", reason.equals("length") ? "max_tokens" : "end_turn");
            delta.putObject("usage").put("output_tokens", 10);
            return event(json().put("type", "content_block_stop").put("index", 0))
                    + event(delta)
                    + event(json().put("type", "message_stop"));
        }
    },
    OLLAMA("ollama:m", "", "application/x-ndjson", Map.of()) {
        @Override
        String piece(String text) {
            ObjectNode line = json().put("model", "m").put("done", false);
            line.putObject("message").put("role", "assistant").put("content", text);
            return line + "\n";
        }

        @Override
        String ending(String reason) {
            ObjectNode line = json().put("model", "m").put("done", true).put("done_reason", reason);
            line.putObject("message").put("role", "assistant").put("content", "");
            return line.put("prompt_eval_count", 90).put("eval_count", 10) + "\n";
        }
    },
    GEMINI("gemini:m", "/v1beta", "text/event-stream", Map.of("GEMINI_API_KEY", "sk-secret-3")) {
        @Override
        String piece(String text) {
            return "data: " + candidate(text, null) + "\r\n\r\n";
        }

        @Override
        String ending(String reason) {
            ObjectNode last = candidate("", reason.equals("length") ? "MAX_TOKENS" : "STOP");
            last.putObject("usageMetadata")
                    .put("promptTokenCount", 90)
                    .put("candidatesTokenCount", 10)
                    .put("totalTokenCount", 100);
            return "data: " + last + "\r\n\r\n";
        }

        private ObjectNode candidate(String text, @Nullable String reason) {
            ObjectNode event = json();
            ObjectNode candidate = event.putArray("candidates").addObject().put("index", 0);
            if (reason != null) {
                candidate.put("finishReason", reason);
            }
            candidate
                    .putObject("content")
                    .put("role", "model")
                    .putArray("parts")
                    .addObject()
                    .put("text", text);
            return event;
        }
    };

    private static final JsonMapper MAPPER = new JsonMapper();

    final String model;
    final String path;
    final String type;
    final Map<String, String> environment;

    Spoken(String model, String path, String type, Map<String, String> environment) {
        this.model = model;
        this.path = path;
        this.type = type;
        this.environment = environment;
    }

    /** A model that is spoken to so. */
    public String model() {
        return model;
    }

    /** What stands between the server's address and the protocol's own paths. */
    public String path() {
        return path;
    }

    /** The environment with its key. */
    public Map<String, String> environment() {
        return environment;
    }

    /** What comes before the first piece. */
    String opening() {
        return "";
    }

    /** One piece of text. */
    abstract String piece(String text);

    /** What comes after the last piece; the reason is {@code stop} or {@code length}. */
    abstract String ending(String reason);

    /** Streams an answer to its end. */
    public Script saying(String... pieces) {
        return exchange -> {
            begin(exchange, List.of(pieces));
            exchange.chunk(ending("stop"));
            exchange.end();
        };
    }

    /** Streams the beginning of an answer. */
    void begin(Exchange exchange, List<String> pieces) throws IOException {
        exchange.begin(type);
        if (!opening().isEmpty()) {
            exchange.chunk(opening());
        }
        for (String piece : pieces) {
            exchange.chunk(piece(piece));
        }
    }

    static ObjectNode json() {
        return MAPPER.createObjectNode();
    }

    static String event(ObjectNode data) {
        return "event: " + data.path("type").asText() + "\ndata: " + data + "\n\n";
    }
}
