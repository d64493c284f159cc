package dev.footnote.app;

import dev.footnote.conversation.Threads;
import dev.footnote.telegram.Self;
import dev.footnote.telegram.Token;
import dev.footnote.telegram.run.Bot;
import dev.footnote.telegram.run.BotSettings;
import dev.footnote.telegram.run.BotSettings.Hook;
import dev.footnote.telegram.run.BotSettings.Pace;
import dev.footnote.telegram.talk.BotHandler;
import dev.footnote.telegram.talk.Events;
import dev.footnote.telegram.talk.SqliteAnswers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code footnote telegram}: answers in Telegram until it is stopped. */
@Command(
        name = "telegram",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Answer in Telegram; the bot's token is read from TELEGRAM_BOT_TOKEN")
final class TelegramCommand implements Callable<Integer> {

    private static final String TOKEN = "TELEGRAM_BOT_TOKEN";

    private static final Duration LONGEST_STOP = Duration.ofSeconds(9);
    private static final String CHATS = "chats.db";
    private static final Logger LOG = LoggerFactory.getLogger(TelegramCommand.class);

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "Let Telegram post updates to this https address instead of asking for them")
    @Nullable
    URI webhook;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where the webhook listens, behind the proxy that speaks https; default: 8443")
    @Nullable
    Integer port;

    @Option(
            names = "--bot-api",
            paramLabel = "URL",
            description = "A Bot API server of your own; default: https://api.telegram.org")
    @Nullable
    URI api;

    private final Run run;

    TelegramCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        var settings = run.settings();
        var faults = new ArrayList<String>();
        var token = token(faults);
        var bot = botSettings(settings.data(), faults);
        if (token == null || bot == null || !faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        var serving = Thread.currentThread();
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(serving, stopped)));
        try (var threads = run.providers().threads(bot.data().resolve(CHATS), settings);
                var corpus = new LiveCorpus(() -> run.openAndTell(settings, threads), settings)) {
            serve(bot, token, settings, corpus, threads);
        } catch (InterruptedException e) {
            run.surroundings().err().println("footnote: stopped.");
        } finally {
            stopped.countDown();
        }
        return Status.ANSWERED;
    }

    private void serve(BotSettings bot, Token token, Settings settings, LiveCorpus corpus, Threads threads)
            throws InterruptedException {
        var clock = Clock.systemUTC();
        try (var answers = new SqliteAnswers(
                        bot.data().resolve("answers.db"), Duration.ofDays(settings.retentionDays()), clock);
                var serving = Bot.start(bot, token, self -> handler(self, settings, corpus, threads, answers), clock)) {
            run.surroundings().err().println("footnote: @" + serving.self().username() + " is answering.");
            for (var commands : BotHandler.commandLists(settings.bot())) {
                serving.deliver(commands);
            }
            new CountDownLatch(1).await();
        }
    }

    private static BotHandler handler(
            Self self, Settings settings, LiveCorpus corpus, Threads threads, SqliteAnswers answers) {
        return new BotHandler(
                self,
                corpus,
                corpus,
                threads,
                answers,
                new BotVerdicts(settings.feedback(), corpus::fingerprint),
                settings.bot(),
                Events.NONE,
                Clock.systemUTC());
    }

    // SIGTERM and Ctrl-C: the process ends when its hooks do, so this one waits for the bot.
    private static void stop(Thread serving, CountDownLatch stopped) {
        serving.interrupt();
        try {
            if (!stopped.await(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The bot did not stop in time; what was under way goes on at the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Token token(List<String> faults) {
        var text = run.surroundings().environment().getOrDefault(TOKEN, "");
        var token = Token.of(text).orElse(null);
        if (text.isBlank()) {
            faults.add("There is no bot token: put the one that BotFather gave you into the environment variable "
                    + TOKEN + ".");
        } else if (token == null) {
            faults.add("What " + TOKEN
                    + " holds is not a bot token: it looks like 123456:ABC-DEF, as BotFather gives it.");
        }
        return token;
    }

    private @Nullable BotSettings botSettings(@Nullable Path data, List<String> faults) {
        if (data == null) {
            faults.add("There is no home folder to keep the bot's inbox in: name a folder with --data.");
        }
        if (webhook != null && !"https".equals(webhook.getScheme())) {
            faults.add(
                    "--webhook has to be an https address, since Telegram posts to no other, not '" + webhook + "'.");
        }
        if (port != null && (webhook == null || port < 1 || port > 65_535)) {
            faults.add(
                    webhook == null
                            ? "--port belongs to --webhook: leave it out, or give both."
                            : "--port has to be from 1 to 65535, not " + port + ".");
        }
        if (api != null && (api.getHost() == null || !List.of("http", "https").contains(api.getScheme()))) {
            faults.add("--bot-api has to be an http or https address, not '" + api + "'.");
        }
        if (data == null) {
            return null;
        }
        var hook = webhook == null ? null : new Hook(webhook, port == null ? 8443 : port);
        return new BotSettings(data, api == null ? BotSettings.TELEGRAM : api, hook, Pace.USUAL);
    }
}
