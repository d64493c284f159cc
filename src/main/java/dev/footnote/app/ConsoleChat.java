package dev.footnote.app;

import dev.footnote.console.ChatMemory;
import dev.footnote.conversation.Threads;
import dev.footnote.conversation.ThreadsException;
import dev.footnote.conversation.ThreadsInMemory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The console's chat in the data folder: one for each corpus, and its own for one console at a time. A second console over
 * the same articles gets a chat that ends with it, so that two threads don't run together.
 */
final class ConsoleChat implements AutoCloseable {

    private static final String FILE = "chats.db";

    private final Threads threads;
    private final ChatMemory memory;
    private final @Nullable FileChannel lock;

    private ConsoleChat(Threads threads, ChatMemory memory, @Nullable FileChannel lock) {
        this.threads = threads;
        this.memory = memory;
        this.lock = lock;
    }

    /** Opens the chat over the settings' corpus; says on standard error where it will not be kept. */
    static ConsoleChat open(Run run, Settings settings) {
        var data = settings.data();
        if (data == null) {
            return ofThisRun();
        }
        var name = "console-" + SnapshotFile.name(settings.corpus());
        FileChannel lock = null;
        try {
            var threads = run.providers().threads(data.resolve(FILE), settings);
            lock = lock(data.resolve(name + ".lock"));
            if (lock == null) {
                threads.close();
                run.say("Another chat over these articles is open; this one starts afresh and won't be kept.");
                return ofThisRun();
            }
            var memory = new ChatMemory(threads, Threads.Chat.of(name), data.resolve(name + ".lines"));
            return new ConsoleChat(threads, memory, lock);
        } catch (ThreadsException e) {
            run.say(e.sentence() + " This chat will end with this run.");
        } catch (IOException e) {
            run.say("The chats in " + data + " can't be used: " + Faults.reason(e)
                    + ". This chat will end with this run.");
        }
        return ofThisRun();
    }

    private static ConsoleChat ofThisRun() {
        var threads = new ThreadsInMemory();
        return new ConsoleChat(threads, new ChatMemory(threads, Threads.Chat.of("console"), null), null);
    }

    /** A lock that the system takes back however the process ends; null where another process has it. */
    private static @Nullable FileChannel lock(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another chat of this process.
        } finally {
            if (held == null) {
                channel.close();
            }
        }
        return held == null ? null : channel;
    }

    Threads threads() {
        return threads;
    }

    ChatMemory memory() {
        return memory;
    }

    @Override
    public void close() {
        threads.close();
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                // The system takes it back when the process ends.
            }
        }
    }
}
