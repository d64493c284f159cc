package dev.footnote.telegram.watch;

import dev.footnote.answer.Answer;
import dev.footnote.ask.Reply;
import dev.footnote.telegram.Health;
import dev.footnote.telegram.Health.Reception;
import dev.footnote.telegram.UpdateKey;
import dev.footnote.telegram.talk.Events;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a bot: counts and times its questions, judges its health, and writes a line a question into the log. It knows
 * questions by their ids only. Safe for use by several threads.
 */
public final class Watch implements Events {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Health STARTING = new Health(Reception.STARTING, null, 0, 0, 0, 0, 0);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final QuestionMeters questions = new QuestionMeters(registry);
    private final HealthMeters meters;
    private final Optional<Duration> bound;
    private final InstantSource clock;
    private volatile Supplier<Health> bot = () -> STARTING;

    private Watch(Optional<Duration> bound, InstantSource clock) {
        this.bound = bound;
        this.clock = clock;
        this.meters = new HealthMeters(registry, reading());
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /**
     * Over a bot that asks Telegram for updates.
     *
     * @param bound how long ago the last successful poll of a healthy bot may be
     */
    public static Watch polling(Duration bound, InstantSource clock) {
        return new Watch(Optional.of(bound), clock);
    }

    /** Over a bot that Telegram posts to, where silence only means that nobody writes. */
    public static Watch webhook(InstantSource clock) {
        return new Watch(Optional.empty(), clock);
    }

    /** Looks at a bot from now on; before, it is one that starts. */
    public void over(Supplier<Health> health) {
        bot = health;
    }

    @Override
    public void answered(UpdateKey key, long chat, Reply reply, Duration took) {
        questions.answered(reply.answer(), took);
        LOG.info("update {} chat {}: {} in {} ms", key.update(), chat, outcome(reply.answer()), took.toMillis());
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Grounded grounded -> "answered";
            case Answer.NotFound none -> "not found (" + none.reason().code() + ")";
            case Answer.Aside aside -> "aside (" + aside.kind().code() + ")";
        };
    }

    @Override
    public void turnedAway(UpdateKey key, long chat, String why) {
        questions.turnedAway(why).increment();
        LOG.info("update {} chat {}: turned away ({})", key.update(), chat, why);
    }

    @Override
    public void failed(UpdateKey key, long chat) {
        questions.failures().increment();
        LOG.info("update {} chat {}: failed", key.update(), chat);
    }

    @Override
    public String figures() {
        HealthMeters.Reading now = reading();
        Health health = now.health();
        return questions.lines()
                + String.format(
                        Locale.ROOT,
                        "%nWaiting %d · set aside %d · failed requests to Telegram %d%nTelegram %s",
                        health.waiting(),
                        health.deadLetters(),
                        health.sendErrors(),
                        heard(now));
    }

    private static String heard(HealthMeters.Reading now) {
        return health(now.health().reception())
                + (now.health().lastReception() == null
                        ? ""
                        : String.format(Locale.ROOT, ", last heard %.0f s ago", now.secondsSinceHeard()));
    }

    /** How the connection is, as scripts read it. */
    static String health(Reception reception) {
        return reception.name().toLowerCase(Locale.ROOT);
    }

    /** How the bot is now, and whether that is well. */
    HealthMeters.Reading reading() {
        Health health = bot.get();
        Instant now = clock.instant();
        boolean well =
                bound.map(within -> health.heardWithin(within, now)).orElse(health.reception() == Reception.WELL);
        return new HealthMeters.Reading(health, well && health.reception() != Reception.STOPPED, now);
    }

    /** All figures in Prometheus' text format. */
    String scrape() {
        meters.read(reading());
        return registry.scrape();
    }
}
