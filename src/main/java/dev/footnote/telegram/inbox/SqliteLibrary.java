package dev.footnote.telegram.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where SQLite's native library is unpacked. The driver unpacks it anew at every start and removes it at the end of the
 * process; where that was killed, it stays. So the leftovers of earlier starts are removed here.
 */
public final class SqliteLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final String FOLDER = "org.sqlite.tmpdir";

    // One that another process is just about to load is younger than that.
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    private SqliteLibrary() {}

    /**
     * Unpacks below {@code cache} from now on. Has to come before the first connection; later calls change nothing.
     *
     * @param cache where the program keeps things between runs; null leaves the folder for temporary files
     */
    public static synchronized void keepIn(@Nullable Path cache) {
        if (cache == null || System.getProperty(FOLDER) != null) {
            return;
        }
        var folder = cache.resolve("native").resolve("sqlite").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            removeLeftovers(folder);
            System.setProperty(FOLDER, folder.toString());
        } catch (IOException e) {
            LOG.debug("SQLite's library goes to the folder for temporary files", e);
        }
    }

    private static void removeLeftovers(Path folder) throws IOException {
        var bound = Instant.now().minus(LEFT_BEHIND);
        try (var files = Files.newDirectoryStream(folder, "sqlite-*")) {
            for (Path file : files) {
                // A library that a living process has loaded stays loaded without its name (and on Windows cannot be
                // deleted).
                if (Files.getLastModifiedTime(file).toInstant().isBefore(bound)) {
                    try {
                        Files.deleteIfExists(file);
                    } catch (IOException e) {
                        LOG.debug("{} stays", file);
                    }
                }
            }
        }
    }
}
