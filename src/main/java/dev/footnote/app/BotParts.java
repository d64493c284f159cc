package dev.footnote.app;

import dev.footnote.conversation.Threads;
import dev.footnote.telegram.Self;
import dev.footnote.telegram.talk.BotHandler;
import dev.footnote.telegram.talk.Events;
import dev.footnote.telegram.talk.SqliteAnswers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a Telegram bot answers with. It is opened once the data folder is the bot's own and its token is known to be good:
 * whoever is wrong about either is told at once, however large the collection is.
 */
final class BotParts implements AutoCloseable {

    private final Run run;
    private final Settings settings;
    private final Path data;
    private final Events events;
    // What is to be closed, in the order of closing.
    private final Deque<Runnable> open = new ArrayDeque<>();

    BotParts(Run run, Settings settings, Path data, Events events) {
        this.run = run;
        this.settings = settings;
        this.data = data;
        this.events = events;
    }

    /** Opens chats, articles and answers, and makes the handler that answers with them. */
    BotHandler handler(Self self) {
        Threads threads = run.providers().threads(data.resolve("chats.db"), settings);
        open.addFirst(threads::close);
        LiveCorpus corpus = new LiveCorpus(run.openLive(settings, threads), settings);
        open.addFirst(corpus::close);
        Clock clock = Clock.systemUTC();
        SqliteAnswers answers =
                new SqliteAnswers(data.resolve("answers.db"), Duration.ofDays(settings.retentionDays()), clock);
        open.addFirst(answers::close);
        return new BotHandler(
                self,
                corpus,
                corpus,
                threads,
                answers,
                new BotVerdicts(settings.feedback(), corpus::fingerprint),
                settings.bot().rules(),
                events,
                clock);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.removeFirst().run();
        }
    }
}
