package dev.footnote.app;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The commands, put together, and how their faults reach the reader. */
final class CommandTree {

    private CommandTree() {}

    /** The command line of one run. */
    static CommandLine of(Run run) {
        var surroundings = run.surroundings();
        var tree = new CommandLine(new RootCommand(run))
                .addSubcommand(new ChatCommand(run))
                .addSubcommand(new AskCommand(run))
                .addSubcommand(new IndexCommand(run))
                .addSubcommand(new EvalCommand(run))
                .addSubcommand(new TelegramCommand(run))
                .addSubcommand(new DoctorCommand(run));
        var colours = CommandLine.Help.defaultColorScheme(surroundings.coloursOut() ? Ansi.ON : Ansi.OFF);
        tree.setColorScheme(colours);
        // A question may begin with an @; it is not the name of a file of arguments.
        tree.setExpandAtFiles(false);
        tree.setOut(new java.io.PrintWriter(surroundings.out(), true));
        tree.setErr(new java.io.PrintWriter(surroundings.err(), true));
        tree.setParameterExceptionHandler((fault, arguments) -> usage(fault, surroundings));
        tree.setExecutionExceptionHandler((fault, command, parsed) -> tell(fault, run));
        for (CommandLine command : tree.getSubcommands().values()) {
            command.getCommandSpec().versionProvider(new RootCommand.Version());
        }
        return tree;
    }

    /** Tells a fault on standard error; the exit status that belongs to it. */
    static int tell(Throwable fault, Run run) {
        var err = run.surroundings().err();
        Faults.sentences(fault).forEach(sentence -> err.println("footnote: " + sentence));
        if (run.options().verbose) {
            fault.printStackTrace(err);
        }
        return Faults.status(fault);
    }

    private static int usage(ParameterException fault, Surroundings surroundings) {
        surroundings
                .err()
                .printf(Locale.ROOT, "footnote: %s%n%s%n", UsageFaults.sentence(fault), UsageFaults.hint(fault));
        return Status.USAGE;
    }
}
