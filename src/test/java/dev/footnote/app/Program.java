package dev.footnote.app;

import dev.footnote.index.NativeLibraries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole program inside this process, over pipes: nothing in it is fake. */
final class Program {

    private final Path folder;
    private final List<String> always = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Path home;

    /** What one run gave. */
    record Result(int status, String out, String err) {}

    /** Runs in {@code folder}, with its {@code corpus} and its {@code cache}. */
    Program(Path folder) {
        this.folder = folder;
        environment.put("HOME", folder.toString());
        // What is loaded once stays loaded: not from a folder that a test throws away.
        NativeLibraries.keepIn(Path.of("target", "native"));
    }

    /** Adds options to every run. */
    Program with(String... options) {
        always.addAll(List.of(options));
        return this;
    }

    /** Sets a variable of the environment for every run. */
    Program knowing(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Finds what lies with Footnote, such as its prompts, in a folder. */
    Program at(Path project) {
        home = project;
        return this;
    }

    /** Runs a command line with nothing on standard input. */
    Result run(String... arguments) {
        return run("", List.of(arguments));
    }

    /** Runs a command line. */
    Result run(String input, List<String> arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Surroundings.Terminals(false, false, false),
                environment,
                folder,
                home);
        var words = new ArrayList<>(arguments);
        words.addAll(always);
        int status = Main.run(
                new Run(new GlobalOptions(), surroundings, new Wiring(surroundings), new ConsoleFront()),
                words.toArray(String[]::new));
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
