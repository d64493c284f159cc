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
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One SQLite file, one connection, one statement or transaction at a time. Each commit is on disk when it returns. */
final class Database implements AutoCloseable {

    private final Path file;
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
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
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new Database(file, connection);
        } catch (SQLException e) {
            throw fault(file, "cannot be opened", e);
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

    /** Does {@code work} in one transaction: all of it or, where it throws, nothing. */
    <T> T transaction(Work<T> work) {
        lock.lock();
        try {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw fault(file, "cannot be written", e);
        } finally {
            lock.unlock();
        }
    }

    /** Runs one statement; how many rows it changed. */
    int update(String sql, @Nullable Object... values) {
        lock.lock();
        try {
            return update(connection, sql, values);
        } catch (SQLException e) {
            throw fault(file, "cannot be written", e);
        } finally {
            lock.unlock();
        }
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
        lock.lock();
        try {
            return query(connection, row, sql, values);
        } catch (SQLException e) {
            throw fault(file, "cannot be read", e);
        } finally {
            lock.unlock();
        }
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
    private static InboxException fault(Path file, String what, SQLException cause) {
        return new InboxException(
                "The bot's inbox " + file + " " + what + " (" + cause.getMessage()
                        + "): check the disk's space and the folder's permissions.",
                cause);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault(file, "cannot be closed", e);
        } finally {
            lock.unlock();
        }
    }
}
