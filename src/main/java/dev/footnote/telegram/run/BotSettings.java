package dev.footnote.telegram.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a bot is to run.
 *
 * @param data the folder for its inbox, its own
 * @param api where the Bot API is
 * @param webhook where Telegram reaches the bot; null: the bot asks Telegram
 * @param pace what differs in tests, which have less time
 */
public record BotSettings(Path data, URI api, @Nullable Hook webhook, Pace pace) {

    /** Telegram's own Bot API. */
    public static final URI TELEGRAM = URI.create("https://api.telegram.org");

    /**
     * A webhook.
     *
     * @param url https; the address Telegram posts to
     * @param port where the bot listens, behind the proxy that speaks HTTPS
     */
    public record Hook(URI url, int port) {}

    /**
     * How long things take.
     *
     * @param poll how long Telegram may wait for an update before it answers that there is none, whole seconds
     * @param firstWait the wait after a first failed poll
     * @param patience how long a request may take without a sign of life
     * @param second a second of Telegram's limits
     * @param unheard how long may pass without a sign of Telegram before the connection is made anew
     * @param longestAnswer how long an answer may take
     */
    public record Pace(
            Duration poll,
            Duration firstWait,
            Duration patience,
            Duration second,
            Duration unheard,
            Duration longestAnswer) {

        /** What suits Telegram. */
        public static final Pace USUAL = new Pace(
                Duration.ofSeconds(50),
                Duration.ofMillis(500),
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                Duration.ofMinutes(3),
                Duration.ofMinutes(5));
    }
}
