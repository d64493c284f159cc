package dev.footnote.conversation.store;

import dev.footnote.conversation.Threads.Chat;
import dev.footnote.conversation.Turn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The table of turns, in SQL that SQLite and PostgreSQL both understand. A turn is {@code present} while it belongs to its
 * chat's present thread.
 */
final class TurnTable {

    private static final String ADD = """
            INSERT INTO turn (chat, message, number, present, asked, question, standalone, answer, cited, asked_back)
            SELECT ?, ?, COALESCE(MAX(number), 0) + 1, 1, CAST(? AS BIGINT), ?, ?, ?, ?, ? FROM turn WHERE chat = ?
            ON CONFLICT (chat, message) DO UPDATE SET asked = excluded.asked, question = excluded.question,
              standalone = excluded.standalone, answer = excluded.answer, cited = excluded.cited,
              asked_back = excluded.asked_back
            """;
    private static final String TURNS = """
            SELECT question, standalone, answer, cited, asked_back FROM turn
            WHERE chat = ? AND present = 1 AND message <> ? ORDER BY number DESC LIMIT ?
            """;
    private static final String LAST = "SELECT MAX(asked) FROM turn WHERE chat = ? AND present = 1";
    private static final String BEGIN = "UPDATE turn SET present = 0 WHERE chat = ? AND present = 1";
    private static final String DELETE = "DELETE FROM turn WHERE chat = ?";
    private static final String DELETE_BEFORE = "DELETE FROM turn WHERE asked < ?";

    private final Connection connection;

    TurnTable(Connection connection) {
        this.connection = connection;
    }

    /** Adds a turn, or puts it in the place of an earlier one for the same message. */
    void add(Chat chat, Turn turn, long asked) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, chat.id());
            // A message has a number of its own; what has none gets one that nothing else has.
            add.setString(2, chat.message().isEmpty() ? "#" + UUID.randomUUID() : chat.message());
            add.setLong(3, asked);
            add.setString(4, turn.question());
            add.setString(5, turn.standalone());
            add.setString(6, turn.answer());
            add.setString(7, TurnJson.cited(turn.cited()));
            add.setString(8, TurnJson.askedBack(turn.askedBack()));
            add.setString(9, chat.id());
            add.executeUpdate();
        }
    }

    /** The last turns of the present thread without that of the chat's own message, oldest first. */
    List<Turn> turns(Chat chat, int most) throws SQLException {
        List<Turn> turns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(TURNS)) {
            select.setString(1, chat.id());
            select.setString(2, chat.message());
            select.setInt(3, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    turns.add(new Turn(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            TurnJson.cited(rows.getString(4)),
                            TurnJson.askedBack(rows.getString(5))));
                }
            }
        }
        return List.copyOf(turns.reversed());
    }

    /** When the present thread was last added to, in milliseconds since 1970; 0 where there is none. */
    long lastAsked(Chat chat) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setString(1, chat.id());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    void begin(Chat chat) throws SQLException {
        perform(BEGIN, chat);
    }

    void delete(Chat chat) throws SQLException {
        perform(DELETE, chat);
    }

    private void perform(String sql, Chat chat) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, chat.id());
            statement.executeUpdate();
        }
    }

    /** Deletes the turns of all chats from before a time; how many. */
    int deleteBefore(long millis) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE_BEFORE)) {
            delete.setLong(1, millis);
            return delete.executeUpdate();
        }
    }
}
