package dev.footnote.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a block that was made anew into the file it is damaged in, so that the next start finds it whole. Only into that
 * very file: not where another process has put a new one in its place meanwhile.
 *
 * @param identity what tells the file from one that replaces it; null where the file system cannot say, then nothing is
 *     written
 */
record Patch(Path file, @Nullable Object identity) {
    private static final Logger LOG = LoggerFactory.getLogger(Patch.class);

    static Patch of(Path file) throws IOException {
        return new Patch(file, identity(file));
    }

    private static @Nullable Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    void write(long offset, byte[] bytes) {
        LOG.warn("A part of the snapshot {} was damaged; it was made anew.", file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // Asked after opening: files replace one another in one direction only.
            if (identity == null || !identity.equals(identity(file))) {
                return;
            }
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest, offset + rest.position());
            }
        } catch (IOException e) {
            LOG.debug("block not written", e);
        }
    }
}
