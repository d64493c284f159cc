package dev.footnote.telegram.send;

import java.util.ArrayDeque;

/** At most so many turns in any stretch of time. Not safe for use by several threads. */
final class Window {

    private final int turns;
    private final long nanos;
    private final ArrayDeque<Long> taken = new ArrayDeque<>();

    Window(int turns, long nanos) {
        this.turns = turns;
        this.nanos = nanos;
    }

    /** When the next turn may come, {@code now} at the earliest. */
    long next(long now) {
        return taken.size() < turns ? now : Math.max(now, taken.peekFirst() + nanos);
    }

    /** Takes a turn at {@code time}, not before {@link #next}. */
    void take(long time) {
        if (taken.size() == turns) {
            taken.removeFirst();
        }
        taken.addLast(time);
    }

    /** Whether all that was taken is out of sight. */
    boolean isIdle(long now) {
        return taken.isEmpty() || taken.peekLast() + nanos < now;
    }
}
