package dev.footnote.telegram.send;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    @Test
    void a_quarter_of_an_hour_of_failures_does_not_make_the_waits_longer() {
        var waited = Duration.ZERO;
        while (waited.compareTo(Duration.ofMinutes(15)) < 0) {
            waited = waited.plus(backoff.next());
        }
        assertTrue(backoff.next().compareTo(Duration.ofSeconds(30)) <= 0);
        assertTrue(backoff.next().compareTo(Duration.ofSeconds(15)) >= 0);
    }

    @Test
    void a_success_begins_anew() {
        backoff.next();
        backoff.next();
        backoff.next();
        backoff.reset();
        assertTrue(backoff.next().compareTo(Duration.ofMillis(500)) <= 0);
    }
}
