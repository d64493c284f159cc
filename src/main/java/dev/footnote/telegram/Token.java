package dev.footnote.telegram;

import java.util.Optional;
import java.util.regex.Pattern;

/** A bot's token. Only {@link #secret} gives it away: neither {@code toString} nor any exception does. */
public final class Token {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):[A-Za-z0-9_-]{6,}");

    private final String secret;
    private final long bot;

    private Token(String secret, long bot) {
        this.secret = secret;
        this.bot = bot;
    }

    /** Reads a token; empty where the text has not the form of one. */
    public static Optional<Token> of(String text) {
        var matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Token(matcher.group(), Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    /** The bot's user id. */
    public long bot() {
        return bot;
    }

    /** The token itself, for requests to Telegram only. */
    public String secret() {
        return secret;
    }

    /** {@code text} without the token, for what others wrote. */
    public String redacted(String text) {
        return text.replace(secret, "(token)").replace(secret.substring(secret.indexOf(':') + 1), "(token)");
    }

    @Override
    public String toString() {
        return "Token of bot " + bot;
    }
}
