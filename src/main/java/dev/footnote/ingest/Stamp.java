package dev.footnote.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a file: while it is the same, so is what the file holds.
 *
 * @param size in bytes
 * @param modified when it was last written to, which whoever wrote it may set to any time
 * @param changed when that or anything else about it was last set, which nobody can set; null where the file system does not
 *     say
 * @param key what tells the file from one that takes its place, such as device and inode; null where the file system does
 *     not say
 */
record Stamp(
        long size,
        Instant modified,
        @Nullable Instant changed,
        @Nullable String key) {

    /** A file changed this shortly before it was read may change again without its time showing it: some clocks are coarse. */
    private static final Duration UNSETTLED = Duration.ofSeconds(2);

    // Written out: what the JVM makes of a record for this, it makes anew at each start, which takes tens of
    // milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stamp stamp
                && size == stamp.size
                && modified.equals(stamp.modified)
                && Objects.equals(changed, stamp.changed)
                && Objects.equals(key, stamp.key);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) * 31 + modified.hashCode();
    }

    /** The state of a file now; null where it cannot be told, as of a file that is not there. */
    static @Nullable Stamp of(Path file) {
        try {
            BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = basic.fileKey();
            return new Stamp(
                    basic.size(),
                    basic.lastModifiedTime().toInstant(),
                    changed(file),
                    key == null ? null : key.toString());
        } catch (IOException e) {
            return null; // reading it says what is wrong
        }
    }

    private static @Nullable Instant changed(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return null;
        }
        return Files.getAttribute(file, "unix:ctime") instanceof FileTime time ? time.toInstant() : null;
    }

    /** Whether a change at or after {@code reading} is sure to give another stamp. */
    boolean settled(Instant reading) {
        Instant limit = reading.minus(UNSETTLED);
        return modified.isBefore(limit) && (changed == null || changed.isBefore(limit));
    }
}
