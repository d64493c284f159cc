package dev.footnote.telegram.watch;

import dev.footnote.answer.Answer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Counts and times questions. Their outcomes are known beforehand, so no label ever holds what somebody wrote. */
final class QuestionMeters {

    /** Why a question may not be taken, as {@link dev.footnote.telegram.talk.Events#turnedAway} says it. */
    private static final List<String> BARRED = List.of("access", "user-limit", "chat-limit");

    private static final double[] SHOWN = {0.5, 0.95};
    private static final Duration WINDOW = Duration.ofHours(1);

    private final MeterRegistry registry;
    private final Timer took;

    QuestionMeters(MeterRegistry registry) {
        this.registry = registry;
        this.took = Timer.builder("footnote.answer")
                .description("Time from taking up a question to its answer, without waiting and sending")
                .serviceLevelObjectives(
                        Stream.of(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000)
                                .map(Duration::ofMillis)
                                .toArray(Duration[]::new))
                .publishPercentiles(SHOWN)
                .distributionStatisticExpiry(WINDOW)
                .register(registry);
        // A series that appears with its first case hides that case from rate(): all are there from the start.
        answers();
        Stream.of(Answer.Reason.values()).map(Answer.Reason::code).forEach(this::refusals);
        Stream.of(Answer.Aside.Kind.values()).map(Answer.Aside.Kind::code).forEach(this::asides);
        BARRED.forEach(this::turnedAway);
        failures();
    }

    /** Counts what came of a question. */
    void answered(Answer answer, Duration time) {
        took.record(time);
        switch (answer) {
            case Answer.Grounded grounded -> answers().increment();
            case Answer.NotFound none -> refusals(none.reason().code()).increment();
            case Answer.Aside aside -> asides(aside.kind().code()).increment();
        }
    }

    Counter answers() {
        return counter("footnote.answers", "Questions answered with their quotes");
    }

    Counter refusals(String reason) {
        return counter("footnote.refusals", "Questions that the articles do not answer", "reason", reason);
    }

    Counter asides(String kind) {
        return counter("footnote.asides", "Hellos, and questions that were asked back about", "kind", kind);
    }

    Counter turnedAway(String why) {
        return counter("footnote.turned.away", "Questions that were not taken", "reason", why.replace('-', '_'));
    }

    Counter failures() {
        return counter("footnote.failures", "Questions that were given up with an apology");
    }

    private Counter counter(String name, String description, String... tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }

    /** The sum of all counters of a name. */
    private long sum(String name) {
        return Math.round(registry.find(name).counters().stream()
                .mapToDouble(Counter::count)
                .sum());
    }

    /** Questions and times for a reader, a line each. */
    String lines() {
        long answers = sum("footnote.answers");
        long refusals = sum("footnote.refusals");
        long asides = sum("footnote.asides");
        long away = sum("footnote.turned.away");
        long failures = sum("footnote.failures");
        return String.format(
                Locale.ROOT,
                """
                Questions since the start: %d
                answered %d · not in the articles %d · small talk and asked back %d · turned away %d · failed %d%s""",
                answers + refusals + asides + away + failures,
                answers,
                refusals,
                asides,
                away,
                failures,
                times());
    }

    private String times() {
        ValueAtPercentile[] values = took.takeSnapshot().percentileValues();
        return took.count() == 0 || values.length < SHOWN.length
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%nIn the last hour half of the answers took at most %.0f ms, 95 of 100 at most %.0f ms",
                        values[0].value(TimeUnit.MILLISECONDS),
                        values[1].value(TimeUnit.MILLISECONDS));
    }
}
