package dev.footnote.telegram.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.footnote.telegram.Health;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Tells over HTTP how a bot is: {@code /health} with 200 or 503 and JSON, {@code /metrics} in Prometheus' text format.
 * It asks for no password, so it belongs on loopback or into a closed network; it holds counts, never texts or ids.
 */
public final class WatchServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;
    // The JDK's server has one thread otherwise, which a client that sends nothing would hold.
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Watch watch;

    private WatchServer(HttpServer server, Watch watch) {
        this.server = server;
        this.watch = watch;
    }

    /**
     * Listens at {@code address}, where port 0 is any that is free.
     *
     * @throws IOException where it cannot be listened at
     */
    public static WatchServer start(InetSocketAddress address, Watch watch) throws IOException {
        var server = HttpServer.create(address, 0);
        var watching = new WatchServer(server, watch);
        server.createContext("/", watching::answer);
        server.setExecutor(watching.threads);
        server.start();
        return watching;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, TEXT, "");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/health" -> {
                    HealthMeters.Reading reading = watch.reading();
                    send(exchange, reading.healthy() ? 200 : 503, "application/json", json(reading));
                }
                case "/metrics" -> send(exchange, 200, TEXT, watch.scrape());
                default -> send(exchange, 404, TEXT, "There are /health and /metrics.\n");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : body.length);
        if (!none) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String json(HealthMeters.Reading reading) throws JsonProcessingException {
        Health health = reading.health();
        ObjectNode json = JSON.createObjectNode()
                .put("healthy", reading.healthy())
                .put("reception", Watch.health(health.reception()))
                .put(
                        "last_reception",
                        health.lastReception() == null
                                ? null
                                : health.lastReception().toString())
                .put("seconds_since", health.lastReception() == null ? null : reading.secondsSinceHeard())
                .put("waiting", health.waiting())
                .put("dead_letters", health.deadLetters())
                .put("received", health.received())
                .put("delivered", health.delivered())
                .put("send_errors", health.sendErrors());
        return JSON.writeValueAsString(json) + "\n";
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
