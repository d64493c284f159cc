package dev.footnote.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code footnote chat}: questions and answers on the console. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Ask question after question on the console (what 'footnote' alone does too)",
        footer = {
            "",
            "/right and /wrong in the chat keep your verdict on the last answer in the feedback file;",
            "'footnote eval --from-feedback FILE' makes cases for an evaluation of it.",
            "",
            "The chat over the same articles goes on after a restart, for half a day; /new starts afresh,",
            "/forget deletes what is kept of it in the folder --data."
        })
final class ChatCommand implements Callable<Integer> {

    private final Run run;

    @Mixin
    private final AsOfOption asOf;

    ChatCommand(Run run) {
        this(run, new AsOfOption());
    }

    ChatCommand(Run run, AsOfOption asOf) {
        this.run = run;
        this.asOf = asOf;
    }

    @Override
    public Integer call() {
        var settings = run.settings();
        try (var chat = ConsoleChat.open(run, settings);
                var opened = run.openLive(settings, chat.threads())) {
            var corpus = new LiveCorpus(opened, settings);
            run.front()
                    .chat(
                            asOf.on(corpus),
                            new ConsoleArticles(opened),
                            new ChatFeedback(settings.feedback(), corpus::fingerprint),
                            chat.memory(),
                            run.surroundings());
        }
        return Status.ANSWERED;
    }
}
