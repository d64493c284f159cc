package dev.footnote.telegram.view;

import static dev.footnote.telegram.view.Person.ADA;
import static dev.footnote.telegram.view.Person.BEN;
import static dev.footnote.telegram.view.Person.EDITOR;
import static dev.footnote.telegram.view.Person.INES;
import static dev.footnote.telegram.view.Person.KLARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.talk.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Conversations with the whole bot over the articles that come with it. What its people saw is drawn to
 * {@code target/telegram/index.html}.
 */
class ConversationsTest {

    private static final Path PAGE = Path.of("target", "telegram", "index.html");
    private static final Rules RULES = new Rules(true, Set.of(), Set.of(), Set.of(EDITOR.id()), 60, 240, 200_000);
    private static final String WORTH = "How much is OpenAI paying Amazon for computing power?";

    private static final Map<Integer, Scene> SCENES = new TreeMap<>();

    @SuppressWarnings("NullAway.Init")
    private static Play play;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Files.copy(file, articles.resolve(file.getFileName()));
            }
        }
        write(articles, "painter.md", "Harbour Post", "2026-02-03", "A painter comes home", """
                The painter Anna Quill opened a show in Trieste. Quill is 45 years old and paints boats.
                """);
        write(articles, "rower.md", "Regatta Weekly", "2026-02-10", "The regatta", """
                The rower Bernard Quill won the regatta. Quill is 31 years old and trains at dawn.
                """);
        play = new Play(articles, folder.resolve("data"), RULES);
        play.restart();
    }

    private static void write(Path folder, String name, String outlet, String day, String title, String text)
            throws IOException {
        Files.writeString(
                folder.resolve(name),
                "---\ntitle: " + title + "\nsource: " + outlet + "\nurl: https://example.org/" + name + "\npublished: "
                        + day + "\n---\n\n" + text);
    }

    @AfterAll
    static void draw() throws IOException {
        play.close();
        Album.write(List.copyOf(SCENES.values()), PAGE);
    }

    @AfterEach
    void no_request_breaks_the_schema() {
        assertEquals(List.of(), play.telegram.complaints());
        assertEquals(
                List.of(),
                play.telegram.requests("sendMessage").stream()
                        .filter(request -> !request.parameters()
                                .path("link_preview_options")
                                .path("is_disabled")
                                .asBoolean())
                        .toList());
    }

    private static Scene scene(int number, long chat, String name, String about) {
        Scene scene = play.scene(chat, null, name, about);
        SCENES.put(number, scene);
        return scene;
    }

    private static Scene.Shown only(List<Scene.Shown> shown) {
        assertEquals(1, shown.size(), shown.toString());
        return shown.getFirst();
    }

    private static void says(Scene.Shown shown, String... parts) {
        for (String part : parts) {
            assertTrue(shown.text().contains(part), () -> "\"" + part + "\" is not in: " + shown.text());
        }
    }

    private static List<String> labels(Scene.Shown shown) {
        List<String> labels = new ArrayList<>();
        shown.keyboard()
                .forEach(row ->
                        row.forEach(button -> labels.add(button.path("text").asText())));
        return labels;
    }

    @Test
    void a_question_and_what_follows_from_it() throws Exception {
        scene(1, 1001, "Footnote", "A question and two that lean on it");
        var first = only(play.say(ADA, WORTH));
        says(first, "38 billion", "<blockquote expandable>");
        assertEquals(
                "Searching…",
                play.telegram.messages(1001).getFirst().versions().getFirst().shown());
        says(only(play.say(ADA, "And for how long?")), "seven years");
        says(only(play.say(ADA, "Which chips does OpenAI get?")), "Nvidia");
    }

    @Test
    void sources_that_differ_and_the_other_side() throws Exception {
        scene(2, 1011, "Footnote", "The articles differ; the other side; a source opened");
        var answer = only(play.say(ADA, "How long does OpenAI's contract with AWS run?"));
        says(answer, "seven years", "five years");
        says(only(play.press(ADA, answer, "Other side")), "seven years", "five years", "<blockquote>");
        says(only(play.press(ADA, answer, "📄 1")), "<blockquote>", "<b>");
    }

    @Test
    void a_source_opens_at_its_sentence() throws Exception {
        scene(3, 1012, "Footnote", "One source, opened; a verdict");
        var answer = only(play.say(ADA, "What did Microsoft's right of first refusal cover?"));
        says(only(play.press(ADA, answer, "📄")), "<blockquote>", "<b>");
        assertEquals(List.of(), play.press(ADA, answer, "👍"));
        assertEquals(List.of(), play.press(ADA, answer, "👎"));
        assertEquals(2, Files.readAllLines(play.feedback()).size());
    }

    @Test
    void what_the_articles_do_not_say() throws Exception {
        scene(4, 1013, "Footnote", "Not found, and why");
        only(play.say(ADA, "Who won the chess championship in Oslo?"));
        only(play.say(ADA, "What is the salary of Amazon's chief executive?"));
        only(play.say(ADA, "According to Reuters, how much is the AWS deal worth?"));
        only(play.say(ADA, "What was reported about OpenAI in January 2024?"));
        only(play.say(ADA, "???"));
    }

    @Test
    void small_talk() throws Exception {
        scene(5, 1014, "Footnote", "Small talk");
        for (String text : List.of("Hello!", "What can you do?", "Thanks a lot")) {
            var said = only(play.say(ADA, text));
            assertTrue(labels(said).isEmpty(), said.toString());
        }
    }

    @Test
    void another_language() throws Exception {
        scene(6, 1003, "Footnote", "A reader whose app is set to German");
        only(play.say(KLARA, "Wie viel zahlt OpenAI an Amazon?"));
        var answer = only(play.say(KLARA, "How long does OpenAI's contract with AWS run?"));
        says(answer, ".11.2025", "Die Artikel widersprechen sich");
        assertTrue(
                labels(answer).stream().anyMatch(label -> label.contains("Zeitleiste")),
                labels(answer).toString());
        play.press(KLARA, answer, "👍");
    }

    @Test
    void a_name_that_fits_two() throws Exception {
        scene(7, 1015, "Footnote", "A name that fits two people: a button for each");
        var asked = only(play.say(ADA, "How old is Quill?"));
        assertEquals(
                List.of("Anna Quill", "Bernard Quill"),
                labels(asked).stream().sorted().toList());
        says(only(play.press(ADA, asked, "Bernard")), "31");
        says(only(play.press(ADA, asked, "Anna")), "45");
        says(only(play.say(ADA, "What does she paint?")), "boats");
    }

    @Test
    void a_group() throws Exception {
        scene(8, -500, "Cloud watchers", "A group: a mention, a reply, and talk that isn't for the bot");
        assertEquals(List.of(), play.say(ADA, "Did you read about OpenAI and Amazon?"));
        var answer = only(play.say(BEN, "@footnote_bot " + WORTH));
        says(answer, "38 billion");
        says(only(play.say(ADA, "And for how long?", answer.id())), "seven years");
        assertEquals(List.of(), play.say(BEN, "/help"));
        says(only(play.say(BEN, "/timeline@footnote_bot Bedrock")), "Bedrock");
    }

    @Test
    void a_topic_of_a_group() throws Exception {
        SCENES.put(9, play.scene(-600, 42, "Cloud watchers › Chips", "A topic keeps its own thread"));
        var answer = only(play.say(BEN, "@footnote_bot Which chips does OpenAI get from Amazon?"));
        assertEquals(
                42,
                play.telegram
                        .requests("sendMessage")
                        .getLast()
                        .parameters()
                        .path("message_thread_id")
                        .asInt());
        var opened = only(play.press(BEN, answer, "📄"));
        assertEquals(answer.id(), opened.replyTo());
        assertEquals(
                42,
                play.telegram
                        .requests("sendMessage")
                        .getLast()
                        .parameters()
                        .path("message_thread_id")
                        .asInt());
    }

    @Test
    void a_timeline() throws Exception {
        scene(10, 1016, "Footnote", "A timeline");
        var first = only(play.say(ADA, "/timeline OpenAI and Microsoft"));
        says(first, "OpenAI and Microsoft");
        var second = only(play.press(ADA, first, "▶"));
        assertTrue(second.edited() && labels(second).contains("◀"), second.toString());
        // Pages that are turned are no answer that commands speak of.
        says(only(play.say(ADA, "/sources")), "ask a question first");
    }

    @Test
    void pages_are_turned_in_their_message() throws Exception {
        scene(11, 1017, "Footnote", "What is too long for a phone: its pages are turned");
        var answer = only(play.say(ADA, "What did OpenAI agree with Microsoft?"));
        var first = only(play.press(ADA, answer, "🗓"));
        var second = only(play.press(ADA, first, "▶"));
        assertEquals(first.id(), second.id());
        assertTrue(second.edited() && !second.text().equals(first.text()), second.toString());
        play.restart();
        var again = only(play.press(ADA, second, "◀"));
        assertEquals(first.text(), again.text());
        assertEquals(List.of(), play.press(ADA, again, "1/"));
    }

    @Test
    void old_buttons() throws Exception {
        scene(12, 1018, "Footnote", "Buttons after a restart, and of an answer that is no longer kept");
        var answer = only(play.say(ADA, WORTH));
        play.restart();
        says(only(play.press(ADA, answer, "📄")), "<blockquote>");
        says(only(play.say(ADA, "/forget")), "deleted");
        assertEquals(List.of(), play.press(ADA, answer, "📄"));
    }

    @Test
    void an_article_is_added() throws Exception {
        scene(13, 1005, "Footnote", "An administrator adds articles and asks about them");
        says(only(play.say(EDITOR, "/add")), "/add");
        says(only(play.file(EDITOR, "tram.md", """
                ---
                title: The night tram
                source: Harbour Post
                published: 2026-04-01
                ---

                The night tram costs 3 crowns. It runs until 4 in the morning.
                """)), "The night tram");
        says(only(play.say(EDITOR, "How much does the night tram cost?")), "3 crowns");
        says(only(play.file(EDITOR, "tram.exe", "MZ")), ".pdf");
        only(play.say(
                EDITOR, "/add Goats on the lighthouse rock\n\nGoats took over the lighthouse rock in March 2019."));
        says(only(play.say(EDITOR, "When did goats take over the lighthouse rock?")), "2019");
        only(play.say(EDITOR, "/stats"));
    }

    @Test
    void too_many_questions() throws Exception {
        scene(14, 1019, "Footnote", "Limits, and a bot that is not open to all");
        play.rules(new Rules(true, Set.of(), Set.of(), Set.of(), 1, 240, 200_000));
        only(play.say(BEN, WORTH));
        says(only(play.say(BEN, "And for how long?")), "60 minutes");
        play.rules(new Rules(false, Set.of(), Set.of(), Set.of(), 60, 240, 200_000));
        says(only(play.say(BEN, WORTH)), "let in");
        play.rules(RULES);
    }

    @Test
    void a_start() throws Exception {
        scene(15, 1020, "Footnote", "The first contact, and a link that brings a question along");
        says(only(play.say(ADA, "/start")), "Footnote", "/help");
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("How long does the AWS contract run?".getBytes(StandardCharsets.UTF_8));
        says(only(play.say(ADA, "/start q_" + payload)), "seven years");
    }

    @Test
    void the_commands() throws Exception {
        scene(16, 1021, "Footnote", "Commands");
        only(play.say(ADA, WORTH));
        says(only(play.say(ADA, "/sources")), "[1]");
        only(play.say(ADA, "/why"));
        only(play.say(ADA, "/new"));
        only(play.say(ADA, "/privacy"));
        says(only(play.say(ADA, "/weather")), "/help");
    }

    @Test
    void a_sticker() throws Exception {
        scene(17, 1004, "Footnote", "A sticker; an app set to Portuguese");
        only(play.sticker(INES, "🦊"));
        only(play.say(INES, "/help"));
    }
}
