package dev.footnote.telegram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.app.NewsBot;
import dev.footnote.telegram.Token;
import dev.footnote.telegram.fake.FakeBotApi;
import dev.footnote.telegram.fake.FakeMessage;
import dev.footnote.telegram.fake.Updates;
import dev.footnote.telegram.run.Bot;
import dev.footnote.telegram.run.BotSettings;
import dev.footnote.telegram.talk.Rules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A bot that runs against a Bot API server, and people who talk to it; what is seen is kept as a scene. */
final class Play implements AutoCloseable {

    private static final String TOKEN = "4711:AAE-secret_of_the_play_0123456789";
    private static final long BOT = 4711;
    private static final BotSettings.Pace PACE = new BotSettings.Pace(
            Duration.ofSeconds(1),
            Duration.ofMillis(20),
            Duration.ofSeconds(5),
            Duration.ofMillis(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final FakeBotApi telegram = new FakeBotApi(TOKEN, Duration.ofMillis(4));
    private final Path articles;
    private final Path data;
    private final Map<Integer, Integer> versions = new HashMap<>();
    private Rules rules;
    private @Nullable String model;
    private @Nullable NewsBot news;
    private @Nullable Bot bot;
    private long pushed;
    private int presses;
    private long chat;
    private @Nullable Integer topic;
    private Scene scene = new Scene("", "");

    Play(Path articles, Path data, Rules rules) {
        this.articles = articles;
        this.data = data;
        this.rules = rules;
    }

    /** Goes on with other rules. */
    void rules(Rules other) throws InterruptedException {
        rules = other;
        restart();
    }

    /** Goes on with a language model at that address, or without. */
    void model(@Nullable String address) throws InterruptedException {
        model = address;
        restart();
    }

    /** Stops the bot and starts it anew over the same folders. */
    void restart() throws InterruptedException {
        stop();
        NewsBot opened = new NewsBot(articles, data, rules, model);
        news = opened;
        pushed = 0;
        bot = Bot.start(
                new BotSettings(data, telegram.url(), null, PACE),
                Token.of(TOKEN).orElseThrow(),
                opened::handler,
                Clock.systemUTC());
    }

    private void stop() {
        if (bot != null) {
            bot.close();
            bot = null;
        }
        if (news != null) {
            news.close();
            news = null;
        }
    }

    /** Where verdicts are kept. */
    Path feedback() {
        return Objects.requireNonNull(news).feedback();
    }

    /** Begins a scene in a chat of its own. */
    Scene scene(long chat, @Nullable Integer topic, String name, String about) {
        this.chat = chat;
        this.topic = topic;
        versions.clear();
        scene = new Scene(name, about);
        return scene;
    }

    /** Somebody writes; what the bot has said to it. */
    List<Scene.Shown> say(Person person, String text) throws InterruptedException {
        return say(person, text, null);
    }

    /** Somebody writes as a reply. */
    List<Scene.Shown> say(Person person, String text, @Nullable Integer replyTo) throws InterruptedException {
        ObjectNode message = frame(person).put("text", text);
        entities(message, text);
        if (replyTo != null) {
            repliedTo(message, replyTo);
        }
        return send(person, message, text, replyTo);
    }

    /** Somebody sends a file. */
    List<Scene.Shown> file(Person person, String name, String content) throws InterruptedException {
        telegram.file("file-" + name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ObjectNode message = frame(person);
        message.putObject("document")
                .put("file_id", "file-" + name)
                .put("file_unique_id", name)
                .put("file_name", name)
                .put("file_size", content.length());
        return send(person, message, "📎 " + name, null);
    }

    /** Somebody sends a sticker. */
    List<Scene.Shown> sticker(Person person, String emoji) throws InterruptedException {
        ObjectNode message = frame(person);
        message.putObject("sticker")
                .put("file_id", "s")
                .put("file_unique_id", "s")
                .put("type", "regular")
                .put("width", 512)
                .put("height", 512)
                .put("is_animated", false)
                .put("is_video", false)
                .put("emoji", emoji);
        return send(person, message, emoji, null);
    }

    /** Somebody presses the button with these words on the bot's message. */
    List<Scene.Shown> press(Person person, Scene.Shown on, String label) throws InterruptedException {
        String data = "";
        String words = "";
        for (JsonNode row : on.keyboard()) {
            for (JsonNode button : row) {
                if (button.path("text").asText().contains(label)) {
                    data = button.path("callback_data").asText();
                    words = button.path("text").asText();
                }
            }
        }
        assertTrue(!data.isEmpty(), () -> "no button \"" + label + "\" in " + on.keyboard());
        ObjectNode update = Updates.press(chat, on.id(), data);
        ObjectNode query = (ObjectNode) update.path("callback_query");
        query.put("id", "press-" + ++presses).set("from", user(person));
        if (topic != null) {
            ((ObjectNode) query.path("message")).put("message_thread_id", topic).put("is_topic_message", true);
        }
        int before = telegram.requests("answerCallbackQuery").size();
        push(update);
        var answered = telegram.requests("answerCallbackQuery");
        assertEquals(before + 1, answered.size(), "each press is answered once");
        scene.moments()
                .add(new Scene.Pressed(
                        person,
                        words,
                        answered.getLast().parameters().path("text").asText()));
        return seen();
    }

    private List<Scene.Shown> send(Person person, ObjectNode message, String text, @Nullable Integer replyTo)
            throws InterruptedException {
        int drafts = telegram.requests("sendMessageDraft").size();
        scene.moments().add(new Scene.Said(person, message.path("message_id").asInt(), text, replyTo));
        push(Updates.update("message", message));
        telegram.requests("sendMessageDraft").stream().skip(drafts).forEach(draft -> scene.moments()
                .add(new Scene.Passing("draft", draft.parameters().path("text").asText())));
        return seen();
    }

    private void push(ObjectNode update) throws InterruptedException {
        telegram.push(update);
        pushed++;
        long end = System.nanoTime() + PATIENCE.toNanos();
        Bot running = Objects.requireNonNull(bot);
        while (running.health().received() < pushed || running.health().waiting() > 0) {
            assertTrue(System.nanoTime() < end, () -> "not answered: " + running.health());
            Thread.sleep(10);
        }
        assertEquals(0, running.health().deadLetters());
    }

    /** What is new in the chat since it was last looked at. */
    private List<Scene.Shown> seen() {
        List<Scene.Shown> seen = new ArrayList<>();
        for (FakeMessage message : telegram.messages(chat)) {
            Integer before = versions.put(message.id(), message.versions().size());
            if (!message.isDeleted()
                    && (before == null || before != message.versions().size())) {
                FakeMessage.Version now = message.now();
                seen.add(new Scene.Shown(
                        message.id(),
                        now.text(),
                        now.request().path("parse_mode").asText().equals("HTML"),
                        now.request().path("reply_markup").path("inline_keyboard"),
                        message.replyTo(),
                        before != null));
            }
        }
        scene.moments().addAll(seen);
        return seen;
    }

    private ObjectNode frame(Person person) {
        ObjectNode message = Updates.message(chat, telegram.nextMessageId(chat));
        message.set("from", user(person));
        if (topic != null) {
            message.put("message_thread_id", topic).put("is_topic_message", true);
        }
        return message;
    }

    private static ObjectNode user(Person person) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", person.id())
                .put("is_bot", false)
                .put("first_name", person.name())
                .put("language_code", person.language());
    }

    /** A reply to one of the bot's messages. */
    private void repliedTo(ObjectNode message, int id) {
        ObjectNode other =
                message.putObject("reply_to_message").put("message_id", id).put("date", 1_790_000_000);
        other.set("chat", message.path("chat").deepCopy());
        other.putObject("from").put("id", BOT).put("is_bot", true).put("first_name", "Footnote");
        telegram.messages(chat).stream()
                .filter(sent -> sent.id() == id)
                .forEach(sent -> other.put("text", sent.now().shown()));
    }

    private static void entities(ObjectNode message, String text) {
        var entities = JsonNodeFactory.instance.arrayNode();
        Pattern.compile("^/[a-z_]+(@\\w+)?|(?<!\\S)@\\w+")
                .matcher(text)
                .results()
                .forEach(found -> entities.addObject()
                        .put("type", found.group().startsWith("/") ? "bot_command" : "mention")
                        .put("offset", found.start())
                        .put("length", found.end() - found.start()));
        if (!entities.isEmpty()) {
            message.set("entities", entities);
        }
    }

    @Override
    public void close() {
        stop();
        telegram.close();
    }
}
