package dev.footnote.app;

import dev.footnote.index.Precision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a corpus's index is kept. */
final class SnapshotFile {

    private static final int DIGITS = 16;

    private SnapshotFile() {}

    /** The file for the settings' corpus, the same whatever the order and spelling of its paths; null without a cache. */
    static @Nullable Path of(Settings settings) {
        var cache = settings.cache();
        if (cache == null) {
            return null;
        }
        // Each encoder's vectors have a file of their own: to try the other one costs nothing of the first.
        var encoder = settings.encoder() == Precision.INT8
                ? ""
                : "-" + settings.encoder().name().toLowerCase(Locale.ROOT);
        return cache.resolve("index-" + name(settings.corpus()) + encoder + ".snapshot");
    }

    /** A name for a corpus, 16 hexadecimal digits: the same whatever the order and spelling of its paths. */
    static String name(List<Path> corpus) {
        var roots = corpus.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .sorted()
                .distinct()
                .toList();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            // No path holds a NUL.
            var hash = digest.digest(String.join("\0", roots).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
