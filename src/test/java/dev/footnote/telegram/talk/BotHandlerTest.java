package dev.footnote.telegram.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.Chat;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Keyboard;
import dev.footnote.telegram.Origin;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.RepliedTo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotHandlerTest {

    private static final String QUESTION = "When did the harbour museum reopen?";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder, Rules.DEFAULT);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void rules(Rules rules) {
        desk.close();
        desk = new Desk(folder, rules);
    }

    private static String data(Outgoing.SendText message, String label) {
        return Objects.requireNonNull(message.keyboard()).rows().stream()
                .flatMap(List::stream)
                .filter(button -> button.label().contains(label))
                .map(button -> ((Keyboard.Callback) button).data())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_question_in_a_private_chat_is_acknowledged_and_answered_with_its_source_and_buttons() {
        var asked = desk.text(Desk.ADA, Desk.ADA, QUESTION);
        assertEquals("Searching…", assertNotNullText(asked));
        var answer = desk.said(asked);
        assertTrue(
                answer.text().startsWith("The harbour museum reopened on <b>4 November 2025</b>. [1]"), answer.text());
        assertTrue(answer.text().contains("<blockquote expandable>[1] Harbour Post · November 4, 2025"), answer.text());
        assertEquals(asked.origin().message(), answer.replyTo());
        assertFalse(data(answer, "Source").isEmpty());
        assertFalse(data(answer, "Good").isEmpty());
    }

    private String assertNotNullText(Incoming incoming) {
        var acknowledged = desk.handler.acknowledge(incoming);
        assertNotNull(acknowledged);
        return acknowledged.text();
    }

    @Test
    void a_follow_up_leans_on_the_same_chat_only() {
        desk.say(desk.text(Desk.ADA, Desk.ADA, "When did the ferry Marigold sink?"));
        assertTrue(desk.said(desk.text(Desk.ADA, Desk.ADA, "Where did it sink?"))
                .text()
                .contains("Marigold"));
        desk.say(desk.text(Desk.BEN, Desk.BEN, QUESTION));
        assertEquals(
                1,
                desk.threads
                        .turns(dev.footnote.conversation.Threads.Chat.of("telegram:77:1002"))
                        .size());
    }

    @Test
    void in_a_group_only_what_is_meant_for_the_bot_is_heard() {
        assertEquals(List.of(), desk.say(desk.text(Desk.GROUP, Desk.ADA, QUESTION)));
        assertNull(desk.handler.acknowledge(desk.text(Desk.GROUP, Desk.ADA, QUESTION)));
        assertTrue(desk.said(desk.text(Desk.GROUP, Desk.ADA, "@footnote_bot " + QUESTION))
                .text()
                .contains("reopened"));
        assertEquals(List.of(), desk.say(desk.text(Desk.GROUP, Desk.ADA, "@other_bot " + QUESTION)));
        var reply = new RepliedTo(3, Desk.SELF.id(), "Hello");
        assertTrue(desk.said(desk.text(Desk.GROUP, Desk.ADA, QUESTION, reply))
                .text()
                .contains("reopened"));
        var toSomebody = new RepliedTo(3, Desk.BEN, "Hello");
        assertEquals(List.of(), desk.say(desk.text(Desk.GROUP, Desk.ADA, QUESTION, toSomebody)));
        assertTrue(desk.said(desk.text(Desk.GROUP, Desk.ADA, "/help@Footnote_Bot"))
                .text()
                .contains("/timeline"));
        assertEquals(List.of(), desk.say(desk.text(Desk.GROUP, Desk.ADA, "/help")));
        assertEquals(List.of(), desk.say(desk.text(Desk.GROUP, Desk.ADA, "/help@other_bot")));
    }

    @Test
    void edits_channel_posts_and_bots_are_passed_over_in_silence() {
        assertEquals(List.of(), desk.say(desk.text(Desk.ADA, Desk.ADA, QUESTION, Origin.Flag.EDITED)));
        assertEquals(List.of(), desk.say(desk.text(Desk.GROUP, Desk.ADA, "@footnote_bot x", Origin.Flag.CHANNEL_POST)));
        assertEquals(List.of(), desk.say(desk.text(Desk.ADA, Desk.ADA, QUESTION, Origin.Flag.VIA_BOT)));
    }

    @Test
    void stickers_and_voices_get_a_word_in_private_and_silence_in_groups() {
        var here = desk.text(Desk.ADA, Desk.ADA, "x");
        var sticker = new Incoming.OtherMessage(here.key(), here.origin(), "sticker", "");
        assertTrue(desk.said(sticker).text().startsWith("I can only read text"));
        var there = desk.text(Desk.GROUP, Desk.ADA, "x");
        assertEquals(List.of(), desk.say(new Incoming.OtherMessage(there.key(), there.origin(), "voice", "")));
        assertEquals(List.of(), desk.say(new Incoming.OtherMessage(here.key(), here.origin(), "pinned_message", "")));
    }

    @Test
    void system_texts_are_in_the_readers_language() {
        desk.language = "de";
        assertEquals("Ich suche…", assertNotNullText(desk.text(Desk.ADA, Desk.ADA, QUESTION)));
        assertTrue(desk.said(desk.text(Desk.ADA, Desk.ADA, QUESTION)).text().contains("4. November 2025"));
    }

    @Test
    void a_source_opens_in_its_article_with_the_sentence_marked() {
        var answer = desk.said(desk.text(Desk.ADA, Desk.ADA, QUESTION));
        var opened = desk.say(desk.press(Desk.ADA, Desk.ADA, data(answer, "Source")));
        assertInstanceOf(Outgoing.AnswerCallback.class, opened.getFirst());
        var passage =
                assertInstanceOf(Outgoing.SendText.class, opened.getLast()).text();
        assertTrue(passage.contains("<b>The harbour museum reopened on 4 November 2025.</b> Repairs"), passage);
    }

    @Test
    void a_source_whose_article_changed_shows_what_was_quoted() {
        var answer = desk.said(desk.text(Desk.ADA, Desk.ADA, QUESTION));
        desk.articles.clear();
        var opened = desk.say(desk.press(Desk.ADA, Desk.ADA, data(answer, "Source")));
        var text = ((Outgoing.SendText) opened.getLast()).text();
        assertTrue(text.startsWith("This article has changed since") && text.contains("reopened on 4 Nov"), text);
    }

    @Test
    void buttons_work_after_a_restart_and_not_in_another_chat() {
        var answer = desk.said(desk.text(Desk.ADA, Desk.ADA, QUESTION));
        rules(Rules.DEFAULT);
        assertEquals(
                2,
                desk.say(desk.press(Desk.ADA, Desk.ADA, data(answer, "Source"))).size());
        var elsewhere = desk.say(desk.press(Desk.BEN, Desk.BEN, data(answer, "Source")));
        assertTrue(Objects.requireNonNull(((Outgoing.AnswerCallback) elsewhere.getFirst()).text())
                .startsWith("I don't have this answer"));
    }

    @Test
    void buttons_of_forgotten_answers_and_of_other_versions_get_a_kind_answer() {
        var answer = desk.said(desk.text(Desk.ADA, Desk.ADA, QUESTION));
        desk.say(desk.text(Desk.ADA, Desk.ADA, "/forget"));
        for (String data : List.of(data(answer, "Source"), "old-button", "z:1:2", "s:1:99999999")) {
            var told = assertInstanceOf(
                    Outgoing.AnswerCallback.class,
                    desk.say(desk.press(Desk.ADA, Desk.ADA, data)).getFirst());
            assertTrue(Objects.requireNonNull(told.text()).startsWith("I don't have this answer any more"), data);
        }
    }

    @Test
    void good_and_wrong_are_kept_and_thanked_for() {
        var answer = desk.said(desk.text(Desk.ADA, Desk.ADA, QUESTION));
        var thanks =
                desk.say(desk.press(Desk.ADA, Desk.ADA, data(answer, "Wrong"))).getFirst();
        assertEquals("Thank you! Noted as wrong.", ((Outgoing.AnswerCallback) thanks).text());
        assertEquals(List.of(QUESTION + " false"), desk.verdicts);
    }

    @Test
    void forget_deletes_the_thread_and_the_answers() {
        desk.say(desk.text(Desk.ADA, Desk.ADA, QUESTION));
        assertTrue(desk.said(desk.text(Desk.ADA, Desk.ADA, "/forget")).text().startsWith("Everything I kept"));
        assertEquals(List.of(), desk.threads.turns(dev.footnote.conversation.Threads.Chat.of("telegram:77:1001")));
        assertTrue(desk.said(desk.text(Desk.ADA, Desk.ADA, "/sources")).text().startsWith("There is no answer yet"));
    }

    @Test
    void sources_why_and_timeline_are_of_the_last_answer() {
        desk.say(desk.text(Desk.ADA, Desk.ADA, QUESTION));
        assertTrue(
                desk.said(desk.text(Desk.ADA, Desk.ADA, "/sources")).text().contains("“The harbour museum reopened"));
        assertTrue(desk.said(desk.text(Desk.ADA, Desk.ADA, "/why")).text().contains("Passages found"));
        assertTrue(desk.said(desk.text(Desk.ADA, Desk.ADA, "/timeline")).text().contains("museum"));
        assertTrue(desk.said(desk.text(Desk.BEN, Desk.BEN, "/timeline")).text().startsWith("Which subject?"));
    }

    @Test
    void start_greets_and_a_deep_link_asks_its_question() {
        assertTrue(desk.said(desk.text(Desk.ADA, Desk.ADA, "/start")).text().startsWith("Hello! I am Footnote."));
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(QUESTION.getBytes());
        assertTrue(desk.said(desk.text(Desk.ADA, Desk.ADA, "/start q_" + payload))
                .text()
                .contains("reopened"));
        assertTrue(
                desk.said(desk.text(Desk.ADA, Desk.ADA, "/start q_%%%")).text().startsWith("Hello!"));
    }

    @Test
    void too_many_questions_are_turned_away_until_the_hour_is_over() {
        rules(new Rules(true, Set.of(), Set.of(), Set.of(), 2, 100, 1000));
        desk.say(desk.text(Desk.ADA, Desk.ADA, QUESTION));
        desk.now = desk.now.plus(Duration.ofMinutes(20));
        desk.say(desk.text(Desk.ADA, Desk.ADA, QUESTION));
        assertTrue(desk.said(desk.text(Desk.ADA, Desk.ADA, QUESTION)).text().contains("again in 40 minutes"));
        assertTrue(desk.said(desk.text(Desk.BEN, Desk.BEN, QUESTION)).text().contains("reopened"));
        desk.now = desk.now.plus(Duration.ofMinutes(41));
        assertTrue(desk.said(desk.text(Desk.ADA, Desk.ADA, QUESTION)).text().contains("reopened"));
    }

    @Test
    void who_is_not_let_in_gets_no_answer_and_presses_no_button() {
        var answer = desk.said(desk.text(Desk.ADA, Desk.ADA, QUESTION));
        rules(new Rules(false, Set.of(Desk.BEN), Set.of(Desk.GROUP), Set.of(), 10, 100, 1000));
        assertTrue(desk.said(desk.text(Desk.ADA, Desk.ADA, QUESTION)).text().startsWith("This bot answers only"));
        assertNull(desk.handler.acknowledge(desk.text(Desk.ADA, Desk.ADA, QUESTION)));
        assertEquals(
                1,
                desk.say(desk.press(Desk.ADA, Desk.ADA, data(answer, "Source"))).size());
        assertTrue(desk.said(desk.text(Desk.BEN, Desk.BEN, QUESTION)).text().contains("reopened"));
        assertTrue(desk.said(desk.text(Desk.GROUP, Desk.ADA, "@footnote_bot " + QUESTION))
                .text()
                .contains("reopened"));
    }

    @Test
    void only_administrators_add_articles_and_see_figures() {
        rules(new Rules(true, Set.of(), Set.of(), Set.of(Desk.BEN), 10, 100, 1000));
        assertTrue(desk.said(desk.document(Desk.ADA, Desk.ADA, "a.md")).text().startsWith("I take articles only"));
        assertTrue(desk.said(desk.text(Desk.ADA, Desk.ADA, "/stats")).text().startsWith("Only administrators"));
        assertEquals(List.of(), desk.added);
        assertTrue(desk.said(desk.document(Desk.BEN, Desk.BEN, "a.md"))
                .text()
                .startsWith("Taken: “New article”, 12 sentences; 345 characters"));
        assertEquals(
                "Not taken: this is no article.",
                desk.said(desk.document(Desk.BEN, Desk.BEN, "a.exe")).text());
        desk.say(desk.text(Desk.BEN, Desk.BEN, "/add The new bridge\n\nIt opened."));
        var reply = new RepliedTo(3, Desk.ADA, "The tide turned at noon.");
        desk.say(desk.text(Desk.BEN, Desk.BEN, "/add", reply));
        assertEquals("a.md", desk.added.get(0));
        assertTrue(desk.added.get(1).startsWith("the-new-bridge-"), desk.added.get(1));
        assertTrue(desk.added.get(2).startsWith("the-tide-turned-at-noon-"), desk.added.get(2));
        assertTrue(desk.said(desk.text(Desk.BEN, Desk.BEN, "/stats")).text().contains("2 articles"));
    }

    @Test
    void a_group_that_takes_the_bot_in_is_greeted_once() {
        var chat = new Chat(Desk.GROUP, Chat.Type.SUPERGROUP, "Readers");
        var key = new dev.footnote.telegram.UpdateKey(77, 900);
        var came = new Incoming.Membership(key, chat, desk.sender(Desk.ADA), "left", "member");
        assertTrue(desk.said(came).text().contains("@footnote_bot"));
        assertEquals(
                List.of(),
                desk.say(new Incoming.Membership(key, chat, desk.sender(Desk.ADA), "member", "administrator")));
    }

    @Test
    void the_commands_offered_hold_to_telegrams_limits_and_administrators_see_theirs() {
        var rules = new Rules(true, Set.of(), Set.of(), Set.of(Desk.BEN), 10, 100, 1000);
        var lists = BotHandler.commandLists(rules);
        assertEquals(3 * dev.footnote.telegram.page.Texts.LANGUAGES.size(), lists.size());
        for (var list : lists) {
            boolean own = list.scope() instanceof dev.footnote.telegram.CommandScope.OneChat;
            assertEquals(own, list.commands().stream().anyMatch(command -> command.name()
                    .equals("reload")));
            list.commands().forEach(command -> assertTrue(command.name().matches("[a-z0-9_]{1,32}")));
        }
    }
}
