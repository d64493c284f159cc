package dev.footnote.app.model;

import java.time.Duration;

/**
 * How long one answer may still take.
 *
 * @param whole the time given to it
 * @param end its end, in nanoseconds of {@link System#nanoTime}
 * @param stall the longest wait for a further piece
 */
record Deadline(Duration whole, long end, Duration stall) {

    /** One that begins now. */
    static Deadline in(Duration whole, Duration stall) {
        return new Deadline(whole, System.nanoTime() + whole.toNanos(), stall);
    }

    /** What is left of the whole, at least nothing. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** How long the next piece may be waited for. */
    Duration next() {
        Duration left = left();
        return left.compareTo(stall) < 0 ? left : stall;
    }

    /** Why the next piece was waited for no longer, a clause. */
    String passed() {
        return left().isZero()
                ? "did not end its answer within " + seconds(whole)
                : "sent nothing more for " + seconds(stall);
    }

    /** A length of time in words. */
    static String seconds(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        String number = seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : String.valueOf(seconds);
        return number + (seconds == 1 ? " second" : " seconds");
    }
}
