package dev.footnote.app;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The commands, put together, and how their faults reach the reader. */
final class CommandTree {

    private CommandTree() {}

    /** Runs the command line; its exit status. */
    static int execute(Run run, String... args) {
        var all = commands();
        // To describe every command to picocli takes a tenth of a start; most command lines open with the one they
        // need.
        var named = args.length == 0 ? null : all.get(args[0]);
        return named == null
                ? of(run, all.values()).execute(args)
                : of(run, List.of(named))
                        // What is wrong is said with all commands in view.
                        .setParameterExceptionHandler(
                                (fault, given) -> of(run, all.values()).execute(given))
                        .execute(args);
    }

    /** The commands by their names, in the order that help shows them in. */
    private static Map<String, Function<Run, Object>> commands() {
        var all = new LinkedHashMap<String, Function<Run, Object>>();
        all.put("chat", ChatCommand::new);
        all.put("ask", AskCommand::new);
        all.put("index", IndexCommand::new);
        all.put("eval", EvalCommand::new);
        all.put("telegram", TelegramCommand::new);
        all.put("doctor", DoctorCommand::new);
        all.put("bench", BenchCommand::new);
        return all;
    }

    private static CommandLine of(Run run, Collection<Function<Run, Object>> commands) {
        var surroundings = run.surroundings();
        var tree = new CommandLine(new RootCommand(run));
        commands.forEach(command -> tree.addSubcommand(command.apply(run)));
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
