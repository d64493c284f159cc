package dev.footnote.telegram.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.Health.Reception;
import dev.footnote.telegram.fake.FakeRequest;
import dev.footnote.telegram.fake.Fault;
import dev.footnote.telegram.fake.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was seen to stop or deafen bots on the library's own loop. */
class FaultsTest {

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
    }

    /** Goes wrong the first so many times a method is called. */
    private static Function<FakeRequest, Fault> first(int times, String method, Fault fault) {
        var left = new AtomicInteger(times);
        return request -> request.method().equals(method) && left.getAndDecrement() > 0 ? fault : Fault.NONE;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void polling_outlives(Fault fault) throws Exception {
        stage.telegram.faults(first(4, "getUpdates", fault));
        stage.start();
        stage.telegram.pushText(5, "one");
        stage.telegram.pushText(5, "two");
        stage.awaitSaid(5, "echo: two");
        assertEquals(List.of("echo: one", "echo: two"), stage.said(5));
        assertEquals(Reception.WELL, stage.health().reception());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "UNAUTHORIZED", "NULL_RESULT"})
    void starting_outlives(Fault fault) throws Exception {
        stage.telegram.faults(first(2, "getMe", fault));
        stage.start();
        stage.telegram.pushText(5, "one");
        stage.awaitSaid(5, "echo: one");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "NULL_RESULT"})
    void delivering_outlives_without_answering_twice(Fault fault) throws Exception {
        stage.telegram.faults(first(3, "editMessageText", fault));
        stage.start();
        stage.telegram.pushText(5, "one");
        stage.telegram.pushText(5, "two");
        stage.awaitSaid(5, "echo: two");
        assertEquals(1, stage.timesSaid(5, "echo: one"));
        assertEquals(1, stage.timesSaid(5, "echo: two"));
    }

    @Test
    void an_update_without_an_id_is_set_aside() throws Exception {
        stage.start();
        stage.telegram.pushRaw(2000, "{\"message\":{\"text\":\"no id\"}}");
        stage.telegram.pushRaw(2001, "17");
        stage.telegram.push(2002, Updates.text(5, 1, "with an id"));
        stage.awaitSaid(5, "echo: with an id");
        assertEquals(2, stage.health().deadLetters());
    }

    @Test
    void an_update_without_an_id_and_alone_makes_no_busy_loop() throws Exception {
        stage.start();
        stage.telegram.pushRaw(2000, "{\"message\":{\"text\":\"no id\"}}");
        Thread.sleep(2000);
        assertTrue(
                stage.telegram.requests("getUpdates").size() < 25,
                "" + stage.telegram.requests("getUpdates").size());
        assertEquals(1, stage.health().deadLetters());
        stage.telegram.push(2001, Updates.text(5, 1, "after"));
        stage.awaitSaid(5, "echo: after");
    }

    @Test
    void an_update_that_lacks_what_it_needs_is_set_aside_and_the_rest_go_on() throws Exception {
        stage.start();
        stage.telegram.pushText(5, "before");
        var homeless = Updates.message(5, 9).put("text", "homeless");
        homeless.remove("chat");
        stage.telegram.push(Updates.update("message", homeless));
        stage.telegram.pushText(5, "after");
        stage.awaitSaid(5, "echo: after");
        Stage.await(() -> stage.health().deadLetters() == 1, () -> "" + stage.health());
        assertEquals(List.of("echo: before", "echo: after"), stage.said(5));
    }

    @Test
    void a_text_that_is_no_json_is_set_aside_and_the_rest_go_on() throws Exception {
        stage.telegram.pushText(5, "before");
        stage.telegram.pushRaw(1002, "{\"update_id\": 1002, \"message\": {{{");
        stage.telegram.push(1003, Updates.text(5, 3, "after"));
        stage.start();
        stage.awaitSaid(5, "echo: after");
        assertEquals(List.of("echo: before", "echo: after"), stage.said(5));
        assertEquals(1, stage.health().deadLetters());
    }

    @Test
    void a_wait_that_telegram_asks_for_is_kept() throws Exception {
        stage.telegram.faults(first(1, "getUpdates", Fault.TOO_MANY));
        stage.start();
        Stage.await(() -> stage.health().reception() == Reception.TOLD_TO_WAIT, () -> "" + stage.health());
        long begun = System.nanoTime();
        Stage.await(() -> stage.telegram.requests("getUpdates").size() > 1, () -> "no second poll");
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() > 800);
    }

    @Test
    void two_programs_on_one_token_are_noticed_and_nothing_is_answered_twice_by_one_of_them() throws Exception {
        stage.start();
        try (var other = new SecondPoller(stage.telegram.url(), Stage.TOKEN)) {
            Stage.await(() -> stage.health().reception() == Reception.CONFLICT, () -> "" + stage.health());
        }
        stage.telegram.pushText(5, "alone again");
        stage.awaitSaid(5, "echo: alone again");
        assertEquals(1, stage.timesSaid(5, "echo: alone again"));
    }

    @Test
    void a_webhook_left_behind_is_taken_away() throws Exception {
        stage.telegram.setWebhook();
        stage.telegram.pushText(5, "hello");
        stage.start();
        stage.awaitSaid(5, "echo: hello");
    }

    @Test
    void a_token_that_is_refused_for_a_while_is_told_and_outlived() throws Exception {
        stage.telegram.faults(first(6, "getUpdates", Fault.UNAUTHORIZED));
        stage.start();
        Stage.await(() -> stage.health().reception() == Reception.UNAUTHORIZED, () -> "" + stage.health());
        stage.telegram.pushText(5, "hello");
        stage.awaitSaid(5, "echo: hello");
    }

    @Test
    void a_poll_that_never_ends_is_broken_off_by_the_watchdog() throws Exception {
        var polls = new AtomicInteger();
        stage.telegram.faults(request -> {
            if (request.method().equals("getUpdates") && polls.getAndIncrement() == 0) {
                sleep(Duration.ofSeconds(60));
            }
            return Fault.NONE;
        });
        stage.start(new BotSettings.Pace(
                Duration.ofSeconds(1),
                Duration.ofMillis(20),
                Duration.ofSeconds(60),
                Duration.ofMillis(50),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10)));
        stage.telegram.pushText(5, "hello");
        stage.awaitSaid(5, "echo: hello");
        assertTrue(stage.health().heardWithin(Duration.ofSeconds(5), Instant.now()));
    }

    @Test
    void an_answer_that_takes_too_long_is_apologised_for() throws Exception {
        stage.start(new BotSettings.Pace(
                Duration.ofSeconds(1),
                Duration.ofMillis(20),
                Duration.ofSeconds(3),
                Duration.ofMillis(50),
                Duration.ofSeconds(20),
                Duration.ofMillis(300)));
        stage.telegram.pushText(5, "slow one");
        stage.awaitSaid(5, "Sorry.");
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
