package dev.footnote.telegram.talk;

import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.Phrasing;
import dev.footnote.answer.Timeline;
import dev.footnote.article.Article;
import dev.footnote.ask.ArticleAssistant;
import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.conversation.FollowUps;
import dev.footnote.conversation.ThreadsInMemory;
import dev.footnote.index.Papers;
import dev.footnote.index.WordsEncoder;
import dev.footnote.ingest.CorpusSummary;
import dev.footnote.retrieve.Retriever;
import dev.footnote.telegram.Chat;
import dev.footnote.telegram.DownloadException;
import dev.footnote.telegram.Entity;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Origin;
import dev.footnote.telegram.Outbox;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.RepliedTo;
import dev.footnote.telegram.Self;
import dev.footnote.telegram.Sender;
import dev.footnote.telegram.UpdateKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A bot's handler over three articles, with people who write to it; no network, no transport. */
final class Desk implements AutoCloseable {

    static final Self SELF = new Self(77, "footnote_bot", "Footnote", false);
    static final long ADA = 1001;
    static final long BEN = 1002;
    static final long GROUP = -500;

    final ThreadsInMemory threads = new ThreadsInMemory();
    final Map<String, Article> articles = new HashMap<>();
    final List<String> verdicts = new ArrayList<>();
    final List<String> added = new ArrayList<>();
    final Outs outbox = new Outs();
    final SqliteAnswers answers;
    final BotHandler handler;
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    String language = "en";
    int tokens;
    private final List<Question> asked = new ArrayList<>();
    private long update = 1;
    private int message = 1;

    Desk(Path folder, Rules rules) {
        WordsEncoder encoder = new WordsEncoder();
        var museum = Papers.paper(
                "museum.md",
                "Harbour Post",
                java.time.LocalDate.of(2025, 11, 4),
                null,
                "The harbour museum reopened on 4 November 2025. Repairs cost 41 million euros.");
        var ferry = Papers.paper("ferry.md", "The old ferry Marigold sank off the cape in 1931.");
        List.of(museum, ferry).forEach(each -> articles.put(each.article().id(), each.article()));
        Assistant assistant = new ArticleAssistant(
                new Retriever(Papers.index(encoder, museum, ferry), encoder),
                new ExtractiveAnswerer(0.0, 1),
                () -> now,
                threads,
                new FollowUps(),
                null);
        Assistant counting = new Assistant() {
            @Override
            public Reply ask(Question question) {
                asked.add(question);
                return counted(assistant.ask(question));
            }

            @Override
            public Timeline timeline(Question subject) {
                return assistant.timeline(subject);
            }
        };
        answers = new SqliteAnswers(folder.resolve("answers.db"), Duration.ofDays(30), () -> now);
        handler = new BotHandler(
                SELF, counting, new Shelf(), threads, answers, new Kept(), rules, Events.NONE, () -> now);
    }

    /** A reply that cost tokens, where it is to. */
    private Reply counted(Reply reply) {
        return new Reply(
                reply.question(),
                reply.standalone(),
                reply.answer(),
                reply.passages(),
                reply.timing(),
                tokens == 0 ? null : new Phrasing("fake", false, null, 0, 0, tokens),
                reply.misspellings());
    }

    /** The question the assistant was asked last. */
    Question lastAsked() {
        return asked.getLast();
    }

    Sender sender(long id) {
        return new Sender(id, null, "Ada", language, false);
    }

    Incoming.Text text(long chat, long from, String text, Origin.Flag... flags) {
        return text(chat, from, text, null, flags);
    }

    Incoming.Text text(long chat, long from, String text, @Nullable RepliedTo repliedTo, Origin.Flag... flags) {
        Chat.Type type = chat > 0 ? Chat.Type.PRIVATE : Chat.Type.SUPERGROUP;
        Origin origin =
                new Origin(new Chat(chat, type, null), sender(from), message++, null, now, repliedTo, Set.of(flags));
        return new Incoming.Text(new UpdateKey(SELF.id(), update++), origin, text, entities(text));
    }

    private static List<Entity> entities(String text) {
        List<Entity> entities = new ArrayList<>();
        java.util.regex.Pattern.compile("(?<!\\S)/[a-z_]+(@\\w+)?|@\\w+")
                .matcher(text)
                .results()
                .forEach(found -> entities.add(new Entity(
                        found.group().startsWith("/") ? "bot_command" : "mention",
                        found.start(),
                        found.end() - found.start(),
                        null)));
        return entities;
    }

    Incoming.Document document(long chat, long from, String name) {
        Incoming.Text frame = text(chat, from, "x");
        return new Incoming.Document(frame.key(), frame.origin(), "file-1", name, null, 10L, "", List.of());
    }

    Incoming.Press press(long chat, long from, String data) {
        return new Incoming.Press(
                new UpdateKey(SELF.id(), update++),
                "press-" + update,
                sender(from),
                new Chat(chat, chat > 0 ? Chat.Type.PRIVATE : Chat.Type.SUPERGROUP, null),
                5,
                null,
                data);
    }

    List<Outgoing> say(Incoming incoming) {
        try {
            return handler.answer(incoming, outbox);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The only message there is. */
    Outgoing.SendText said(Incoming incoming) {
        List<Outgoing> all = say(incoming);
        if (all.size() != 1) {
            throw new AssertionError(all);
        }
        return (Outgoing.SendText) all.getFirst();
    }

    @Override
    public void close() {
        answers.close();
    }

    final class Outs implements Outbox {
        final List<Outgoing.Passing> shown = new ArrayList<>();

        @Override
        public Self self() {
            return SELF;
        }

        @Override
        public synchronized void show(Outgoing.Passing passing) {
            shown.add(passing);
        }

        @Override
        public byte[] download(String file, int limit) throws DownloadException {
            if (file.isEmpty()) {
                throw new DownloadException("gone", false);
            }
            return "An article.".getBytes(StandardCharsets.UTF_8);
        }
    }

    private final class Shelf implements Collection {
        @Override
        public CorpusSummary summary() {
            return new CorpusSummary(articles.size(), List.of(), 2, 0);
        }

        @Override
        public Optional<Article> article(String id) {
            return Optional.ofNullable(articles.get(id));
        }

        @Override
        public Taken add(String name, byte[] content) throws NotTaken {
            if (name.endsWith(".exe")) {
                throw new NotTaken("this is no article.");
            }
            added.add(name);
            return new Taken(1, "New article", 12, 345);
        }

        @Override
        public CorpusSummary reload() {
            return summary();
        }
    }

    private final class Kept implements Verdicts {
        @Override
        public String record(Reply reply) {
            return reply.question().text();
        }

        @Override
        public void keep(String record, boolean right) {
            verdicts.add(record + " " + right);
        }
    }
}
