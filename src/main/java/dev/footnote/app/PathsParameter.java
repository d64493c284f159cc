package dev.footnote.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Takes one path or several ({@code --corpus news/*.md "a question"}) without taking the question too: where the command
 * takes words as well, a path after the first has to exist or to look like one; where it takes paths itself (the cases of
 * an evaluation), each option takes one.
 */
final class PathsParameter implements IParameterConsumer {

    @Override
    @SuppressWarnings("JdkObsolete") // picocli's interface
    public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
        List<Path> before = option.getValue();
        List<Path> paths = before == null ? new ArrayList<>() : new ArrayList<>(before);
        if (args.isEmpty() || isOption(args.peek(), command)) {
            throw new ParameterException(command.commandLine(), "--corpus needs the path of a folder or a file");
        }
        do {
            paths.add(path(args.pop(), command));
        } while (!args.isEmpty() && isFurtherPath(args.peek(), command));
        option.setValue(paths);
    }

    private static Path path(String text, CommandSpec command) {
        if (text.isBlank()) {
            throw new ParameterException(command.commandLine(), "--corpus needs a path, not an empty word");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new ParameterException(command.commandLine(), Faults.sentence(e), e);
        }
    }

    private static boolean isOption(String word, CommandSpec command) {
        return command.optionsMap().containsKey(word.split("=", 2)[0]) || word.equals("--");
    }

    private static boolean takesPaths(CommandSpec command) {
        return command.positionalParameters().stream()
                .flatMap(words -> Arrays.stream(words.auxiliaryTypes()))
                .anyMatch(Path.class::equals);
    }

    private static boolean isFurtherPath(String word, CommandSpec command) {
        if (word.startsWith("-") || command.subcommands().containsKey(word)) {
            return false;
        }
        if (command.positionalParameters().isEmpty()) {
            return true;
        }
        if (takesPaths(command)) {
            return false;
        }
        return PathWords.isPath(word);
    }
}
