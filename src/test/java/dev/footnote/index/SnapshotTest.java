package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.PreparedArticle;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    private static final int DIMENSION = 26;

    private static final List<PreparedArticle> ARTICLES = List.of(
            Corpora.article("one", List.of("The ferry sailed.", "It carried many."), List.of("A bridge fell.")),
            Corpora.article("two", List.of("Rain fell on the harbour.")),
            Corpora.article("three", List.of("Snow closed the pass.")));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void set_up() {
        file = folder.resolve("cache/x.snapshot");
        build().index().close();
    }

    private IndexBuilder.Built build() {
        return new IndexBuilder(new LettersEncoder("m"), file).build(ARTICLES, (done, total) -> {});
    }

    private Snapshot.Opened open() {
        return Snapshot.open(file, "m", DIMENSION);
    }

    /** Everything an index says, as text. */
    private static String told(PassageIndex index) {
        var encoder = new LettersEncoder("m");
        var told = new StringBuilder();
        var query = PassageIndex.query(encoder.encode("a ferry in the rain"));
        told.append(index.byMeaning(query, 10, null)).append(index.byWords(Words.of("ferry rain fell"), 10, null));
        told.append(index.frequency("fell")).append(index.wordCosines(List.of(query), "ferri")[0]);
        var word = Objects.requireNonNull(index.wordVector("ferri", "ferry"));
        told.append(Arrays.toString(word.exact())).append(index.neighbours("harbur", 1));
        told.append(index.spelling("harbour").orElseThrow());
        for (int i = 0; i < 5; i++) {
            told.append(Arrays.toString(index.stems(i)))
                    .append(index.sentenceCosine(query, i))
                    .append(index.contextCosine(query, i));
        }
        return told.toString();
    }

    private static String inMemory() {
        try (var index = new IndexBuilder(new LettersEncoder("m"), null)
                .build(ARTICLES, (done, total) -> {})
                .index()) {
            return told(index);
        }
    }

    @Test
    void an_index_read_from_disk_says_what_one_in_memory_says() {
        try (var index = build().index()) {
            assertEquals(inMemory(), told(index));
        }
    }

    @Test
    void an_absent_file_gives_nothing_and_is_no_fault() {
        var opened = Snapshot.open(folder.resolve("none"), "m", DIMENSION);
        assertNull(opened.snapshot());
        assertNull(opened.rejected());
    }

    @Test
    void one_of_another_model_or_dimension_is_rejected() {
        assertNotNull(Snapshot.open(file, "n", DIMENSION).rejected());
        assertNotNull(Snapshot.open(file, "m", DIMENSION + 1).rejected());
        assertNull(Snapshot.open(file, "n", DIMENSION).snapshot());
    }

    @Test
    void one_cut_short_or_grown_is_rejected() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length : IntStream.concat(
                        IntStream.range(0, 100), IntStream.range(0, 200).map(i -> whole.length - 1 - i))
                .toArray()) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertNotNull(open().rejected(), "cut to " + length);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertNotNull(open().rejected());
    }

    @Test
    void with_any_stretch_damaged_the_index_says_the_same_all_the_same() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        String expected = inMemory();
        int step = Math.max(1, whole.length / 400);
        for (int at = 0; at < whole.length; at += step) {
            byte[] damaged = whole.clone();
            for (int i = at; i < Math.min(at + 3, whole.length); i++) {
                damaged[i] ^= (byte) 0x41;
            }
            Files.write(file, damaged);
            try (var index = build().index()) {
                assertEquals(expected, told(index), "damaged at " + at);
            }
        }
    }

    @Test
    void a_damaged_block_is_whole_again_at_the_next_start() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        var place = firstOf("alone");
        try (var random = new RandomAccessFile(file.toFile(), "rw")) {
            random.seek(place);
            random.write(new byte[] {1, 2, 3, 4});
        }
        try (var index = build().index()) {
            assertEquals(inMemory(), told(index));
        }
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    /** Where a column's values begin in the file: found by its first block's bytes. */
    private long firstOf(String column) throws IOException {
        var block = Objects.requireNonNull(Objects.requireNonNull(open().snapshot())
                        .segments()
                        .getFirst()
                        .get(column))
                .block(0);
        byte[] bytes = new byte[block.capacity()];
        block.get(0, bytes);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length - bytes.length; i += 64 - i % 64) {
            if (Arrays.equals(whole, i, i + bytes.length, bytes, 0, bytes.length)) {
                return i;
            }
        }
        throw new AssertionError("there is no column " + column);
    }

    @Test
    void a_damaged_block_without_anyone_to_mend_it_is_never_given_out() throws IOException {
        try (var random = new RandomAccessFile(file.toFile(), "rw")) {
            random.seek(firstOf("passages"));
            random.write(new byte[] {99, 99, 99});
        }
        var column = Objects.requireNonNull(
                Objects.requireNonNull(open().snapshot()).segments().getFirst().get("passages"));
        assertThrows(DamagedSnapshotException.class, () -> column.block(0));
    }

    @Test
    void a_failed_write_leaves_the_former_file_and_no_draft() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }));
        assertArrayEquals(before, Files.readAllBytes(file));
        try (var files = Files.list(folder.resolve("cache"))) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void a_draft_left_by_a_killed_process_is_cleared_away_and_a_fresh_one_is_not() throws IOException {
        var old = Files.writeString(folder.resolve("cache/x.snapshot1.part"), "x");
        var fresh = Files.writeString(folder.resolve("cache/x.snapshot2.part"), "x");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Files.delete(file);
        build().index().close();
        assertTrue(Files.notExists(old));
        assertTrue(Files.exists(fresh));
    }

    @Test
    void a_key_tells_titles_and_sentences_apart() {
        var key = VectorKey.of("a", List.of("b", "c"));
        assertEquals(key, VectorKey.of("a", List.of("b", "c")));
        assertNotEquals(key, VectorKey.of("ab", List.of("c")));
        assertNotEquals(key, VectorKey.of("a", List.of("bc")));
        assertNotEquals(key, VectorKey.of("a", List.of("c", "b")));
    }
}
