package dev.footnote.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code footnote chat}: questions and answers on the console. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Ask question after question on the console (what 'footnote' alone does too)")
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
        try (var opened = run.openAndTell(run.settings())) {
            run.front().chat(asOf.on(opened), run.surroundings());
        }
        return Status.ANSWERED;
    }
}
