package dev.footnote.telegram.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.UpdateKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Updates and how far each got, in an SQLite file of one process. Every change is on disk when its method returns. Safe
 * for use by several threads; every method throws {@link InboxException} where the disk fails.
 */
public final class Inbox implements AutoCloseable {

    /**
     * How long an update id names one update: Telegram repeats what was not confirmed for 24 hours, and begins at a
     * random id again after a week without updates.
     */
    static final Duration SAME_ID = Duration.ofDays(3);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<Outgoing>> ANSWER = new TypeReference<>() {};

    private final FolderLock lock;
    private final Database database;
    private final Clock clock;

    private Inbox(FolderLock lock, Database database, Clock clock) {
        this.lock = lock;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens or makes the inbox in {@code folder} and keeps other processes off it.
     *
     * @throws InboxException where another process has the folder, or it cannot be used
     */
    public static Inbox open(Path folder, Clock clock) {
        var lock = FolderLock.take(folder);
        try {
            return new Inbox(lock, Database.open(folder.resolve("telegram.sqlite")), clock);
        } catch (RuntimeException | Error e) {
            try {
                lock.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    /** Stores what is new of {@code updates}, all or nothing; the places of the new ones, in order. */
    public List<Place> accept(long bot, List<RawUpdate> updates) {
        if (updates.isEmpty()) {
            return List.of();
        }
        long now = clock.millis();
        return database.transaction(connection -> {
            var places = new ArrayList<Place>();
            for (RawUpdate update : updates) {
                Database.update(
                        connection,
                        "UPDATE item SET update_id = NULL WHERE bot = ? AND update_id = ? AND received < ?",
                        bot,
                        update.id(),
                        now - SAME_ID.toMillis());
                var seq = insert(connection, bot, update, now);
                if (seq != null) {
                    places.add(new Place(seq, update.lane()));
                }
            }
            return places;
        });
    }

    private static @Nullable Long insert(Connection connection, long bot, RawUpdate update, long now)
            throws SQLException {
        var inserted = Database.query(
                connection,
                row -> row.getLong(1),
                "INSERT INTO item (bot, update_id, lane, received, raw) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING RETURNING seq",
                bot,
                update.id(),
                update.lane(),
                now,
                update.json());
        return inserted.isEmpty() ? null : inserted.getFirst();
    }

    /** What is open of this bot, in order of arrival. */
    public List<Place> open(long bot) {
        return database.query(
                row -> new Place(row.getLong(1), row.getString(2)),
                "SELECT seq, lane FROM item WHERE state < 3 AND bot = ? ORDER BY seq",
                bot);
    }

    /** An open update; empty where it is delivered or was never there. */
    public Optional<Item> item(long seq) {
        return database.query(Inbox::item, "SELECT * FROM item WHERE seq = ? AND state < 3", seq).stream()
                .findFirst();
    }

    private static Item item(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        int acknowledgement = row.getInt("acknowledgement");
        boolean none = row.wasNull();
        return new Item(
                row.getLong("seq"),
                new UpdateKey(row.getLong("bot"), row.getLong("update_id")),
                row.getString("raw"),
                State.values()[row.getInt("state")],
                none ? null : acknowledgement,
                answer == null ? List.of() : read(answer),
                row.getInt("done"),
                row.getInt("sending") != 0,
                row.getInt("begun"),
                row.getInt("failed"));
    }

    /**
     * The acknowledgement was sent as {@code message}, null: there is none; and an answer is about to be made for the
     * first time.
     */
    public void acknowledged(long seq, @Nullable Integer message) {
        database.update("UPDATE item SET state = 1, begun = 1, acknowledgement = ? WHERE seq = ?", message, seq);
    }

    /** The acknowledgement is now {@code message}; null: there is none any more. */
    public void acknowledgedAnew(long seq, @Nullable Integer message) {
        database.update("UPDATE item SET acknowledgement = ? WHERE seq = ?", message, seq);
    }

    /** An answer is about to be made again. */
    public void begun(long seq) {
        database.update("UPDATE item SET begun = begun + 1 WHERE seq = ?", seq);
    }

    /** Making the answer failed. */
    public void failed(long seq) {
        database.update("UPDATE item SET failed = failed + 1 WHERE seq = ?", seq);
    }

    /** The answer is made; it is not made again. */
    public void answered(long seq, List<Outgoing> answer) {
        database.update("UPDATE item SET state = 2, answer = ?, done = 0 WHERE seq = ?", written(answer), seq);
    }

    /** Whether the request after the ones that are done may have arrived, though nobody was told. */
    public void sending(long seq, boolean sending) {
        database.update("UPDATE item SET sending = ? WHERE seq = ?", sending ? 1 : 0, seq);
    }

    /** {@code done} requests of the answer are done. */
    public void done(long seq, int done) {
        database.update("UPDATE item SET done = ?, sending = 0 WHERE seq = ?", done, seq);
    }

    /** It is over, delivered or given up; what it said is dropped. */
    public void close(long seq, State state) {
        database.update(
                "UPDATE item SET state = ?, raw = NULL, answer = NULL, sending = 0 WHERE seq = ?",
                state.ordinal(),
                seq);
    }

    /** Keeps aside what could not be used; the same text once only: false where it is there already. */
    public boolean bury(long bot, @Nullable Long update, String reason, String raw) {
        int added = database.update(
                "INSERT INTO dead_letter (bot, update_id, received, reason, raw, hash) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                bot,
                update,
                clock.millis(),
                reason,
                raw,
                hash(raw));
        return added > 0;
    }

    /**
     * Removes what was closed so long ago that Telegram cannot send it again, and soon after all traces of what was
     * delivered.
     */
    public void prune() {
        database.compact();
        database.update("DELETE FROM item WHERE state >= 3 AND received < ?", clock.millis() - SAME_ID.toMillis());
    }

    /** Notes whether a chat can be written to. */
    public void gone(long chat, boolean gone) {
        database.update(
                gone
                        ? "INSERT INTO chat (id, gone) VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET gone = 1"
                        : "UPDATE chat SET gone = 0 WHERE id = ? AND gone = 1",
                chat);
    }

    /** Whether a chat was found to be closed to the bot. */
    public boolean isGone(long chat) {
        return !database.query(row -> row.getInt(1), "SELECT 1 FROM chat WHERE id = ? AND gone = 1", chat)
                .isEmpty();
    }

    /** Notes that a group became another chat. */
    public void moved(long chat, long to) {
        database.update(
                "INSERT INTO chat (id, moved_to) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET moved_to = excluded.moved_to",
                chat,
                to);
    }

    /** The chat a group became; itself where it did not. */
    public long movedTo(long chat) {
        var to = database.query(
                row -> row.getLong(1), "SELECT moved_to FROM chat WHERE id = ? AND moved_to IS NOT NULL", chat);
        return to.isEmpty() ? chat : to.getFirst();
    }

    /** How many updates are open. */
    public long waiting() {
        return count("SELECT COUNT(*) FROM item WHERE state < 3");
    }

    /** How many could not be used. */
    public long deadLetters() {
        return count("SELECT COUNT(*) FROM dead_letter");
    }

    private long count(String sql) {
        return database.query(row -> row.getLong(1), sql).getFirst();
    }

    private static String written(List<Outgoing> answer) {
        try {
            return JSON.writerFor(ANSWER).writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an answer that is no JSON", e);
        }
    }

    private static List<Outgoing> read(String answer) {
        try {
            return JSON.readValue(answer, ANSWER);
        } catch (JsonProcessingException e) {
            throw new InboxException("An answer in the bot's inbox is not one this version knows.", e);
        }
    }

    private static String hash(String raw) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (lock) {
            database.close();
        } catch (IOException e) {
            throw new InboxException("The data folder's lock cannot be released.", e);
        }
    }
}
