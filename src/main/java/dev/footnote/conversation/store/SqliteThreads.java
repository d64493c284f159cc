package dev.footnote.conversation.store;

import dev.footnote.conversation.Threads;
import dev.footnote.conversation.ThreadsException;
import dev.footnote.conversation.Turn;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chats in an SQLite file, which several processes may use at once. One connection, used by one thread at a time: a turn
 * takes about a millisecond, a question many.
 */
public final class SqliteThreads implements Threads {

    private static final Logger log = LoggerFactory.getLogger(SqliteThreads.class);

    /** A thread nobody added to for so long is over: who asks "Why?" the next day means something else. */
    static final Duration LULL = Duration.ofHours(12);

    private final Path file;
    private final Connection connection;
    private final TurnTable table;
    private final Duration retention;
    private final InstantSource clock;
    private final ScheduledExecutorService daily;

    private SqliteThreads(Path file, Connection connection, Duration retention, InstantSource clock) {
        this.file = file;
        this.connection = connection;
        this.table = new TurnTable(connection);
        this.retention = retention;
        this.clock = clock;
        this.daily = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("retention").factory());
    }

    /**
     * Opens the file, or makes it with its folder, readable by this user only; deletes what is older than the retention at
     * once and then daily.
     *
     * @param retention how long turns are kept
     * @throws ThreadsException when the file is damaged, is something else, or can't be written
     */
    public static SqliteThreads open(Path file, Duration retention, InstantSource clock) {
        SqliteThreads threads = new SqliteThreads(file, SqliteFile.open(file), retention, clock);
        try {
            threads.deleteOld();
            threads.daily.scheduleWithFixedDelay(threads::deleteOldQuietly, 1, 1, TimeUnit.DAYS);
            return threads;
        } catch (ThreadsException e) {
            threads.close();
            throw e;
        }
    }

    @Override
    public List<Turn> turns(Chat chat) {
        return tried(() -> {
            long last = table.lastAsked(chat);
            if (last < clock.millis() - LULL.toMillis()) {
                table.begin(chat);
                return List.of();
            }
            return table.turns(chat, LEANED_ON);
        });
    }

    @Override
    public void remember(Chat chat, Turn turn) {
        perform(() -> table.add(chat, turn, clock.millis()));
    }

    @Override
    public void begin(Chat chat) {
        perform(() -> table.begin(chat));
    }

    @Override
    public void forget(Chat chat) {
        perform(() -> {
            table.delete(chat);
            // What was deleted still stands in the write-ahead log until that is emptied.
            SqliteFile.emptyLog(connection);
        });
    }

    @Override
    public void close() {
        daily.shutdownNow();
        perform(connection::close);
    }

    private void deleteOld() {
        perform(() -> {
            if (table.deleteBefore(clock.millis() - retention.toMillis()) > 0) {
                SqliteFile.emptyLog(connection);
            }
        });
    }

    private void deleteOldQuietly() {
        try {
            deleteOld();
        } catch (ThreadsException e) {
            // The next turn meets the same fault and tells it; an exception here would end the daily round.
            log.debug("old turns stay", e);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    private interface Query<T> {
        T get() throws SQLException;
    }

    private void perform(Step step) {
        tried(() -> {
            step.run();
            return true;
        });
    }

    private synchronized <T> T tried(Query<T> query) {
        try {
            return query.get();
        } catch (SQLException e) {
            throw new ThreadsException(SqliteFault.sentence(file, e), e);
        }
    }
}
