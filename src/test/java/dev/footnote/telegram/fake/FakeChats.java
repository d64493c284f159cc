package dev.footnote.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chats and what methods do to them. */
final class FakeChats {

    private final List<FakeMessage> messages = new ArrayList<>();
    private final Map<Long, Integer> lastIds = new HashMap<>();
    private final Map<Long, Long> migrated = new HashMap<>();
    private final Set<Long> closed = new HashSet<>();
    private final FakeLimits limits;
    private long order;

    FakeChats(Duration second) {
        this.limits = new FakeLimits(second);
    }

    /** Does what a method does; its result. */
    synchronized JsonNode act(String method, JsonNode request) throws Refusal {
        return switch (method) {
            case "sendMessage" -> send(request);
            case "editMessageText" -> edit(request);
            case "editMessageReplyMarkup" -> {
                checkKeyboard(request.path("reply_markup"));
                yield shown(message(request));
            }
            case "deleteMessage" -> {
                try {
                    message(request).delete();
                } catch (Refusal e) {
                    throw Refusal.bad("message to delete not found");
                }
                yield done();
            }
            case "sendMessageDraft" -> {
                if (request.path("chat_id").asLong() < 0
                        || request.path("draft_id").asInt() == 0) {
                    throw Refusal.bad("DRAFT_INVALID");
                }
                checkText(request);
                yield done();
            }
            default -> {
                if (request.has("chat_id")) {
                    open(chat(request));
                }
                yield done();
            }
        };
    }

    private JsonNode send(JsonNode request) throws Refusal {
        long chat = open(chat(request));
        var shown = checkText(request);
        checkKeyboard(request.path("reply_markup"));
        limits.count(false, chat);
        var reply = request.path("reply_parameters").path("message_id");
        var message = new FakeMessage(chat, nextId(chat), reply.isInt() ? (Integer) reply.asInt() : null);
        message.become(version(request, shown));
        messages.add(message);
        return shown(message);
    }

    private JsonNode edit(JsonNode request) throws Refusal {
        long chat = open(chat(request));
        var shown = checkText(request);
        checkKeyboard(request.path("reply_markup"));
        limits.count(true, chat);
        var message = message(request);
        var before = message.now();
        if (before.shown().equals(shown)
                && before.text().equals(request.path("text").asText())
                && before.request().path("reply_markup").equals(request.path("reply_markup"))) {
            throw Refusal.bad("message is not modified: specified new message content and reply markup are exactly"
                    + " the same as a current content and reply markup of the message");
        }
        message.become(version(request, shown));
        return shown(message);
    }

    private FakeMessage.Version version(JsonNode request, String shown) {
        return new FakeMessage.Version(
                order++, System.nanoTime(), request.path("text").asText(), shown, request);
    }

    private FakeMessage message(JsonNode request) throws Refusal {
        long chat = open(chat(request));
        for (FakeMessage message : messages) {
            if (message.chat() == chat
                    && message.id() == request.path("message_id").asInt()
                    && !message.isDeleted()) {
                return message;
            }
        }
        throw Refusal.bad("message to edit not found");
    }

    private static long chat(JsonNode request) {
        return request.path("chat_id").asLong();
    }

    private long open(long chat) throws Refusal {
        var to = migrated.get(chat);
        if (to != null) {
            throw Refusal.migrated(to);
        }
        if (closed.contains(chat)) {
            throw Refusal.of(403, "Forbidden: bot was blocked by the user");
        }
        if (chat == 0) {
            throw Refusal.bad("chat not found");
        }
        return chat;
    }

    private static String checkText(JsonNode request) throws Refusal {
        var text = request.path("text").asText();
        if (text.getBytes(StandardCharsets.UTF_8).length > 32_768) {
            throw Refusal.bad("message is too long");
        }
        var shown = request.path("parse_mode").asText().equalsIgnoreCase("HTML") ? TelegramHtml.parsed(text) : text;
        if (shown.isBlank()) {
            throw Refusal.bad("message text is empty");
        }
        if (shown.length() > 4096) {
            throw Refusal.bad("message is too long");
        }
        return shown;
    }

    private static void checkKeyboard(JsonNode keyboard) throws Refusal {
        for (JsonNode row : keyboard.path("inline_keyboard")) {
            for (JsonNode button : row) {
                int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
                if (bytes > 64) {
                    throw Refusal.bad("BUTTON_DATA_INVALID");
                }
                if (button.size() != 2 || button.path("text").asText().isBlank()) {
                    throw Refusal.bad("BUTTON_TYPE_INVALID");
                }
            }
        }
    }

    private static ObjectNode shown(FakeMessage message) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("message_id", message.id())
                .put("date", 1_790_000_000)
                .put("text", message.now().shown());
        json.putObject("chat").put("id", message.chat()).put("type", "private");
        return json;
    }

    private static JsonNode done() {
        return JsonNodeFactory.instance.booleanNode(true);
    }

    /** The next message id of a chat. */
    synchronized int nextId(long chat) {
        return lastIds.merge(chat, 1, Integer::sum);
    }

    synchronized void close(long chat) {
        closed.add(chat);
    }

    synchronized void reopen(long chat) {
        closed.remove(chat);
    }

    synchronized void migrate(long chat, long to) {
        migrated.put(chat, to);
    }

    synchronized void delete(long chat, int message) {
        messages.stream().filter(m -> m.chat() == chat && m.id() == message).forEach(FakeMessage::delete);
    }

    synchronized List<FakeMessage> messages() {
        return List.copyOf(messages);
    }
}
