package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The graph and the vocabulary that are kept between starts. */
class ModelFilesTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        NativeLibraries.keepIn(Path.of("target", "native"));
    }

    private void open() {
        try (var session = new ModelGraph(OrtEnvironment.getEnvironment(), Precision.INT8).open(folder)) {
            assertEquals(Set.of("input_ids"), session.getInputNames());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Path only(String pattern) throws IOException {
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            var all = files.iterator();
            var first = all.next();
            assertFalse(all.hasNext(), "more than one " + pattern);
            return first;
        }
    }

    @Test
    void the_graph_is_made_once() throws IOException {
        open();
        var graph = only("*");
        var made = Files.getLastModifiedTime(graph);
        open();
        assertEquals(made, Files.getLastModifiedTime(graph));
    }

    @ParameterizedTest
    @CsvSource({"INT8, 0", "FP32, 1e-4"})
    void the_graph_gives_the_states_of_the_one_in_the_jar(Precision precision, float tolerance) throws Exception {
        var environment = OrtEnvironment.getEnvironment();
        var bytes = new ByteArrayOutputStream();
        Packed.get(precision.files() + ".onnx").copyTo(bytes);
        try (var jars = environment.createSession(bytes.toByteArray());
                var ours = new ModelGraph(environment, precision).open(folder)) {
            for (int length : new int[] {2, 3, 17, 130, 512}) {
                var ids = new Random(length).longs(length, 1_000, 20_000).toArray();
                assertArrayEquals(
                        states(jars, ids, List.of("input_ids", "attention_mask", "token_type_ids")),
                        states(ours, ids, List.of("input_ids")),
                        tolerance,
                        () -> precision + " at " + ids.length + " tokens");
            }
        }
    }

    private static float[] states(OrtSession session, long[] ids, List<String> names) throws OrtException {
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (var name : names) {
            var values = name.equals("input_ids") ? ids : name.equals("attention_mask") ? ones : new long[ids.length];
            inputs.put(
                    name,
                    OnnxTensor.createTensor(
                            OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {1, ids.length}));
        }
        try (var result = session.run(inputs)) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    @Test
    void a_graph_cut_short_is_made_again() throws IOException {
        open();
        var graph = only("*.onnx");
        long size = Files.size(graph);
        Files.write(graph, Arrays.copyOf(Files.readAllBytes(graph), 1_000_000));
        open();
        assertEquals(size, Files.size(graph));
    }

    @Test
    void what_an_older_version_kept_is_swept_away_but_not_the_other_models() throws IOException {
        var old = Files.writeString(folder.resolve("all-minilm-l6-v2-q-1234-1.0.0.fused.onnx"), "old");
        var other = Files.writeString(folder.resolve("all-minilm-l6-v2-1234-1.0.0.fused.onnx"), "fp32");
        open();
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(other));
    }

    @Test
    void starts_at_the_same_time_leave_one_whole_graph() throws IOException {
        IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(this::open))
                .toList()
                .forEach(CompletableFuture::join);
        only("*");
    }

    @Test
    void the_vocabulary_is_kept_and_a_damaged_one_made_again() throws IOException {
        var text = "An unaffable company";
        var first = ModelWords.open(Precision.INT8, folder).ids(text);
        var table = only("*.table");
        assertArrayEquals(first, ModelWords.open(Precision.INT8, folder).ids(text));
        Files.writeString(table, "not a table");
        assertArrayEquals(first, ModelWords.open(Precision.INT8, folder).ids(text));
        assertTrue(Files.size(table) > 100_000, Map.of(table, Files.size(table)).toString());
    }
}
