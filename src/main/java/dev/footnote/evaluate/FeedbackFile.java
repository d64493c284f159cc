package dev.footnote.evaluate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file readers' verdicts are kept in, one JSON object a line; it only ever grows. Safe for several threads, and for
 * several processes that write to the same file.
 */
public final class FeedbackFile {

    private final Path file;

    /** The file, which need not exist yet. */
    public FeedbackFile(Path file) {
        this.file = file;
    }

    /** Where it lies. */
    public Path path() {
        return file;
    }

    /**
     * Adds a verdict at the end.
     *
     * @throws IOException where the file cannot be created or written
     */
    public void append(Feedback feedback) throws IOException {
        append(feedback.line());
    }

    /**
     * Adds a verdict at the end.
     *
     * @param line as {@link Feedback#line} gives it
     * @throws IOException where the file cannot be created or written
     */
    public synchronized void append(String line) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            String before = endsInMidLine(channel) ? "\n" : "";
            write(channel, before + line + "\n");
        }
    }

    /** So it does after a full disk or an editor that leaves out the last line's end. */
    private static boolean endsInMidLine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }

    private static void write(FileChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
