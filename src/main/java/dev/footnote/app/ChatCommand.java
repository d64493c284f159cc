package dev.footnote.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code footnote chat}: questions and answers on the console. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Ask question after question on the console (what 'footnote' alone does too)")
final class ChatCommand implements Callable<Integer> {

    private final Run run;

    ChatCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        try (var opened = run.openAndTell(run.settings())) {
            run.front().chat(opened, run.surroundings());
        }
        return Status.ANSWERED;
    }
}
