package dev.footnote.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run finds around itself.
 *
 * @param in standard input
 * @param out standard output, always UTF-8
 * @param err standard error, always UTF-8
 * @param terminals which of the three are a terminal
 * @param environment the environment's variables
 * @param folder the working folder, which relative paths start from
 * @param home the project's folder, which holds the corpus that comes with it; null where it is unknown
 */
record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Terminals terminals,
        Map<String, String> environment,
        Path folder,
        @Nullable Path home) {

    /** Which standard streams are a terminal. */
    record Terminals(boolean in, boolean out, boolean err) {}

    /** The process's own; standard output goes through {@code watched}, which notices when it is closed or full. */
    static Surroundings ofProcess(WatchedOutput watched) {
        var home = System.getProperty("footnote.home");
        return new Surroundings(
                System.in,
                new PrintStream(watched, false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                terminalsOfProcess(),
                System.getenv(),
                Path.of(""),
                home == null ? null : Path.of(home));
    }

    /** Whether colours and other marks for a terminal may be written to standard output. */
    boolean coloursOut() {
        return terminals.out()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** {@code name} in the working folder, else in the project's folder, else null. */
    @Nullable
    Path find(String name) {
        var here = folder.resolve(name);
        if (Files.exists(here)) {
            return here;
        }
        var there = home == null ? null : home.resolve(name);
        return there != null && Files.exists(there) ? there : null;
    }

    // The launcher asks the shell, which knows about each stream; Java only knows about input and output together.
    private static Terminals terminalsOfProcess() {
        var told = System.getProperty("footnote.terminals");
        if (told != null) {
            return new Terminals(told.contains("0"), told.contains("1"), told.contains("2"));
        }
        boolean both = System.console() != null;
        return new Terminals(both, both, both);
    }
}
