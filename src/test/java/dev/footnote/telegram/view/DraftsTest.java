package dev.footnote.telegram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.app.model.LoopbackServer;
import dev.footnote.app.model.LoopbackServer.Script;
import dev.footnote.app.model.Spoken;
import dev.footnote.telegram.talk.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot with a language model on this machine that writes slowly. */
class DraftsTest {

    @TempDir
    Path folder;

    private Path articles() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(articles.resolve("bridge.md"), """
                ---
                title: A bridge for the harbour
                source: Harbour Post
                published: 2026-03-02
                ---
                The harbour bridge will cost 41 million euros, the city council said on Monday. Nordbro will build it.
                """);
        return articles;
    }

    private static Script slowly() {
        return Spoken.OPENAI.sayingSlowly(
                Duration.ofMillis(700),
                "The harbour bridge will cost ",
                "41 million euros, the city council ",
                "said on Monday [1].",
                " It is green.");
    }

    @Test
    void in_a_private_chat_a_draft_grows_until_the_checked_answer_stands_there() throws Exception {
        try (var model = new LoopbackServer(slowly());
                var play = new Play(articles(), folder.resolve("data"), Rules.DEFAULT)) {
            play.model(model.address() + "/v1");
            var scene = play.scene(1001, null, "Footnote", "A draft, while a language model writes");
            var said = play.say(Person.ADA, "How much will the harbour bridge cost?");
            var drafts = scene.moments().stream()
                    .filter(Scene.Passing.class::isInstance)
                    .map(moment -> ((Scene.Passing) moment).text())
                    .toList();
            assertTrue(drafts.size() >= 2, drafts.toString());
            for (int i = 1; i < drafts.size(); i++) {
                assertTrue(drafts.get(i).startsWith(drafts.get(i - 1)), drafts.toString());
            }
            String answer = said.getFirst().text();
            assertTrue(answer.contains("<b>41 million euros</b>"), answer);
            assertTrue(!answer.contains("green"), "what no article says was left standing: " + answer);
            assertEquals(List.of(), play.telegram.complaints());
        }
    }

    @Test
    void in_a_group_there_is_no_draft() throws Exception {
        try (var model = new LoopbackServer(slowly());
                var play = new Play(articles(), folder.resolve("data"), Rules.DEFAULT)) {
            play.model(model.address() + "/v1");
            play.scene(-500, null, "Readers", "");
            var said = play.say(Person.ADA, "@footnote_bot How much will the harbour bridge cost?");
            assertTrue(said.getFirst().text().contains("41 million"), said.toString());
            assertEquals(List.of(), play.telegram.requests("sendMessageDraft"));
        }
    }
}
