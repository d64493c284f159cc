package dev.footnote.app;

import dev.footnote.telegram.Token;
import dev.footnote.telegram.run.Bot;
import dev.footnote.telegram.run.BotSettings;
import dev.footnote.telegram.run.BotSettings.Hook;
import dev.footnote.telegram.run.BotSettings.Pace;
import dev.footnote.telegram.talk.BotHandler;
import dev.footnote.telegram.watch.Watch;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code footnote telegram}: answers in Telegram until it is stopped. */
@Command(
        name = "telegram",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Answer in Telegram; the bot's token is read from TELEGRAM_BOT_TOKEN",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "1:the token is not accepted, another bot runs on the data folder, or something failed",
            "2:the command line, the token's form or the configuration cannot be used",
            "143:stopped by SIGTERM, 130 by Ctrl-C: what was not answered is, at the next start"
        },
        footer = {
            "",
            "@BotFather gives the token; it is read from the environment and nowhere else. Who may use the bot stands in"
                    + " the section 'telegram' of footnote.yaml; without it everybody may. Its keys: access (open or"
                    + " listed), users, chats, administrators (Telegram's numbers), questions-per-user,"
                    + " questions-per-chat (in an hour), tokens-per-chat (in a day), metrics-port, metrics-host.",
            "",
            "Example:",
            "  TELEGRAM_BOT_TOKEN=123456:ABC-DEF footnote telegram --corpus news/"
        })
final class TelegramCommand implements Callable<Integer> {

    private static final String TOKEN = "TELEGRAM_BOT_TOKEN";

    private static final Duration LONGEST_STOP = Duration.ofSeconds(9);

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

    @Mixin
    private final MetricsOptions metrics = new MetricsOptions();

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
        metrics.check(settings.bot(), faults);
        if (token == null || bot == null || !faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        var serving = Thread.currentThread();
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(serving, stopped)));
        var watch = watch(bot);
        // From here on the bot can be asked how it is: opening a large collection takes its time.
        try (var server = metrics.serve(settings.bot(), watch);
                var parts = new BotParts(run, settings, bot.data(), watch)) {
            serve(bot, token, settings, parts, watch);
        } catch (InterruptedException e) {
            run.say("stopped.");
        } finally {
            stopped.countDown();
        }
        return Status.ANSWERED;
    }

    private static Watch watch(BotSettings bot) {
        var clock = Clock.systemUTC();
        return bot.webhook() == null ? Watch.polling(bot.pace().unheard(), clock) : Watch.webhook(clock);
    }

    private void serve(BotSettings bot, Token token, Settings settings, BotParts parts, Watch watch)
            throws InterruptedException {
        try (var serving = Bot.start(bot, token, parts::handler, Clock.systemUTC())) {
            watch.over(serving::health);
            run.say("@" + serving.self().username() + " is answering.");
            for (var commands : BotHandler.commandLists(settings.bot().rules())) {
                serving.deliver(commands);
            }
            new CountDownLatch(1).await();
        }
    }

    // SIGTERM and Ctrl-C: the process ends when its hooks do, so this one waits for the bot.
    private void stop(Thread serving, CountDownLatch stopped) {
        serving.interrupt();
        try {
            if (!stopped.await(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                run.say("the bot did not stop in time; what was under way goes on at the next start.");
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
