package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorSnapshotTest {

    private static final String MODEL = "a model/1";
    private static final int DIMENSION = 5;

    @TempDir
    Path folder;

    private Path file;
    private final Map<VectorSnapshot.Key, VectorSnapshot.Codes> vectors = new LinkedHashMap<>();

    @BeforeEach
    void set_up() throws IOException {
        file = folder.resolve("cache/x.snapshot");
        for (int i = 0; i < 3; i++) {
            float[] vector = {i, -i, 1, 0.5f, -0.25f};
            var code = Int8Vectors.Code.of(vector);
            vectors.put(
                    VectorSnapshot.Key.of("title", List.of("sentence " + i)),
                    new VectorSnapshot.Codes(List.of(code, code)));
        }
        VectorSnapshot.write(file, MODEL, DIMENSION, vectors);
    }

    private VectorSnapshot.Loaded read() {
        return VectorSnapshot.read(file, MODEL, DIMENSION);
    }

    @Test
    void what_was_written_is_read() {
        var loaded = read();
        assertNull(loaded.rejected());
        assertEquals(vectors.keySet(), loaded.vectors().keySet());
        vectors.forEach((key, codes) -> {
            var found = loaded.vectors().get(key);
            assertNotNull(found);
            for (int i = 0; i < codes.vectors().size(); i++) {
                assertArrayEquals(
                        codes.vectors().get(i).codes(), found.vectors().get(i).codes());
                assertEquals(
                        codes.vectors().get(i).scale(), found.vectors().get(i).scale());
            }
        });
    }

    @Test
    void an_absent_file_gives_nothing_and_is_no_fault() {
        var loaded = VectorSnapshot.read(folder.resolve("none"), MODEL, DIMENSION);
        assertTrue(loaded.vectors().isEmpty());
        assertNull(loaded.rejected());
    }

    @Test
    void one_of_another_model_or_dimension_is_rejected() {
        assertNotNull(VectorSnapshot.read(file, "a model/2", DIMENSION).rejected());
        assertNotNull(VectorSnapshot.read(file, MODEL, DIMENSION + 1).rejected());
        assertTrue(VectorSnapshot.read(file, "a model/2", DIMENSION).vectors().isEmpty());
    }

    @Test
    void one_cut_short_anywhere_or_grown_is_rejected() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertNotNull(read().rejected(), "cut to " + length);
            assertTrue(read().vectors().isEmpty());
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertNotNull(read().rejected());
    }

    @Test
    void one_with_any_byte_flipped_is_rejected() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            for (int bit : new int[] {1, 0x80}) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) bit;
                Files.write(file, damaged);
                assertNotNull(read().rejected(), "byte " + at);
            }
        }
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
        VectorSnapshot.write(file, MODEL, DIMENSION, vectors);
        assertTrue(Files.notExists(old));
        assertTrue(Files.exists(fresh));
    }

    @Test
    void a_key_tells_titles_and_sentences_apart() {
        var key = VectorSnapshot.Key.of("a", List.of("b", "c"));
        assertEquals(key, VectorSnapshot.Key.of("a", List.of("b", "c")));
        assertNotEquals(key, VectorSnapshot.Key.of("ab", List.of("c")));
        assertNotEquals(key, VectorSnapshot.Key.of("a", List.of("bc")));
        assertNotEquals(key, VectorSnapshot.Key.of("a", List.of("c", "b")));
    }
}
