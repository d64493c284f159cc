package dev.footnote.index;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Writes a file so that others see all of it or none: beside its place first, forced to the disk, then moved over what
 * stood there. Safe for several processes that write the same file: the last one wins, each whole.
 */
public final class WholeFile {

    /** How the name of what is not yet whole ends; left behind by a killed process, it is swept away later. */
    static final String DRAFT = ".part";

    /** Longer than any writing takes: a draft this old was left behind by a process that was killed. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private WholeFile() {}

    /** Writes the bytes of a file. */
    public interface Content {
        /** Writes all of it to {@code out}, which is buffered. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes a file where it is told to. */
    interface Maker {
        /** Makes all of it at {@code draft}, where an empty file stands. */
        void make(Path draft) throws IOException;
    }

    /** Writes {@code file}, and its folder where missing; after a failure what stood there still does. */
    public static void write(Path file, Content content) throws IOException {
        make(file, draft -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                content.writeTo(out);
            }
        });
    }

    /** The same for what is written by its path, such as by native code. */
    static void make(Path file, Maker maker) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        Files.createDirectories(folder);
        sweep(folder);
        Path draft = Files.createTempFile(folder, file.getFileName().toString(), DRAFT);
        try {
            maker.make(draft);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void sweep(Path folder) throws IOException {
        Instant limit = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "*" + DRAFT)) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (NoSuchFileException e) {
            // Another process was faster.
        }
    }

    /** Why reading or writing a file failed, a clause without a full stop. */
    static String reason(IOException fault) {
        return switch (fault) {
            case AccessDeniedException e -> "permission is denied (" + e.getFile() + ")";
            case NoSuchFileException e -> "there is no " + e.getFile();
            case FileAlreadyExistsException e -> e.getFile() + " is a file, not a folder";
            case FileSystemException e when e.getReason() != null -> disk(e.getReason());
            default -> disk(String.valueOf(fault.getMessage()));
        };
    }

    private static String disk(String reason) {
        if (reason.contains("No space left")) {
            return "the disk is full";
        }
        return switch (reason) {
            case "Read-only file system" -> "the file system is read-only";
            case "Not a directory" -> "a file stands where a folder should";
            case "Is a directory" -> "it is a folder";
            default -> reason;
        };
    }
}
