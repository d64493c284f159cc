package dev.footnote.telegram.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * Telegram's limits as the documentation gives them: a message a second to a chat with a short burst allowed, 20 a
 * minute to a group, 30 a second to all; edits counted apart.
 */
final class FakeLimits {

    private static final int BURST = 3;

    private final long second;
    private final Map<String, ArrayDeque<Long>> times = new HashMap<>();

    FakeLimits(Duration second) {
        this.second = second.toNanos();
    }

    synchronized void count(String kind, long chat) throws Refusal {
        long now = System.nanoTime();
        check(kind + chat, BURST, BURST * second, now);
        if (chat < 0) {
            check(kind + "group" + chat, 20, 60 * second, now);
        }
        check(kind, 30, second, now);
        for (String counted : new String[] {kind + chat, kind + "group" + chat, kind}) {
            times.computeIfAbsent(counted, k -> new ArrayDeque<>()).addLast(now);
        }
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
