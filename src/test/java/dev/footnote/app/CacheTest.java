package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.footnote.app.model.ModelSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index kept between runs: never trusted blindly, never in the way. */
class CacheTest {

    private static final String QUESTION = "How many people did the ferry carry on its first day?";

    @TempDir
    Path folder;

    private Path cache;
    private Program program;

    @BeforeEach
    void set_up() throws IOException {
        var corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(
                corpus.resolve("ferry.md"), "The harbour ferry carried 4,200 people on its first day in Lisbon.\n");
        Files.writeString(corpus.resolve("bridge.md"), "The bridge over the river was closed for two weeks.\n");
        cache = folder.resolve("cache");
        program = new Program(folder).with("--cache", cache.toString());
    }

    private Path snapshot() {
        var settings = new Settings(
                List.of(folder.resolve("corpus")), cache, null, 3, ModelSettings.DEFAULT, Path.of("feedback.jsonl"));
        return java.util.Objects.requireNonNull(SnapshotFile.of(settings));
    }

    private void answersAndSays(String told) {
        var result = program.run("ask", "--json", QUESTION);
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("4,200"), result.out());
        assertTrue(result.err().contains(told), result.err());
        assertEquals(told.isEmpty() ? 0 : 1, result.err().lines().count(), result.err());
        assertFalse(result.err().contains("Exception"), result.err());
    }

    @Test
    void the_second_start_finds_what_the_first_one_kept() throws IOException {
        answersAndSays("");
        var first = Files.getLastModifiedTime(snapshot());
        answersAndSays("");
        assertEquals(first, Files.getLastModifiedTime(snapshot()), "written again without need");
    }

    @Test
    void the_file_is_the_same_whatever_the_order_and_spelling_of_the_paths() {
        var one = folder.resolve("a");
        var two = folder.resolve("b");
        var there = new Settings(List.of(one, two), cache, null, 3, ModelSettings.DEFAULT, Path.of("feedback.jsonl"));
        var back = new Settings(
                List.of(two.resolve("../b"), one.resolve(".")),
                cache,
                null,
                3,
                ModelSettings.DEFAULT,
                Path.of("feedback.jsonl"));
        var other = new Settings(List.of(one), cache, null, 3, ModelSettings.DEFAULT, Path.of("feedback.jsonl"));
        assertEquals(SnapshotFile.of(there), SnapshotFile.of(back));
        assertFalse(java.util.Objects.equals(SnapshotFile.of(there), SnapshotFile.of(other)));
        assertNull(SnapshotFile.of(
                new Settings(List.of(one), null, null, 3, ModelSettings.DEFAULT, Path.of("feedback.jsonl"))));
    }

    @Test
    void garbage_a_torn_file_and_another_models_are_noticed_and_made_anew() throws IOException {
        answersAndSays("");
        byte[] whole = Files.readAllBytes(snapshot());

        Files.writeString(snapshot(), "This is no snapshot at all, but a letter to a friend.");
        answersAndSays("it is of another format");
        assertEquals(whole.length, Files.size(snapshot()), 500, "made anew");

        Files.write(snapshot(), Arrays.copyOf(whole, whole.length / 2));
        answersAndSays("it is cut short");
        answersAndSays("");

        byte[] other = whole.clone();
        other[12] ^= 1; // a letter of the encoder's fingerprint
        Files.write(snapshot(), other);
        answersAndSays("another embedding model");
        answersAndSays("");

        Files.write(snapshot(), new byte[0]);
        answersAndSays("it is cut short");
        answersAndSays("");
    }

    @Test
    void a_cache_that_cannot_be_a_folder_is_told_and_the_answer_comes_all_the_same() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        cache = folder.resolve("file/child");
        program = new Program(folder).with("--cache", cache.toString());
        answersAndSays("The snapshot could not be written to");
        var indexed = program.run("index");
        assertEquals(0, indexed.status());
        assertTrue(indexed.out().contains("nothing could be kept in " + cache), indexed.out());
    }

    @Test
    void a_read_only_cache_is_told_and_the_answer_comes_all_the_same() throws IOException {
        Files.createDirectory(cache);
        assertTrue(cache.toFile().setWritable(false));
        assumeFalse(Files.isWritable(cache), "root may write anywhere");
        answersAndSays("permission is denied");
    }

    @Test
    void what_cannot_be_written_leaves_no_draft_behind() throws IOException {
        // A folder that is not empty stands where the file belongs: the move over it fails, as on a full disk.
        Files.createDirectories(snapshot().resolve("inside"));
        var result = program.run("ask", "--json", QUESTION);
        assertEquals(0, result.status(), result.err());
        assertEquals(2, result.err().lines().count(), result.err());
        try (var files = Files.list(cache)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void the_doctor_tells_what_is_kept() throws IOException {
        assertTrue(program.run("doctor").out().contains("no index of this corpus yet"));
        program.run("index");
        assertTrue(program.run("doctor").out().contains("vectors of 2 passages of this corpus"));
        Files.writeString(snapshot(), "garbage");
        var told = program.run("doctor");
        assertTrue(told.out().contains("cannot be used, because it is of another format"), told.out());
    }

    @Test
    void without_a_cache_nothing_is_kept() throws IOException {
        var result = new Program(folder).with("--no-cache").run("ask", QUESTION);
        assertEquals(0, result.status());
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("corpus"),
                    files.map(file -> String.valueOf(file.getFileName())).toList());
        }
    }

    @Test
    void starts_at_the_same_time_share_one_cache() throws Exception {
        var threads = IntStream.range(0, 4)
                .mapToObj(i -> java.util.concurrent.CompletableFuture.supplyAsync(
                        () -> program.run("ask", "--json", QUESTION)))
                .toList();
        for (var thread : threads) {
            var result = thread.get();
            assertEquals(0, result.status(), result.err());
            assertEquals("", result.err());
        }
        try (var files = Files.list(cache)) {
            assertEquals(List.of(snapshot()), files.filter(Files::isRegularFile).toList());
        }
        answersAndSays("");
        assertNotNull(snapshot());
    }
}
