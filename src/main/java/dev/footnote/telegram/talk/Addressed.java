package dev.footnote.telegram.talk;

import dev.footnote.telegram.Entity;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Origin;
import dev.footnote.telegram.Self;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to the bot.
 *
 * @param command the command's name in lower case, without slash and without the bot's name; null where it is none
 * @param words what was said, without the command and without the mention of the bot
 */
record Addressed(@Nullable String command, String words) {

    private static final String BEGIN = "bot_command";

    /**
     * What a message says to the bot; empty where it is not meant for it. In a private chat everything is; in a group what
     * mentions the bot, replies to it, or is a command with its name. Messages of bots and channels, and edits, are not
     * meant for it.
     */
    static Optional<Addressed> in(Incoming.Text message, Self self) {
        Origin origin = message.origin();
        if (origin.byBot()
                || origin.is(Origin.Flag.EDITED)
                || origin.is(Origin.Flag.CHANNEL_POST)
                || origin.is(Origin.Flag.VIA_BOT)) {
            return Optional.empty();
        }
        boolean reply = origin.repliedTo() != null
                && origin.repliedTo().sender() != null
                && origin.repliedTo().sender() == self.id();
        boolean alone = origin.chat().isPrivate();
        Entity first = message.entities().stream()
                .filter(entity -> entity.type().equals(BEGIN) && entity.offset() == 0)
                .findFirst()
                .orElse(null);
        if (first != null) {
            return command(first.of(message.text()), message.text().substring(first.length()), self, alone || reply);
        }
        String words = withoutMention(message, self);
        return alone || reply || !words.equals(message.text())
                ? Optional.of(new Addressed(null, words.strip()))
                : Optional.empty();
    }

    /** A command that names no bot is meant for all of a group's bots, so for none in particular. */
    private static Optional<Addressed> command(String word, String rest, Self self, boolean forUs) {
        int at = word.indexOf('@');
        String name = at < 0 ? word.substring(1) : word.substring(1, at);
        boolean ours = at < 0 ? forUs : word.substring(at + 1).equalsIgnoreCase(self.username());
        return ours ? Optional.of(new Addressed(name.toLowerCase(Locale.ROOT), rest.strip())) : Optional.empty();
    }

    private static String withoutMention(Incoming.Text message, Self self) {
        StringBuilder text = new StringBuilder(message.text());
        for (Entity entity : message.entities().reversed()) {
            boolean named = entity.type().equals("mention")
                    && entity.of(message.text()).equalsIgnoreCase("@" + self.username());
            boolean linked =
                    entity.type().equals("text_mention") && entity.user() != null && entity.user() == self.id();
            if (named || linked) {
                text.delete(entity.offset(), entity.offset() + entity.length());
            }
        }
        // Some clients and bridges write a mention without marking it.
        Pattern unmarked = Pattern.compile("(?i)(?<![\\w@])@" + Pattern.quote(self.username()) + "(?!\\w)");
        return unmarked.matcher(text).replaceAll("");
    }
}
