package dev.footnote.conversation.store;

import dev.footnote.conversation.ThreadsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The tables of {@code schema.sql}, with their version. */
final class Schema {

    private static final int VERSION = 1;
    private static final String MARK = "footnote_chats";

    private Schema() {}

    /**
     * Makes the tables where there are none; leaves those of this version as they are.
     *
     * @throws ThreadsException when the tables are not Footnote's or of a newer Footnote
     */
    static void prepare(Connection connection, Path file) throws SQLException {
        // In a transaction that may write from its start: two processes that meet a new file don't both make the
        // tables.
        connection.setAutoCommit(false);
        try {
            Set<String> tables = tables(connection);
            if (tables.isEmpty()) {
                make(connection);
            } else if (!tables.contains(MARK)) {
                throw new ThreadsException(
                        "The chats can't be kept in " + file + ": it is a database of another program.", null);
            } else if (version(connection) != VERSION) {
                throw new ThreadsException(
                        "The chats in " + file + " were written by a newer Footnote; use that one or another --data.",
                        null);
            }
            connection.commit();
        } catch (SQLException | ThreadsException e) {
            connection.rollback();
            throw e;
        }
        connection.setAutoCommit(true);
    }

    private static void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : text().split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String text() {
        try (InputStream stream = Schema.class.getResourceAsStream("schema.sql")) {
            if (stream == null) {
                throw new IllegalStateException("schema.sql is missing from the jar: build it again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("schema.sql could not be read", e);
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new HashSet<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version FROM " + MARK)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
