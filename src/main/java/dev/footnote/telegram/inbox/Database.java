package dev.footnote.telegram.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One SQLite file, one connection, one thread that works on it. What waits for it is done in one transaction, so that
 * many share the time that the disk takes for a commit; each is on disk when its method returns. Safe for use by several
 * threads; an interrupt does not keep a method from ending.
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int MOST_TOGETHER = 200;

    private final Path file;
    private final Connection connection;
    private final LinkedBlockingQueue<Task<?>> waiting = new LinkedBlockingQueue<>();
    // Nothing is added after the last task.
    private final Task<Boolean> last = new Task<>(connection -> true);
    private final AtomicBoolean toCompact = new AtomicBoolean();
    private final ReentrantLock gate = new ReentrantLock();
    private final Thread thread;
    private boolean closed;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.thread = Thread.ofPlatform().daemon().name("telegram-inbox").start(this::work);
    }

    /** Opens or makes the file. */
    static Database open(Path file) {
        try {
            var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode=WAL");
                statement.execute("PRAGMA synchronous=FULL");
                // What was delivered is gone from the file as well.
                statement.execute("PRAGMA secure_delete=ON");
                for (String part : schema().split(";")) {
                    if (!part.isBlank()) {
                        statement.execute(part);
                    }
                }
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new Database(file, connection);
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    private static String schema() {
        try (var in = Objects.requireNonNull(Database.class.getResourceAsStream("schema.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Work on a connection. */
    interface Work<T> {

        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /** Work that waits, with what its method waits for. */
    private static final class Task<T> {

        private final Work<T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;

        Task(Work<T> work) {
            this.work = work;
        }

        /** Does the work, all of it or nothing; whether it is to be committed. */
        boolean run(Connection connection) throws SQLException {
            var before = connection.setSavepoint();
            try {
                result = work.on(connection);
                connection.releaseSavepoint(before);
                return true;
            } catch (SQLException | RuntimeException e) {
                connection.rollback(before);
                done.completeExceptionally(e);
                return false;
            }
        }

        @SuppressWarnings("NullAway") // null where the work gave null
        void committed() {
            done.complete(result);
        }

        void failed(Throwable fault) {
            done.completeExceptionally(fault);
        }
    }

    private void work() {
        var together = new ArrayList<Task<?>>();
        while (!together.contains(last)) {
            together.clear();
            try {
                together.add(waiting.take());
            } catch (InterruptedException e) {
                continue;
            }
            waiting.drainTo(together, MOST_TOGETHER);
            commit(together);
            if (toCompact.getAndSet(false)) {
                writeAnew();
            }
        }
    }

    // SQLite overwrites what is deleted, but not the copies it made of it when it moved rows from page to page.
    private void writeAnew() {
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("VACUUM");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            LOG.warn("The bot's inbox {} could not be written anew; traces of what was delivered stay in it.", file);
        }
    }

    /** Writes the file anew soon, without traces of what was deleted. */
    void compact() {
        toCompact.set(true);
    }

    private void commit(List<Task<?>> tasks) {
        var done = new ArrayList<Task<?>>();
        try {
            for (Task<?> task : tasks) {
                if (task.run(connection)) {
                    done.add(task);
                }
            }
            connection.commit();
            done.forEach(Task::committed);
        } catch (SQLException | RuntimeException | Error e) {
            try {
                connection.rollback();
            } catch (SQLException suppressed) {
                e.addSuppressed(suppressed);
            }
            tasks.forEach(task -> task.failed(e));
        }
    }

    /** Does {@code work} in one transaction: all of it or, where it throws, nothing. */
    <T> T transaction(Work<T> work) {
        var task = new Task<>(work);
        gate.lock();
        try {
            if (closed) {
                throw new InboxException("The bot's inbox " + file + " is closed.");
            }
            waiting.add(task);
        } finally {
            gate.unlock();
        }
        try {
            return task.done.join();
        } catch (CompletionException e) {
            throw fault(file, e.getCause() == null ? e : e.getCause());
        }
    }

    /** Runs one statement; how many rows it changed. */
    int update(String sql, @Nullable Object... values) {
        return transaction(on -> update(on, sql, values));
    }

    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** What reads a row. */
    interface Row<T> {

        /** Reads the row the cursor stands on. */
        T of(ResultSet row) throws SQLException;
    }

    /** All rows of a query. */
    <T> List<T> query(Row<T> row, String sql, @Nullable Object... values) {
        return transaction(on -> query(on, row, sql, values));
    }

    static <T> List<T> query(Connection connection, Row<T> row, String sql, @Nullable Object... values)
            throws SQLException {
        try (var statement = prepared(connection, sql, values);
                var rows = statement.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(row.of(rows));
            }
            return read;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    // SQLite's own messages name tables and codes, never values.
    private static InboxException fault(Path file, Throwable cause) {
        return new InboxException(
                "The bot's inbox " + file + " cannot be used ("
                        + (cause instanceof SQLException
                                ? cause.getMessage()
                                : cause.getClass().getSimpleName())
                        + "): check the disk's space and the folder's permissions.",
                cause);
    }

    @Override
    public void close() {
        gate.lock();
        try {
            closed = true;
            waiting.add(last);
        } finally {
            gate.unlock();
        }
        try {
            thread.join();
            writeAnew();
            connection.close();
        } catch (SQLException e) {
            throw fault(file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
