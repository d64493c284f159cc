package dev.footnote.telegram.send;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.Format;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Duration SECOND = Duration.ofMillis(40);

    private final Limits limits = new Limits(SECOND);

    private static Outgoing message(long chat) {
        return new Outgoing.SendText(new Target(chat, null), "text", Format.PLAIN, null, null, false);
    }

    private double seconds(int messages, long firstChat, int chats) throws InterruptedException {
        long begun = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            limits.await(message(firstChat + i % chats));
        }
        return (System.nanoTime() - begun) / (double) SECOND.toNanos();
    }

    @Test
    void a_chat_gets_one_message_a_second() throws Exception {
        assertTrue(seconds(7, 5, 1) >= 6);
    }

    @Test
    void an_edit_counts_like_a_message_in_its_chat() throws Exception {
        long begun = System.nanoTime();
        for (int i = 0; i < 6; i++) {
            limits.await(message(5));
            limits.await(new Outgoing.EditText(5, i, "text", Format.PLAIN, null));
        }
        assertTrue((System.nanoTime() - begun) / (double) SECOND.toNanos() >= 10);
    }

    @Test
    void a_group_gets_twenty_a_minute() throws Exception {
        assertTrue(seconds(21, -5, 1) >= 60);
    }

    @Test
    void all_together_get_thirty_a_second() throws Exception {
        assertTrue(seconds(91, 1000, 91) >= 3);
    }

    @Test
    void a_chat_that_has_to_wait_holds_up_no_other() throws Exception {
        limits.hold(5, Duration.ofSeconds(1));
        assertFalse(limits.now(new Outgoing.Typing(new Target(5, null))));
        assertTrue(seconds(1, 6, 1) < 10);
        long begun = System.nanoTime();
        limits.await(message(5));
        assertTrue(System.nanoTime() - begun > 500_000_000L);
    }

    @Test
    void those_who_waited_together_do_not_leave_together() throws Exception {
        limits.hold(0, Duration.ofMillis(500));
        var times = new ConcurrentLinkedQueue<Long>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 61; i++) {
            long chat = 100 + i;
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    limits.await(message(chat));
                    times.add(System.nanoTime());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long span = Collections.max(times) - Collections.min(times);
        assertTrue(span >= 1.5 * SECOND.toNanos(), "61 left within " + span / 1_000_000 + " ms");
    }

    @Test
    void what_is_shown_in_passing_never_waits() {
        assertTrue(limits.now(new Outgoing.Typing(new Target(5, null))));
        assertFalse(limits.now(new Outgoing.Typing(new Target(5, null))));
        assertTrue(limits.now(new Outgoing.Typing(new Target(6, null))));
    }
}
