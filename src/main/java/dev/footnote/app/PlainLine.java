package dev.footnote.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plainest command lines, a question or a chat with what is read and kept, without picocli: to load it and to
 * describe a command to it by reflection takes a fifth of a start. Any other line, and one with anything wrong in it, is
 * picocli's; of those read here it would make the same ({@code PlainLineTest}).
 */
final class PlainLine {

    private final boolean asks;
    private final boolean named;
    private final Deque<String> rest;
    private final Set<String> seen = new HashSet<>();
    private final List<String> words = new ArrayList<>();
    private boolean json;
    private @Nullable String group;
    private @Nullable List<Path> corpus;
    private @Nullable Path cache;
    private @Nullable Path config;
    private @Nullable Path data;

    private PlainLine(List<String> line) {
        rest = new ArrayDeque<>(line);
        asks = "ask".equals(rest.peek());
        named = asks || "chat".equals(rest.peek());
        if (named) {
            rest.pop();
        }
    }

    /** The command, with the run's options set; null where the line is left to picocli, and nothing is set. */
    static @Nullable Callable<Integer> read(Run run, String... line) {
        var plain = new PlainLine(List.of(line));
        return plain.takeAll() ? plain.command(run) : null;
    }

    private Callable<Integer> command(Run run) {
        var options = run.options();
        options.corpus = corpus;
        options.cache = cache;
        options.config = config;
        options.data = data;
        if (!asks) {
            return new ChatCommand(run);
        }
        var ask = new AskCommand(run);
        ask.words = words;
        ask.json = json;
        ask.group = group;
        return ask;
    }

    private boolean takeAll() {
        if (!named && !rest.isEmpty()) {
            return false;
        }
        while (!rest.isEmpty()) {
            String word = rest.pop();
            boolean taken = word.startsWith("-") ? seen.add(word) && take(word) : words.add(word);
            if (!taken) {
                return false;
            }
        }
        return words.isEmpty() != asks;
    }

    private boolean take(String option) {
        return switch (option) {
            case "--json" -> json = asks;
            case "--group" -> asks && (group = value()) != null;
            case "--corpus" -> (corpus = paths()) != null;
            case "--cache" -> (cache = path()) != null;
            case "--config" -> (config = path()) != null;
            case "--data" -> (data = path()) != null;
            default -> false;
        };
    }

    /** The option's value, where it is plain that it is one. */
    private @Nullable String value() {
        String word = rest.peek();
        return word == null || word.isBlank() || word.startsWith("-") ? null : rest.pop();
    }

    private @Nullable Path path() {
        String word = value();
        try {
            return word == null ? null : Path.of(word);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** One path; where another may follow, picocli says which words are paths. */
    private @Nullable List<Path> paths() {
        Path path = path();
        String next = rest.peek();
        return path == null || (next != null && PathWords.isPath(next)) ? null : List.of(path);
    }
}
