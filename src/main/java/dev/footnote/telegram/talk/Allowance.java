package dev.footnote.telegram.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How much each key has used within a sliding time, in units of its own: questions or tokens. It starts afresh with the
 * process. Safe for use by several threads.
 */
final class Allowance {

    private final int most;
    private final Duration within;
    private final InstantSource clock;
    private final Map<Long, Deque<Use>> uses = new HashMap<>();

    private record Use(Instant when, int units) {}

    Allowance(int most, Duration within, InstantSource clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
    }

    /** How long until the key may use more; zero where it may now. */
    synchronized Duration untilMore(long key) {
        Deque<Use> used = uses.get(key);
        if (used == null) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        used.removeIf(use -> !use.when().plus(within).isAfter(now));
        int sum = used.stream().mapToInt(Use::units).sum();
        if (used.isEmpty()) {
            uses.remove(key);
        }
        Duration wait = Duration.ZERO;
        for (Use use : used) {
            if (sum < most) {
                break;
            }
            sum -= use.units();
            wait = Duration.between(now, use.when().plus(within));
        }
        return wait;
    }

    /** Counts a use. */
    synchronized void use(long key, int units) {
        if (units <= 0) {
            return;
        }
        forgetOld();
        uses.computeIfAbsent(key, k -> new ArrayDeque<>()).add(new Use(clock.instant(), units));
    }

    /** Keys that used nothing within the time are not kept. */
    private void forgetOld() {
        if (uses.size() > 1_000) {
            Instant now = clock.instant();
            uses.values().removeIf(used -> !used.getLast().when().plus(within).isAfter(now));
        }
    }
}
