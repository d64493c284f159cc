package dev.footnote.conversation.store;

import dev.footnote.conversation.ThreadsException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** Opens the database file: all that is particular to SQLite. */
final class SqliteFile {

    /** How long one process waits for another's write; a write takes about a millisecond. */
    private static final int BUSY_MILLIS = 5000;

    private SqliteFile() {}

    /**
     * A connection to the file, which has this version's tables then.
     *
     * @throws ThreadsException when it can't be used
     */
    static Connection open(Path file) {
        try {
            create(file);
        } catch (IOException e) {
            throw new ThreadsException(
                    "The chats can't be kept in " + file + ": its folder can't be made or written to.", e);
        }
        Connection connection = null;
        try {
            connection = connected(file);
            Schema.prepare(connection, file);
            // Only once the file is known to be ours: this changes it. Readers and a writer don't wait for each other
            // then.
            execute(connection, "PRAGMA journal_mode = WAL");
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw new ThreadsException(SqliteFault.sentence(file, e), e);
        } catch (ThreadsException e) {
            close(connection);
            throw e;
        }
    }

    private static Connection connected(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        // A turn is one commit: to have it safe on the disk even when the power fails costs one write-through a
        // question.
        config.setSynchronous(SynchronousMode.FULL);
        // What is forgotten is overwritten, not only given up.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source.getConnection();
    }

    /** Moves what the write-ahead log holds into the file and empties it. */
    static void emptyLog(Connection connection) throws SQLException {
        execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                // A pragma is carried out as its rows are read.
                result.getString(1);
            }
        }
    }

    /** Chats are for their user's eyes: SQLite gives its files beside this one the same permissions. */
    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, only(file, "rwx------"));
        }
        try {
            Files.createFile(file, only(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Made by an earlier run.
        }
    }

    private static FileAttribute<?>[] only(Path file, String permissions) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // What was wrong with it is told already.
            }
        }
    }
}
