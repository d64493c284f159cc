package dev.footnote.telegram.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.fake.Fault;
import dev.footnote.telegram.fake.Updates;
import dev.footnote.telegram.inbox.InboxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotTest {

    @TempDir
    Path data;

    private Stage stage;

    @BeforeEach
    void set() {
        stage = new Stage(data);
    }

    @AfterEach
    void clear() {
        stage.close();
        assertEquals(List.of(), stage.telegram.complaints());
    }

    @Test
    void the_answer_replaces_the_acknowledgement() throws Exception {
        stage.start();
        int question = stage.telegram.pushText(5, "how much?");
        stage.awaitSaid(5, "echo: how much?");
        var messages = stage.telegram.messages(5);
        assertEquals(1, messages.size());
        assertEquals(question, messages.getFirst().replyTo());
        assertEquals(
                EchoHandler.SEARCHING, messages.getFirst().versions().getFirst().shown());
        assertTrue(messages.getFirst()
                .now()
                .request()
                .path("link_preview_options")
                .path("is_disabled")
                .asBoolean());
    }

    @Test
    void an_acknowledgement_without_an_answer_is_deleted() throws Exception {
        stage.start();
        stage.telegram.pushText(5, "silent please");
        Stage.await(() -> stage.telegram.messages(5).stream().anyMatch(m -> m.isDeleted()), () -> "" + stage.said(5));
        assertEquals(List.of(), stage.said(5));
    }

    @Test
    void order_is_kept_within_a_chat() throws Exception {
        stage.start();
        IntStream.range(0, 12).forEach(i -> stage.telegram.pushText(5, "question " + i));
        stage.awaitSaid(5, "echo: question 11");
        assertEquals(IntStream.range(0, 12).mapToObj(i -> "echo: question " + i).toList(), stage.said(5));
        var answered =
                stage.telegram.messages(5).stream().map(m -> m.now().order()).toList();
        assertEquals(answered.stream().sorted().toList(), answered);
    }

    @Test
    void a_slow_answer_blocks_no_other_chat_and_no_button() throws Exception {
        stage.start();
        stage.telegram.pushText(5, "hello");
        stage.awaitSaid(5, "echo: hello");
        stage.telegram.pushText(5, "slow one");
        stage.awaitSaid(5, EchoHandler.SEARCHING);
        stage.telegram.pushText(6, "quick one");
        stage.awaitSaid(6, "echo: quick one");
        stage.telegram.push(
                Updates.press(5, stage.telegram.messages(5).getFirst().id(), "source 1"));
        stage.awaitSaid(5, "pressed source 1");
        assertFalse(stage.said(5).contains("echo: slow one"));
        stage.awaitSaid(5, "echo: slow one");
    }

    @Test
    void an_update_that_comes_twice_is_answered_once() throws Exception {
        stage.start();
        stage.telegram.push(70, Updates.text(5, 1, "once"));
        stage.awaitSaid(5, "echo: once");
        stage.telegram.push(70, Updates.text(5, 1, "once"));
        stage.telegram.pushText(5, "after");
        stage.awaitSaid(5, "echo: after");
        assertEquals(List.of("echo: once", "echo: after"), stage.said(5));
    }

    @Test
    void ids_that_begin_anew_at_a_lower_number_are_heard() throws Exception {
        stage.start();
        stage.telegram.push(900_000_000, Updates.text(5, 1, "before"));
        stage.awaitSaid(5, "echo: before");
        Stage.await(() -> stage.telegram.unconfirmed() == 0, () -> "not confirmed");
        // The poll that confirms carries the old offset; the one after it must not.
        stage.telegram.faults(r -> Fault.NONE);
        Thread.sleep(1200);
        stage.telegram.push(17, Updates.text(5, 2, "after"));
        stage.awaitSaid(5, "echo: after");
    }

    @Test
    void a_direct_message_whose_fate_is_unknown_is_not_repeated() throws Exception {
        var cut = new AtomicBoolean(true);
        stage.telegram.faults(
                r -> r.method().equals("sendMessage") && cut.getAndSet(false) ? Fault.CUT_AFTER : Fault.NONE);
        stage.start();
        stage.telegram.pushText(5, "direct one");
        stage.telegram.pushText(5, "direct two");
        stage.awaitSaid(5, "echo: direct two");
        assertEquals(List.of("echo: direct one", "echo: direct two"), stage.said(5));
    }

    @Test
    void a_direct_message_that_certainly_did_not_arrive_is_repeated() throws Exception {
        var busy = new AtomicBoolean(true);
        stage.telegram.faults(
                r -> r.method().equals("sendMessage") && busy.getAndSet(false) ? Fault.TOO_MANY : Fault.NONE);
        stage.start();
        stage.telegram.pushText(5, "direct one");
        stage.awaitSaid(5, "echo: direct one");
        assertEquals(1, stage.telegram.messages(5).size());
    }

    @Test
    void marks_that_cannot_be_parsed_are_left_out() throws Exception {
        stage.start();
        stage.telegram.pushText(5, "broken one");
        stage.awaitSaid(5, "echo: broken one & ");
        stage.telegram.pushText(5, "html one");
        stage.awaitSaid(5, "echo: <html one>");
    }

    @Test
    void a_failing_answer_is_tried_twice_and_then_apologised_for() throws Exception {
        stage.start();
        stage.telegram.pushText(5, "fail now");
        stage.awaitSaid(5, "Sorry.");
        assertEquals(2, stage.handler.answers());
        stage.telegram.pushText(5, "next");
        stage.awaitSaid(5, "echo: next");
    }

    @Test
    void an_answer_that_telegram_does_not_take_leaves_no_acknowledgement_standing() throws Exception {
        stage.start();
        stage.telegram.pushText(5, "long one");
        stage.awaitSaid(5, "Sorry.");
        assertEquals(List.of("Sorry."), stage.said(5));
    }

    @Test
    void a_deleted_acknowledgement_is_made_anew() throws Exception {
        stage.start();
        stage.telegram.pushText(5, "slow one");
        stage.awaitSaid(5, EchoHandler.SEARCHING);
        stage.telegram.delete(5, stage.telegram.messages(5).getFirst().id());
        stage.awaitSaid(5, "echo: slow one");
        assertEquals(1, stage.timesSaid(5, "echo: slow one"));
    }

    @Test
    void a_chat_that_blocked_the_bot_is_left_alone_until_it_writes_again() throws Exception {
        stage.start();
        stage.telegram.pushText(5, "slow one");
        stage.awaitSaid(5, EchoHandler.SEARCHING);
        stage.telegram.close(5);
        Stage.await(() -> stage.health().waiting() == 0, () -> "still waiting");
        int edits = stage.telegram.requests("editMessageText").size();
        assertEquals(1, edits);
        stage.telegram.reopen(5);
        stage.telegram.pushText(5, "again");
        stage.awaitSaid(5, "echo: again");
    }

    @Test
    void the_answer_follows_a_group_that_became_a_supergroup() throws Exception {
        stage.start();
        stage.telegram.pushText(-5, "slow one");
        stage.awaitSaid(-5, EchoHandler.SEARCHING);
        stage.telegram.migrate(-5, -1005);
        stage.awaitSaid(-1005, "echo: slow one");
        assertEquals(1, stage.timesSaid(-1005, "echo: slow one"));
    }

    @Test
    void a_second_bot_on_the_same_folder_is_refused() throws Exception {
        stage.start();
        try (var other = new Stage(data)) {
            var refused = assertThrows(InboxException.class, other::start);
            assertTrue(String.valueOf(refused.getMessage()).contains("Another Footnote already runs a bot on"));
        }
    }

    @Test
    void a_wrong_token_is_told_at_the_start_and_not_shown() {
        stage.telegram.faults(r -> Fault.UNAUTHORIZED);
        var refused = assertThrows(BotException.class, stage::start);
        assertTrue(String.valueOf(refused.getMessage()).contains("TELEGRAM_BOT_TOKEN"));
        assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
    }

    @Test
    void a_stop_ends_within_ten_seconds_and_the_next_start_goes_on() throws Exception {
        stage.start();
        stage.telegram.pushText(5, "before");
        stage.awaitSaid(5, "echo: before");
        stage.telegram.faults(r -> r.method().equals("editMessageText") ? Fault.CUT_BEFORE : Fault.NONE);
        stage.telegram.pushText(5, "during");
        stage.awaitSaid(5, EchoHandler.SEARCHING);
        long begun = System.nanoTime();
        stage.stop();
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 10);
        stage.telegram.faults(r -> Fault.NONE);
        stage.telegram.pushText(5, "after");
        stage.start();
        stage.awaitSaid(5, "echo: after");
        assertEquals(List.of("echo: before", "echo: during", "echo: after"), stage.said(5));
    }

    @Test
    void what_is_delivered_is_no_longer_on_disk() throws Exception {
        stage.start();
        stage.telegram.pushText(5, "a question nobody else should read");
        stage.awaitSaid(5, "echo: a question nobody else should read");
        Stage.await(() -> stage.health().waiting() == 0, () -> "still waiting");
        stage.stop();
        assertNotEquals(List.of(), Traces.files(data));
        assertEquals(List.of(), Traces.of(data, "nobody else should read"));
        assertEquals(List.of(), Traces.of(data, "secret_of_the_stage"));
    }
}
