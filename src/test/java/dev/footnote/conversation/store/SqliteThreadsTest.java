package dev.footnote.conversation.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Span;
import dev.footnote.conversation.Threads.Chat;
import dev.footnote.conversation.ThreadsException;
import dev.footnote.conversation.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SqliteThreadsTest {

    private static final Chat HERE = Chat.of("here");
    private static final Chat THERE = Chat.of("there");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-21T08:00:00Z");

    @BeforeAll
    static void native_code_in_a_fixed_place() {
        SqliteLibrary.keepIn(Path.of("target", "native"));
    }

    private Path file() {
        return folder.resolve("kept/chats.db");
    }

    private SqliteThreads open() {
        return SqliteThreads.open(file(), Duration.ofDays(30), () -> now);
    }

    private static List<String> questions(SqliteThreads threads, Chat chat) {
        return threads.turns(chat).stream().map(Turn::question).toList();
    }

    @Test
    void turns_are_there_after_a_restart_as_they_were() {
        Turn answered = new Turn(
                "Who?",
                "Who found the comet?",
                "Ada Quill found it.",
                List.of(new Turn.Cited(1, "comet.md", new Span(3, 22)), new Turn.Cited(2, "a b.md", new Span(0, 1))));
        Turn back = new Turn(
                "How old is Quill?",
                "How old is Quill?",
                null,
                List.of(),
                new Turn.AskedBack("Quill", List.of("Ada Quill", "Ben “B” Quill")));
        try (SqliteThreads threads = open()) {
            threads.remember(HERE, answered);
            threads.remember(HERE, back);
        }
        try (SqliteThreads threads = open()) {
            assertEquals(List.of(answered, back), threads.turns(HERE));
        }
    }

    @Test
    void each_chat_sees_its_own_turns_only() {
        try (SqliteThreads threads = open()) {
            threads.remember(HERE, Turn.of("One?"));
            threads.remember(THERE, Turn.of("Two?"));
            threads.forget(THERE);
            assertEquals(List.of("One?"), questions(threads, HERE));
            assertEquals(List.of(), questions(threads, THERE));
        }
    }

    @Test
    void a_new_thread_leans_on_nothing_said_before() {
        try (SqliteThreads threads = open()) {
            threads.remember(HERE, Turn.of("One?"));
            threads.begin(HERE);
            assertEquals(List.of(), questions(threads, HERE));
            threads.remember(HERE, Turn.of("Two?"));
            assertEquals(List.of("Two?"), questions(threads, HERE));
        }
    }

    @Test
    void only_the_last_turns_are_leaned_on() {
        try (SqliteThreads threads = open()) {
            for (int i = 1; i <= SqliteThreads.LEANED_ON + 3; i++) {
                threads.remember(HERE, Turn.of("Question " + i));
            }
            List<String> questions = questions(threads, HERE);
            assertEquals(SqliteThreads.LEANED_ON, questions.size());
            assertEquals("Question 4", questions.getFirst());
            assertEquals("Question 15", questions.getLast());
        }
    }

    @Test
    void a_message_answered_once_more_is_remembered_once_and_does_not_lean_on_itself() {
        try (SqliteThreads threads = open()) {
            threads.remember(new Chat("here", "7"), Turn.of("One?"));
            threads.remember(new Chat("here", "8"), new Turn("Two?", null, "first"));
            threads.remember(new Chat("here", "7"), new Turn("One?", null, "again"));
            assertEquals(
                    List.of(new Turn("One?", null, "again"), new Turn("Two?", null, "first")), threads.turns(HERE));
            assertEquals(List.of("One?"), questions(threads, new Chat("here", "8")));
        }
    }

    @Test
    void a_thread_nobody_added_to_for_half_a_day_is_over() {
        try (SqliteThreads threads = open()) {
            threads.remember(HERE, Turn.of("One?"));
            now = now.plus(Duration.ofHours(11));
            assertEquals(List.of("One?"), questions(threads, HERE));
            now = now.plus(Duration.ofHours(2));
            assertEquals(List.of(), questions(threads, HERE));
            threads.remember(HERE, Turn.of("Two?"));
            assertEquals(List.of("Two?"), questions(threads, HERE));
        }
    }

    @Test
    void what_is_older_than_the_retention_is_deleted_from_the_file() throws IOException {
        try (SqliteThreads threads = open()) {
            threads.remember(HERE, Turn.of("Where is the zebrafinch?"));
            now = now.plus(Duration.ofDays(20));
            threads.remember(THERE, Turn.of("Where is the oystercatcher?"));
        }
        now = now.plus(Duration.ofDays(11));
        open().close();
        assertFalse(everything().contains("zebrafinch"));
        assertTrue(everything().contains("oystercatcher"));
    }

    @Test
    void what_is_forgotten_is_in_no_file_any_more_while_the_chat_goes_on() throws IOException {
        try (SqliteThreads threads = open()) {
            threads.remember(HERE, Turn.of("Where is the zebrafinch?"));
            threads.remember(THERE, Turn.of("Where is the oystercatcher?"));
            assertTrue(everything().contains("zebrafinch"));
            threads.forget(HERE);
            assertFalse(everything().contains("zebrafinch"));
            assertTrue(everything().contains("oystercatcher"));
        }
    }

    @Test
    void two_processes_write_at_once_and_lose_nothing() throws Exception {
        try (SqliteThreads one = open();
                SqliteThreads two = open();
                var workers = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> writers = new ArrayList<>();
            for (SqliteThreads threads : List.of(one, two)) {
                writers.add(() -> {
                    for (int i = 0; i < 100; i++) {
                        threads.remember(new Chat("shared", threads.hashCode() + ":" + i), Turn.of("Question " + i));
                    }
                    return true;
                });
            }
            for (Future<Boolean> writer : workers.invokeAll(writers)) {
                assertTrue(writer.get());
            }
        }
        assertEquals("200", value("SELECT COUNT(*) FROM turn"));
    }

    @Test
    void a_damaged_file_is_told_in_a_sentence_and_left_alone() throws IOException {
        Files.createDirectories(folder.resolve("kept"));
        Files.writeString(file(), "This is no database at all. ".repeat(200));
        assertEquals(
                "The chats in " + file() + " can't be used: the file is damaged or no database; move it away and a new"
                        + " one is made.",
                assertThrows(ThreadsException.class, this::open).sentence());
        assertTrue(Files.readString(file()).startsWith("This is no database"));
    }

    @Test
    void a_database_of_another_program_is_left_as_it_is() throws Exception {
        Files.createDirectories(folder.resolve("kept"));
        execute("CREATE TABLE recipes (name TEXT)");
        byte[] before = Files.readAllBytes(file());
        String told = assertThrows(ThreadsException.class, this::open).sentence();
        assertTrue(told.endsWith("it is a database of another program."), told);
        assertEquals(List.of("chats.db"), names());
        assertEquals(new String(before, StandardCharsets.ISO_8859_1), everything());
    }

    @Test
    void a_file_of_a_newer_version_is_refused() throws Exception {
        open().close();
        execute("UPDATE footnote_chats SET version = 2");
        String told = assertThrows(ThreadsException.class, this::open).sentence();
        assertTrue(told.contains("were written by a newer Footnote"), told);
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_in_a_sentence() throws IOException {
        Files.writeString(folder.resolve("kept"), "a file where the folder should be");
        String told = assertThrows(ThreadsException.class, this::open).sentence();
        assertTrue(told.contains("its folder can't be made or written to"), told);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_its_user_may_read_what_was_asked() throws IOException {
        try (SqliteThreads threads = open()) {
            threads.remember(HERE, Turn.of("One?"));
            for (String name : names()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file().resolveSibling(name))),
                        name);
            }
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.getString(1);
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("kept"))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private String everything() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : names()) {
            text.append(Files.readString(file().resolveSibling(name), StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }
}
