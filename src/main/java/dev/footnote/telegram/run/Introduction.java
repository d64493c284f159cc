package dev.footnote.telegram.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.telegram.Self;
import dev.footnote.telegram.Token;
import dev.footnote.telegram.send.Backoff;
import dev.footnote.telegram.send.BotApi;
import dev.footnote.telegram.send.Outcome;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** Asks Telegram who the bot is. */
final class Introduction {

    private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);

    private Introduction() {}

    /**
     * Asks until Telegram answers.
     *
     * @throws BotException where Telegram does not accept the token
     */
    static Self of(Token token, BotApi api, Duration firstWait) throws InterruptedException {
        var backoff = new Backoff(firstWait, Duration.ofSeconds(30));
        boolean told = false;
        while (true) {
            switch (api.call(new GetMe())) {
                case Outcome.Done done
                when done.result().path("username").isTextual() -> {
                    return self(token, done.result());
                }
                case Outcome.Refused refused
                when refused.code() == 401 || refused.code() == 404 ->
                    throw new BotException("Telegram does not accept the token in TELEGRAM_BOT_TOKEN:"
                            + " take it anew from BotFather (/mybots, API Token).");
                case Outcome.Refused refused
                when refused.retryAfter() != null -> Thread.sleep(Duration.ofSeconds(refused.retryAfter()));
                case Outcome outcome -> {
                    if (!told) {
                        LOG.warn("Telegram cannot be reached yet; the bot keeps trying.");
                        told = true;
                    }
                    Thread.sleep(backoff.next());
                }
            }
        }
    }

    private static Self self(Token token, JsonNode me) {
        return new Self(
                token.bot(),
                me.path("username").asText(),
                me.path("first_name").asText(),
                me.path("can_read_all_group_messages").asBoolean());
    }
}
