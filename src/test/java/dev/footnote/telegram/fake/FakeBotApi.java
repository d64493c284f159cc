package dev.footnote.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A Bot API server on loopback, as strict as Telegram's: each request is checked against the schema, texts against the
 * entity rules, sending against the limits. It goes wrong where {@link #faults} says so.
 */
public final class FakeBotApi implements AutoCloseable {

    static {
        // Without it each small answer waits 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final String token;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Schema schema = new Schema();
    private final FakeUpdates updates = new FakeUpdates();
    private final FakeChats chats;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong updateIds = new AtomicLong(1000);
    private final List<FakeRequest> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private volatile Function<FakeRequest, Fault> faults = request -> Fault.NONE;
    private volatile boolean webhookSet;

    /**
     * @param token the token that is accepted
     * @param second a second of the limits, shorter for tests that have no time
     */
    public FakeBotApi(String token, Duration second) {
        this.token = token;
        this.chats = new FakeChats(second);
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it is. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Decides for each request how it goes wrong; may also do something at that moment, such as killing the bot. */
    public void faults(Function<FakeRequest, Fault> decision) {
        faults = decision;
    }

    /** Adds an update; its id. */
    public long push(ObjectNode update) {
        long id = updateIds.incrementAndGet();
        push(id, update);
        return id;
    }

    /** Adds an update under an id of the test's choice. */
    public void push(long id, ObjectNode update) {
        updates.add(
                id, JSON.createObjectNode().put("update_id", id).setAll(update).toString());
    }

    /** Adds a text that stands where an update should. */
    public void pushRaw(long id, String json) {
        updates.add(id, json);
    }

    /** Adds a message of text in a private chat or, for negative ids, a group; the message's id. */
    public int pushText(long chat, String text) {
        int id = chats.nextId(chat);
        push(Updates.text(chat, id, text));
        return id;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var parts = exchange.getRequestURI().getPath().split("/", 4);
            var body = exchange.getRequestBody().readAllBytes();
            if (parts.length == 4 && parts[1].equals("file") && parts[2].equals("bot" + token)) {
                var file = files.getOrDefault(parts[3], new byte[0]);
                exchange.sendResponseHeaders(file.length == 0 ? 404 : 200, file.length);
                exchange.getResponseBody().write(file);
                return;
            }
            var method = parts.length == 3 ? schema.method(parts[2]).orElse("") : "";
            var parameters = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            if (parts.length != 3 || !parts[1].equals("bot" + token)) {
                send(exchange, Refusal.of(401, "Unauthorized"));
                return;
            }
            answer(exchange, new FakeRequest(numbers.getAndIncrement(), method, parameters));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, FakeRequest request) throws IOException, InterruptedException {
        requests.add(request);
        var fault = faults.apply(request);
        switch (fault) {
            case CUT_BEFORE -> {
                return;
            }
            case GATEWAY_BEFORE -> {
                page(exchange);
                return;
            }
            case TOO_MANY -> {
                send(exchange, Refusal.tooMany(1));
                return;
            }
            case UNAUTHORIZED -> {
                send(exchange, Refusal.of(401, "Unauthorized"));
                return;
            }
            case SLOW -> Thread.sleep(500);
            case NONE, CUT_AFTER, GATEWAY_AFTER, GARBLED_AFTER, NULL_RESULT -> {}
        }
        String result;
        try {
            result = act(request);
        } catch (Refusal e) {
            send(exchange, e);
            return;
        }
        switch (fault) {
            case CUT_AFTER -> {}
            case GATEWAY_AFTER -> page(exchange);
            case GARBLED_AFTER -> send(exchange, 200, "{\"ok\":true,\"result\":{\"mess");
            case NULL_RESULT -> send(exchange, 200, "{\"ok\":true,\"result\":null}");
            default -> send(exchange, 200, "{\"ok\":true,\"result\":" + result + "}");
        }
    }

    private String act(FakeRequest request) throws Refusal, InterruptedException {
        var fault = request.method().isEmpty()
                ? java.util.Optional.of("no such method")
                : schema.fault(request.method(), request.parameters());
        if (fault.isPresent()) {
            complaints.add(fault.get());
            throw Refusal.bad(fault.get());
        }
        var parameters = request.parameters();
        return switch (request.method()) {
            case "getMe" -> me();
            case "getUpdates" -> poll(parameters);
            case "setWebhook" -> {
                webhookSet = true;
                yield "true";
            }
            case "deleteWebhook" -> {
                webhookSet = false;
                yield "true";
            }
            case "getFile" -> {
                var file = parameters.path("file_id").asText();
                if (!files.containsKey(file)) {
                    throw Refusal.bad("wrong file_id or the file is temporarily unavailable");
                }
                yield JSON.createObjectNode()
                        .put("file_id", file)
                        .put("file_unique_id", file)
                        .put("file_path", file)
                        .toString();
            }
            default -> chats.act(request.method(), parameters).toString();
        };
    }

    private String me() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.parseLong(token.substring(0, token.indexOf(':'))))
                .put("is_bot", true)
                .put("first_name", "Footnote")
                .put("username", "footnote_bot")
                .put("can_read_all_group_messages", false)
                .toString();
    }

    private String poll(JsonNode parameters) throws Refusal, InterruptedException {
        if (webhookSet) {
            throw Refusal.of(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active;"
                            + " use deleteWebhook to delete the webhook first");
        }
        var offset = parameters.path("offset");
        var polled = updates.poll(
                offset.isNumber() ? (Long) offset.asLong() : null,
                parameters.path("limit").asInt(100),
                parameters.path("timeout").asInt());
        return "[" + String.join(",", polled) + "]";
    }

    private static void page(HttpExchange exchange) throws IOException {
        send(exchange, 502, "<html><body><h1>502 Bad Gateway</h1></body></html>");
    }

    private static void send(HttpExchange exchange, Refusal refusal) throws IOException {
        send(exchange, refusal.code(), refusal.json().toString());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The bot's messages in a chat, in the order they were sent, deleted ones too. */
    public List<FakeMessage> messages(long chat) {
        return messages().stream().filter(m -> m.chat() == chat).toList();
    }

    /** All of the bot's messages. */
    public List<FakeMessage> messages() {
        return chats.messages();
    }

    /** All requests there were. */
    public List<FakeRequest> requests() {
        return List.copyOf(requests);
    }

    /** The requests of one method. */
    public List<FakeRequest> requests(String method) {
        return requests.stream().filter(r -> r.method().equals(method)).toList();
    }

    /** What was wrong with requests by the schema. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** How many updates are not confirmed. */
    public int unconfirmed() {
        return updates.size();
    }

    /** Makes a file that can be fetched under its id. */
    public void file(String id, byte[] content) {
        files.put(id, content);
    }

    /** Closes a chat to the bot, as when it is blocked. */
    public void close(long chat) {
        chats.close(chat);
    }

    /** Opens it again. */
    public void reopen(long chat) {
        chats.reopen(chat);
    }

    /** Makes a group another chat. */
    public void migrate(long chat, long to) {
        chats.migrate(chat, to);
    }

    /** A user deletes one of the bot's messages. */
    public void delete(long chat, int message) {
        chats.delete(chat, message);
    }

    /** Lets a webhook be active. */
    public void setWebhook() {
        webhookSet = true;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
