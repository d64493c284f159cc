package dev.footnote.telegram.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.CommandScope;
import dev.footnote.telegram.Format;
import dev.footnote.telegram.Keyboard;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final long BOT = 4711;

    /** A clock that is set by hand. */
    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = Inbox.open(folder, clock);
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    private static RawUpdate update(long id) {
        return new RawUpdate(id, "chat 5", "{\"update_id\":" + id + "}");
    }

    private long accepted(long id) {
        return inbox.accept(BOT, List.of(update(id))).getFirst().seq();
    }

    @Test
    void an_id_is_known_again_for_three_days_and_names_another_update_after_that() {
        accepted(7);
        clock.pass(Duration.ofHours(30));
        assertEquals(List.of(), inbox.accept(BOT, List.of(update(7))));
        assertEquals(1, inbox.accept(BOT + 1, List.of(update(7))).size());
        clock.pass(Duration.ofDays(7));
        assertEquals(1, inbox.accept(BOT, List.of(update(7))).size());
        assertEquals(2, inbox.open(BOT).size(), "the old one was not delivered and stays");
    }

    @Test
    void the_order_of_arrival_counts_and_not_the_ids() {
        inbox.accept(BOT, List.of(update(900), update(3), update(901)));
        assertEquals(
                List.of(900L, 3L, 901L),
                inbox.open(BOT).stream()
                        .map(place ->
                                inbox.item(place.seq()).orElseThrow().key().update())
                        .toList());
    }

    @Test
    void each_state_is_there_after_a_restart() {
        long seq = accepted(7);
        inbox.acknowledged(seq, 31);
        var answer = List.<Outgoing>of(
                new Outgoing.SendText(
                        new Target(-5, 2),
                        "<b>yes</b>",
                        Format.HTML,
                        new Keyboard(List.of(List.of(
                                new Keyboard.Callback("Source", "s:1"), new Keyboard.Link("Page", "https://e.org")))),
                        12,
                        true),
                new Outgoing.Typing(new Target(5, null)),
                new Outgoing.Draft(new Target(5, null), 3, "so far", Format.PLAIN),
                new Outgoing.React(5, 1, "👀"),
                new Outgoing.EditKeyboard(5, 1, null),
                new Outgoing.Delete(5, 1),
                new Outgoing.AnswerCallback("9", null, true),
                new Outgoing.SetCommands(
                        new CommandScope.OneChat(5), "de", List.of(new Outgoing.Command("help", "Hilfe"))));
        inbox.answered(seq, answer);
        inbox.sending(seq, true);
        inbox.close();
        inbox = Inbox.open(folder, clock);
        var item = inbox.item(inbox.open(BOT).getFirst().seq()).orElseThrow();
        assertEquals(State.ANSWERED, item.state());
        assertEquals(31, item.acknowledgement());
        assertEquals(answer, item.answer());
        assertTrue(item.sending());
        inbox.acknowledgedAnew(seq, null);
        assertNull(inbox.item(seq).orElseThrow().acknowledgement());
    }

    @Test
    void what_is_closed_is_forgotten_but_its_id_is_known_for_a_while() {
        long seq = accepted(7);
        inbox.close(seq, State.DELIVERED);
        assertEquals(0, inbox.waiting());
        assertTrue(inbox.item(seq).isEmpty());
        inbox.prune();
        assertEquals(List.of(), inbox.accept(BOT, List.of(update(7))));
        clock.pass(Duration.ofDays(4));
        inbox.prune();
        assertEquals(1, inbox.accept(BOT, List.of(update(7))).size());
    }

    @Test
    void what_was_delivered_leaves_no_trace_once_it_is_closed() throws Exception {
        var seqs = new ArrayList<Long>();
        for (int i = 0; i < 300; i++) {
            var secret = "{\"text\":\"nobody's business " + i + "." + "x".repeat(i) + "\"}";
            seqs.addAll(inbox.accept(BOT, List.of(new RawUpdate(i, "chat 5", secret))).stream()
                    .map(Place::seq)
                    .toList());
        }
        Collections.shuffle(seqs, new Random(7));
        for (long seq : seqs) {
            inbox.answered(seq, List.of(new Outgoing.AnswerCallback("1", "nobody's business, once more", false)));
        }
        seqs.forEach(seq -> inbox.close(seq, State.DELIVERED));
        inbox.close();
        for (String file : List.of("telegram.sqlite", "telegram.sqlite-wal")) {
            var path = folder.resolve(file);
            var bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
            assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("nobody's business"), file);
        }
        inbox = Inbox.open(folder, clock);
        assertEquals(0, inbox.waiting());
    }

    @Test
    void a_dead_letter_that_comes_again_is_kept_once() {
        assertTrue(inbox.bury(BOT, null, "no id", "{}"));
        assertFalse(inbox.bury(BOT, null, "no id", "{}"));
        assertEquals(1, inbox.deadLetters());
    }

    @Test
    void chats_that_are_gone_come_back_and_moved_ones_are_followed() {
        inbox.gone(5, true);
        assertTrue(inbox.isGone(5));
        inbox.gone(5, false);
        assertFalse(inbox.isGone(5));
        inbox.moved(-5, -1005);
        assertEquals(-1005, inbox.movedTo(-5));
        assertEquals(6, inbox.movedTo(6));
    }

    @Test
    void many_at_once_lose_nothing() {
        IntStream.range(0, 200).parallel().forEach(i -> accepted(1000 + i));
        assertEquals(200, inbox.waiting());
    }

    @Test
    void a_second_one_on_the_folder_and_a_broken_file_are_told_in_a_sentence() throws Exception {
        var refused = assertThrows(InboxException.class, () -> Inbox.open(folder, clock));
        assertTrue(String.valueOf(refused.getMessage()).contains("--data"), refused.getMessage());
        var other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("telegram.sqlite"), "this is no database, though it is long enough".repeat(9));
        var broken = assertThrows(InboxException.class, () -> Inbox.open(other, clock));
        assertTrue(String.valueOf(broken.getMessage()).contains("telegram.sqlite"), broken.getMessage());
        inbox.close();
        assertThrows(InboxException.class, () -> inbox.waiting());
        inbox = Inbox.open(folder, clock);
    }
}
