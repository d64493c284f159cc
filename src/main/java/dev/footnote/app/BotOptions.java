package dev.footnote.app;

import dev.footnote.telegram.talk.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What is configured of the Telegram bot.
 *
 * @param rules who may use it and how much
 * @param metricsHost the interface its health and figures can be asked for at
 * @param metricsPort the port of it, from 1 to 65535; null: they cannot be asked for
 */
record BotOptions(Rules rules, String metricsHost, @Nullable Integer metricsPort) {

    /** Only this machine may ask. */
    static final String LOOPBACK = "127.0.0.1";

    /** Open to all, without figures. */
    static final BotOptions DEFAULT = new BotOptions(Rules.DEFAULT, LOOPBACK, null);

    /** The same with other rules. */
    BotOptions with(Rules other) {
        return new BotOptions(other, metricsHost, metricsPort);
    }

    /** The same with its figures at a port, or nowhere. */
    BotOptions at(@Nullable Integer port) {
        return new BotOptions(rules, metricsHost, port);
    }

    /** The same with its figures at another interface. */
    BotOptions on(String host) {
        return new BotOptions(rules, host, metricsPort);
    }
}
