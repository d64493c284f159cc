package dev.footnote.app;

import dev.footnote.app.model.ModelSettings;
import dev.footnote.conversation.Threads;
import dev.footnote.index.NativeLibraries;
import dev.footnote.ingest.Progress;
import dev.footnote.telegram.Handler;
import dev.footnote.telegram.Self;
import dev.footnote.telegram.talk.BotHandler;
import dev.footnote.telegram.talk.Events;
import dev.footnote.telegram.talk.Rules;
import dev.footnote.telegram.talk.SqliteAnswers;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands behind the bot in life, wired as the program wires it: encoder, index, chats, answers, feedback. */
public final class NewsBot implements AutoCloseable {

    private final Settings settings;
    private final Rules rules;
    private final Threads threads;
    private final SqliteAnswers answers;
    private final LiveCorpus corpus;

    /**
     * Opens it.
     *
     * @param articles the collection's folder, which articles are added to
     * @param data where chats, answers and feedback are kept
     * @param rules who may use it
     * @param model the address of a language model that speaks OpenAI's protocol; null for none
     */
    public NewsBot(Path articles, Path data, Rules rules, @Nullable String model) {
        var extractive = new ModelSettings(
                model == null ? ModelSettings.EXTRACTIVE : "openai:m",
                model,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                500,
                null,
                8192);
        this.rules = rules;
        this.settings = new Settings(
                List.of(articles),
                Path.of("target", "telegram", "cache"),
                null,
                Settings.DEFAULT_SENTENCES,
                extractive,
                data.resolve("feedback.jsonl"),
                data,
                30,
                BotOptions.DEFAULT.with(rules),
                Settings.DEFAULT_ENCODER);
        NativeLibraries.keepIn(Path.of("target", "native"));
        var nothing = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var wiring = new Wiring(new Surroundings(
                InputStream.nullInputStream(),
                nothing,
                nothing,
                new Surroundings.Terminals(false, false, false),
                Map.of("OPENAI_API_KEY", "sk-secret-1"),
                data,
                Path.of("").toAbsolutePath()));
        this.threads = wiring.threads(data.resolve("chats.db"), settings);
        this.answers = new SqliteAnswers(data.resolve("answers.db"), Duration.ofDays(30), Clock.systemUTC());
        this.corpus = new LiveCorpus(wiring.openLive(settings, threads, Progress.UNHEARD), settings);
    }

    /** What decides how the bot answers. */
    public Handler handler(Self self) {
        return new BotHandler(
                self,
                corpus,
                corpus,
                threads,
                answers,
                new BotVerdicts(settings.feedback(), corpus::fingerprint),
                rules,
                Events.NONE,
                Clock.systemUTC());
    }

    /** The file readers' verdicts are kept in. */
    public Path feedback() {
        return settings.feedback();
    }

    @Override
    public void close() {
        corpus.close();
        answers.close();
        threads.close();
    }
}
