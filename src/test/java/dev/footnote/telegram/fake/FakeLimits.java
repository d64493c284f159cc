package dev.footnote.telegram.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * Telegram's limits as the documentation gives them: a message a second to a chat with a short burst allowed, 20 a
 * minute to a group, 30 messages a second to all. In a chat an edit counts like a message.
 */
final class FakeLimits {

    private static final int BURST = 3;

    private final long second;
    private final Map<String, ArrayDeque<Long>> times = new HashMap<>();

    FakeLimits(Duration second) {
        this.second = second.toNanos();
    }

    synchronized void count(boolean edit, long chat) throws Refusal {
        long now = System.nanoTime();
        var counted = new ArrayList<String>();
        check("chat" + chat, BURST, BURST * second, now);
        counted.add("chat" + chat);
        if (chat < 0) {
            check("group" + chat, 20, 60 * second, now);
            counted.add("group" + chat);
        }
        if (!edit) {
            check("all", 30, second, now);
            counted.add("all");
        }
        counted.forEach(
                name -> times.computeIfAbsent(name, k -> new ArrayDeque<>()).addLast(now));
    }

    private void check(String counted, int most, long within, long now) throws Refusal {
        var taken = times.computeIfAbsent(counted, k -> new ArrayDeque<>());
        while (!taken.isEmpty() && taken.peekFirst() <= now - within) {
            taken.removeFirst();
        }
        if (taken.size() >= most) {
            throw Refusal.tooMany((int) Math.max(1, (taken.peekFirst() + within - now) / second));
        }
    }
}
