package dev.footnote.telegram.watch;

import dev.footnote.telegram.Health;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** Makes a bot's health readable as figures, all of one moment: {@link #read} takes it, what is scraped after shows it. */
final class HealthMeters {

    /**
     * What was read.
     *
     * @param healthy whether that is well
     * @param at when
     */
    record Reading(Health health, boolean healthy, Instant at) {

        /** Seconds since Telegram was last heard; not a number before the first time. */
        double secondsSinceHeard() {
            Instant heard = health.lastReception();
            return heard == null ? Double.NaN : Duration.between(heard, at).toMillis() / 1_000.0;
        }
    }

    private volatile Reading reading;

    HealthMeters(MeterRegistry registry, Reading first) {
        this.reading = first;
        gauge(registry, "footnote.healthy", "1 where /health says so, else 0", r -> r.healthy() ? 1 : 0);
        gauge(
                registry,
                "footnote.last.poll.age.seconds",
                "Time since Telegram was last heard; not a number before the first time",
                Reading::secondsSinceHeard);
        gauge(registry, "footnote.queue.depth", "Updates received but not delivered", of(Health::waiting));
        gauge(registry, "footnote.dead.letters", "Updates set aside as unusable", of(Health::deadLetters));
        counter(registry, "footnote.updates.received", "Updates received", of(Health::received));
        counter(registry, "footnote.updates.delivered", "Updates whose answer was delivered", of(Health::delivered));
        counter(
                registry,
                "footnote.send.errors",
                "Requests to Telegram that failed, repeated ones included",
                of(Health::sendErrors));
    }

    void read(Reading now) {
        reading = now;
    }

    private static ToDoubleFunction<Reading> of(ToDoubleFunction<Health> value) {
        return reading -> value.applyAsDouble(reading.health());
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Reading> value) {
        Gauge.builder(name, this, meters -> value.applyAsDouble(meters.reading))
                .description(description)
                .register(registry);
    }

    private void counter(MeterRegistry registry, String name, String description, ToDoubleFunction<Reading> value) {
        FunctionCounter.builder(name, this, meters -> value.applyAsDouble(meters.reading))
                .description(description)
                .register(registry);
    }
}
