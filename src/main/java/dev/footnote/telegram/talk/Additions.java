package dev.footnote.telegram.talk;

import dev.footnote.telegram.DownloadException;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Origin;
import dev.footnote.telegram.Outbox;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.RepliedTo;
import dev.footnote.telegram.page.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Takes articles that administrators send. */
final class Additions {

    /** What Telegram hands out at most. */
    private static final int MOST_BYTES = 20_000_000;

    private static final int TITLE = 60;

    private final Talk talk;

    Additions(Talk talk) {
        this.talk = talk;
    }

    /** Takes a file. */
    List<Outgoing> file(Incoming.Document document, Texts texts, Outbox outbox) {
        Origin origin = document.origin();
        if (!talk.rules().administers(origin.sender())) {
            return origin.chat().isPrivate() ? Says.reply(origin, texts.say("add.administrators")) : List.of();
        }
        String name = document.name() == null ? "article.txt" : document.name();
        try {
            return Says.reply(origin, taken(name, outbox.download(document.file(), MOST_BYTES), texts));
        } catch (DownloadException e) {
            return Says.reply(origin, texts.say(e.tooLarge() ? "add.too-large" : "add.not-fetched"));
        }
    }

    /** Takes the text after the command, or that of the message replied to. */
    List<Outgoing> text(Incoming.Text message, String words, Texts texts) {
        RepliedTo repliedTo = message.origin().repliedTo();
        String text = words.isBlank() && repliedTo != null && repliedTo.text() != null ? repliedTo.text() : words;
        if (text.isBlank()) {
            return Says.reply(message.origin(), texts.say("add.how"));
        }
        return Says.reply(message.origin(), taken(name(text, message), text.getBytes(StandardCharsets.UTF_8), texts));
    }

    private String taken(String name, byte[] content, Texts texts) {
        try {
            Collection.Taken taken = talk.collection().add(name, content);
            return texts.say("add.taken", taken.title(), taken.sentences(), taken.articles(), taken.leftOut());
        } catch (Collection.NotTaken e) {
            return texts.say("add.refused", e.sentence());
        }
    }

    /** A file's name of the text's first line and the message's number, the same if it is taken again. */
    private static String name(String text, Incoming.Text message) {
        String first = text.strip().lines().findFirst().orElse("");
        String words = first.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return words.substring(0, words.offsetByCodePoints(0, Math.min(TITLE, words.codePointCount(0, words.length()))))
                + "-" + message.key().update() + ".md";
    }
}
