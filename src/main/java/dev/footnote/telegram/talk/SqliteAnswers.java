package dev.footnote.telegram.talk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps answers in an SQLite file for as long as chats are kept. A lost answer costs no more than a dead button, so the file
 * need not be safe against a power failure, only against the process's end.
 */
public final class SqliteAnswers implements Answers {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteAnswers.class);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final List<String> SCHEMA = List.of(
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = NORMAL",
            "PRAGMA secure_delete = ON",
            "PRAGMA busy_timeout = 5000",
            "CREATE TABLE IF NOT EXISTS answer (chat TEXT NOT NULL, id TEXT NOT NULL, given INTEGER NOT NULL,"
                    + " content TEXT NOT NULL, PRIMARY KEY (chat, id)) WITHOUT ROWID",
            "CREATE INDEX IF NOT EXISTS answer_given ON answer (given)");

    /** How often old answers are looked for, in answers kept. */
    private static final int PRUNE_EVERY = 200;

    private final Path file;
    private final Duration retention;
    private final InstantSource clock;
    private final Connection connection;
    private int kept;

    /**
     * Opens or makes the file.
     *
     * @param retention older answers are deleted
     * @throws AnswersException where it cannot be used
     */
    public SqliteAnswers(Path file, Duration retention, InstantSource clock) {
        this.file = file;
        this.retention = retention;
        this.clock = clock;
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                for (String sql : SCHEMA) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException | IOException e) {
            throw fault("cannot be opened", e);
        }
        prune();
    }

    @Override
    public synchronized void keep(SavedAnswer answer) {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO answer (chat, id, given, content) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, answer.chat());
            insert.setString(2, answer.id());
            insert.setLong(3, clock.instant().toEpochMilli());
            insert.setString(4, MAPPER.writeValueAsString(answer));
            insert.executeUpdate();
        } catch (SQLException e) {
            // The answer itself is worth more than its buttons.
            LOG.warn("An answer's buttons will not work: {} cannot be written ({})", file, e.getMessage());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        if (++kept % PRUNE_EVERY == 0) {
            prune();
        }
    }

    @Override
    public Optional<SavedAnswer> find(String id, String chat) {
        return first("SELECT content FROM answer WHERE chat = ? AND id = ?", chat, id);
    }

    @Override
    public Optional<SavedAnswer> latest(String chat) {
        return first("SELECT content FROM answer WHERE chat = ? ORDER BY given DESC, id DESC LIMIT 1", chat);
    }

    private synchronized Optional<SavedAnswer> first(String sql, String... values) {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? read(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            LOG.warn("Answers cannot be read from {} ({})", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** What another version wrote in another form counts as not kept. */
    private static Optional<SavedAnswer> read(String content) {
        try {
            return Optional.of(MAPPER.readValue(content, SavedAnswer.class));
        } catch (JsonProcessingException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void forget(String chat) {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM answer WHERE chat = ?")) {
            delete.setString(1, chat);
            delete.executeUpdate();
            try (Statement statement = connection.createStatement()) {
                // What was deleted is gone from the log as well.
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        } catch (SQLException e) {
            throw fault("cannot be written", e);
        }
    }

    private synchronized void prune() {
        Instant oldest = clock.instant().minus(retention);
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM answer WHERE given < ?")) {
            delete.setLong(1, oldest.toEpochMilli());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw fault("cannot be written", e);
        }
    }

    private AnswersException fault(String what, Exception cause) {
        return new AnswersException(
                "The answers' file " + file + " " + what + " (" + cause.getMessage()
                        + "): check the disk's space and the folder's permissions.",
                cause);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault("cannot be closed", e);
        }
    }
}
