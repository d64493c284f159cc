package dev.footnote.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The user's folders for programs, where each system has them. */
enum UserFolder {
    /** What can be made again. */
    CACHE("XDG_CACHE_HOME", "cache", "Library/Caches", ".cache"),
    /** What can't. */
    DATA("XDG_DATA_HOME", "data", "Library/Application Support", ".local/share");

    private final String variable;
    private final String onWindows;
    private final String onMac;
    private final String elsewhere;

    UserFolder(String variable, String onWindows, String onMac, String elsewhere) {
        this.variable = variable;
        this.onWindows = onWindows;
        this.onMac = onMac;
        this.elsewhere = elsewhere;
    }

    /**
     * Footnote's part of the folder; null where there is no home folder.
     *
     * @param system the system's name as Java gives it ({@code os.name})
     */
    @Nullable
    Path of(Map<String, String> environment, String system) {
        var os = system.toLowerCase(Locale.ROOT);
        var home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        var windows = environment.getOrDefault("LOCALAPPDATA", "");
        if (os.startsWith("windows") && !windows.isEmpty()) {
            return Path.of(windows, "footnote", onWindows);
        }
        var xdg = environment.getOrDefault(variable, "");
        // The base directory specification: a relative path there is to be ignored.
        if (!xdg.isEmpty() && Path.of(xdg).isAbsolute()) {
            return Path.of(xdg, "footnote");
        }
        if (home.isEmpty() || home.equals("?")) {
            return null;
        }
        return Path.of(home, os.startsWith("mac") ? onMac : elsewhere, "footnote");
    }
}
