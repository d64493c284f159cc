package dev.footnote.telegram.send;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits that double, with jitter, so that many don't come back at the same moment. Not safe for several threads. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    /** From {@code first} to {@code longest}. */
    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** How long to wait this time: between half of and the whole of what is due. */
    public Duration next() {
        var due = next;
        next = due.multipliedBy(2).compareTo(longest) > 0 ? longest : due.multipliedBy(2);
        long nanos = due.toNanos();
        return Duration.ofNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos / 2 + 1));
    }

    /** It went well: begins again with the first. */
    public void reset() {
        next = first;
    }
}
