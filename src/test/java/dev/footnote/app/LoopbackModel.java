package dev.footnote.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A language model on this machine that speaks OpenAI's protocol and says what it is told to. */
final class LoopbackModel implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** The bodies of the requests. */
    final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    /** Their Authorization headers; "none" where there is none. */
    final List<String> keys = new CopyOnWriteArrayList<>();

    private final HttpServer server;

    /**
     * What comes back.
     *
     * @param retryAfter null: no such header
     */
    record Reply(int status, String body, @Nullable String retryAfter) {

        static Reply saying(String text) {
            var body = MAPPER.createObjectNode().put("id", "1").put("object", "chat.completion");
            var choice = body.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
            choice.putObject("message").put("role", "assistant").put("content", text);
            return new Reply(200, body.toString(), null);
        }

        static Reply failing(int status) {
            return new Reply(status, "{\"error\":{\"message\":\"sk-secret\"}}", null);
        }
    }

    /** @param replies by the request's number, from 0 */
    LoopbackModel(IntFunction<Reply> replies) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", exchange -> answer(exchange, replies));
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** What was asked in a request. */
    String asked(int number) {
        return requests.get(number).path("messages").path(0).path("content").asText();
    }

    private void answer(HttpExchange exchange, IntFunction<Reply> replies) throws IOException {
        Reply reply = replies.apply(requests.size());
        requests.add(MAPPER.readTree(exchange.getRequestBody().readAllBytes()));
        String key = exchange.getRequestHeaders().getFirst("Authorization");
        keys.add(key == null ? "none" : key);
        if (reply.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
