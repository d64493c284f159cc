package dev.footnote.app.model;

import dev.footnote.model.ModelException;
import dev.footnote.model.ModelException.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the tokens of a day, over all runs that share a file, and holds the limit. The file has one line, the day and the
 * tokens used on it. Safe for use by several threads and processes.
 */
final class TokenBudget {

    private static final Logger LOG = LoggerFactory.getLogger(TokenBudget.class);
    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{1,18})\\s*");
    private static final int LONGEST = 64;
    private static final long BETWEEN_TRIES_MS = 5;

    private final @Nullable Path file;
    private final long perDay;
    private final Supplier<LocalDate> today;
    private String unfiled = "";

    /**
     * A budget.
     *
     * @param file where the count is kept between runs; null: it is not
     * @param perDay the most tokens a day
     */
    TokenBudget(@Nullable Path file, long perDay, Supplier<LocalDate> today) {
        this.file = file;
        this.perDay = perDay;
        this.today = today;
    }

    /**
     * Takes tokens that are about to be used; what turns out otherwise is settled later.
     *
     * @throws ModelException when today's are used up
     */
    void take(int tokens) {
        if (!changed(tokens, perDay)) {
            throw new ModelException(
                    Fault.OVER_BUDGET,
                    "was not asked: today's " + perDay + " tokens (model.tokens-per-day) are used up");
        }
    }

    /** Adds tokens used beyond what was taken; takes back where negative. Never fails: the answer is there already. */
    void settle(int tokens) {
        // Files are closed under a thread that is marked as interrupted, and an answer that was cancelled counts, too.
        boolean interrupted = Thread.interrupted();
        try {
            changed(tokens, Long.MAX_VALUE);
        } catch (ModelException e) {
            LOG.warn("The tokens of an answer were not counted: {} cannot be written to.", file);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized boolean changed(int by, long below) {
        if (file == null) {
            long used = used(unfiled);
            unfiled = line(used + by);
            return used < below;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = locked(channel)) {
                return lock.isValid() && changed(channel, by, below);
            }
        } catch (IOException e) {
            throw new ModelException(
                    Fault.OVER_BUDGET,
                    "was not asked: its tokens of the day can't be counted, since " + file + " cannot be written to");
        }
    }

    private boolean changed(FileChannel channel, int by, long below) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(LONGEST);
        channel.read(content, 0);
        long used = used(new String(content.array(), 0, content.position(), StandardCharsets.UTF_8));
        if (used >= below) {
            return false;
        }
        byte[] line = line(used + by).getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(line), 0);
        return true;
    }

    /** A lock of another thread of this process is no wait for the system, but a fault. */
    private static FileLock locked(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                try {
                    Thread.sleep(BETWEEN_TRIES_MS);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IOException(interrupted);
                }
            }
        }
    }

    private long used(String content) {
        Matcher line = LINE.matcher(content);
        return line.matches() && line.group(1).equals(today.get().toString()) ? Long.parseLong(line.group(2)) : 0;
    }

    private String line(long used) {
        return today.get() + " " + Math.max(0, used) + "\n";
    }
}
