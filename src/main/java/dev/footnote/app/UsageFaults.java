package dev.footnote.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what is wrong with a command line into one sentence and a hint. */
final class UsageFaults {

    // Words that begin a question rather than misspell a command ("what" is one letter from "chat").
    private static final Set<String> QUESTION_WORDS = Set.of(
            "what", "who", "whom", "whose", "when", "where", "why", "how", "which", "is", "are", "was", "were", "do",
            "does", "did", "has", "have", "can", "will", "in", "the");

    private UsageFaults() {}

    /** The sentence. */
    static String sentence(ParameterException fault) {
        var sentence =
                switch (fault) {
                    case UnmatchedArgumentException e -> unmatched(e);
                    case MissingParameterException e
                    when e.getMissing() != null && !e.getMissing().isEmpty() -> missing(e);
                    case OverwrittenOptionException e -> e.getOverwritten() + " is given twice";
                    default -> String.valueOf(fault.getMessage());
                };
        return sentence.endsWith(".") || sentence.endsWith("?") || sentence.endsWith("\"") ? sentence : sentence + ".";
    }

    /** Where to read on. */
    static String hint(ParameterException fault) {
        return "Try '" + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help'.";
    }

    private static String missing(MissingParameterException fault) {
        var argument = fault.getMissing().get(0);
        return argument.isOption()
                ? ((CommandLine.Model.OptionSpec) argument).longestName() + " needs a value (" + argument.paramLabel()
                        + ")"
                : argument.paramLabel() + " is missing";
    }

    private static String unmatched(UnmatchedArgumentException fault) {
        var command = fault.getCommandLine();
        var word = fault.getUnmatched().get(0);
        if (word.startsWith("-") && word.length() > 1) {
            return option(command, word);
        }
        if (command.getSubcommands().isEmpty()) {
            return "'" + command.getCommandName() + "' takes no '" + word + "'";
        }
        var question = String.join(" ", fault.getUnmatched());
        return Optional.of(word)
                .filter(w -> !QUESTION_WORDS.contains(w.toLowerCase(Locale.ROOT)))
                .flatMap(w -> Nearest.to(w, command.getSubcommands().keySet()))
                .map(name -> "There is no command '" + word + "': did you mean '" + name + "'?")
                .orElse("There is no command '" + word + "': to ask a question, say footnote ask \"" + question + "\"");
    }

    private static String option(CommandLine command, String word) {
        var name = word.split("=", 2)[0];
        List<String> known = command.getCommandSpec().optionsMap().keySet().stream()
                .filter(n -> n.startsWith("--"))
                .toList();
        boolean words = !command.getCommandSpec().positionalParameters().isEmpty();
        return Nearest.to(name, known)
                .map(n -> "There is no option " + name + ": did you mean " + n + "?")
                .orElse("There is no option " + name
                        + (words ? ": put -- before a question that begins with a dash" : ""));
    }
}
