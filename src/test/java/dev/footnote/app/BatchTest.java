package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

    @TempDir
    Path folder;

    @Test
    void answers_come_in_input_order_and_echo_their_ids() throws Exception {
        var bench = bench("""
                {"id": "b", "question": "one"}
                {"id": 1.10, "question": "two", "history": ["zero"], "group": "g"}

                {"question": "three", "id": 12345678901234567890123}
                {"question": "four", "other": {}}
                """);
        assertEquals(0, bench.run("ask", "--json", "--batch", "-"));
        var lines = lines(bench.out());
        assertEquals(List.of("\"b\"", "1.10", "12345678901234567890123", "null"), ids(bench.out()));
        assertEquals("three", lines.get(2).get("question").asText());
        assertEquals(List.of("zero"), bench.asked.get(1).history());
        assertEquals("g", bench.asked.get(1).group());
        assertEquals(1, bench.opened);
        assertEquals(1, bench.closed);
    }

    @Test
    void a_bad_line_gets_an_error_in_its_place_and_the_rest_goes_on() throws Exception {
        var bench = bench("""
                {"id": 1, "question": "one"}
                {"id": 2, "question":
                {"id": 3}
                [4]
                {"id": [5], "question": "five"}
                {"id": 6, "question": 6}
                {"id": 7, "question": "seven", "history": "x"}
                {"id": 8, "question": "eight", "group": 8}
                {"id": 9, "question": "nine"} trailing
                {"id": 10, "question": "ten"}
                """);
        assertEquals(1, bench.run("ask", "--json", "--batch", "-"));
        var lines = lines(bench.out());
        assertEquals(10, lines.size());
        assertEquals("answered", lines.get(0).get("status").asText());
        assertEquals("answered", lines.get(9).get("status").asText());
        for (int i = 1; i < 9; i++) {
            assertEquals("error", lines.get(i).get("status").asText());
            assertEquals(i + 1, lines.get(i).get("line").asInt());
        }
        assertEquals(
                "{\"id\":3,\"line\":3,\"status\":\"error\",\"error\":\"'question' is missing.\"}",
                lines.get(2).toString());
        assertEquals(List.of("1", "null", "3", "null", "null", "6", "7", "8", "null", "10"), ids(bench.out()));
    }

    @Test
    void a_question_that_fails_is_told_and_the_rest_goes_on() throws Exception {
        var bench = bench("{\"id\":1,\"question\":\"a\"}\n{\"id\":2,\"question\":\"b\"}");
        bench.answers = question -> {
            if (question.text().equals("a")) {
                throw new IllegalStateException("boom");
            }
            return Bench.notFound(question);
        };
        assertEquals(1, bench.run("ask", "--json", "--batch", "-"));
        var lines = lines(bench.out());
        assertTrue(lines.get(0).get("error").asText().contains("boom"));
        assertEquals("not_found", lines.get(1).get("status").asText());
    }

    @Test
    void reads_a_file_with_a_byte_order_mark_and_windows_line_ends() throws Exception {
        var file = folder.resolve("cases.jsonl");
        Files.writeString(file, "\ufeff{\"id\":1,\"question\":\"é😀\"}\r\n{\"id\":2,\"question\":\"b\"}\r\n");
        var bench = bench("");
        assertEquals(0, bench.run("ask", "--json", "--batch", "cases.jsonl"));
        assertEquals("é😀", lines(bench.out()).get(0).get("question").asText());
    }

    @Test
    void bytes_that_are_not_utf8_are_an_error_of_their_line() throws Exception {
        var file = folder.resolve("cases.jsonl");
        Files.write(
                file,
                "{\"id\":1,\"question\":\"caf\u00e9\"}\n{\"id\":2,\"question\":\"b\"}"
                        .getBytes(StandardCharsets.ISO_8859_1));
        var bench = bench("");
        assertEquals(1, bench.run("ask", "--json", "--batch", "cases.jsonl"));
        assertEquals("error", lines(bench.out()).get(0).get("status").asText());
        assertEquals("answered", lines(bench.out()).get(1).get("status").asText());
    }

    @Test
    void every_answer_is_written_before_the_next_question_is_read() throws Exception {
        var out = new ByteArrayOutputStream();
        var seen = new ArrayList<Integer>();
        var one = "{\"question\":\"a\"}\n".getBytes(StandardCharsets.UTF_8);
        // Hands out one line a read, as a pipe does whose writer waits for each answer.
        var conversation = new InputStream() {
            private int reads;

            @Override
            public int read() {
                throw new AssertionError("read by the byte");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                seen.add(out.toString(StandardCharsets.UTF_8).split("\n", -1).length - 1);
                if (reads++ == 3) {
                    return -1;
                }
                System.arraycopy(one, 0, into, offset, one.length);
                return one.length;
            }
        };
        new Batch(Bench::grounded, new PrintStream(out, false, StandardCharsets.UTF_8)).answer(conversation);
        assertEquals(List.of(0, 1, 2, 3), seen);
    }

    @Test
    void stops_quietly_when_nobody_reads_the_answers() throws Exception {
        var asked = new ArrayList<String>();
        var closed = new WatchedOutput(new OutputStream() {
            @Override
            public void write(int unit) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        var lines = new ByteArrayInputStream("{\"question\":\"a\"}\n".repeat(50).getBytes(StandardCharsets.UTF_8));
        new Batch(
                        question -> {
                            asked.add(question.text());
                            return Bench.grounded(question);
                        },
                        new PrintStream(closed, false, StandardCharsets.UTF_8))
                .answer(lines);
        assertEquals(1, asked.size());
        assertEquals(0, Main.end(closed, surroundings(), 0));
    }

    @Test
    void a_full_disk_is_a_failure_and_told() throws Exception {
        var full = new WatchedOutput(new OutputStream() {
            @Override
            public void write(int unit) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        new PrintStream(full, true, StandardCharsets.UTF_8).println("x");
        assertEquals(1, Main.end(full, surroundings(), 0));
    }

    private Surroundings surroundings() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Surroundings(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                new Surroundings.Terminals(false, false, false),
                java.util.Map.of(),
                folder,
                null);
    }

    private Bench bench(String input) {
        var bench = new Bench(folder);
        bench.input = input;
        return bench;
    }

    private static List<JsonNode> lines(String out) throws IOException {
        var mapper = new JsonMapper();
        var lines = new ArrayList<JsonNode>();
        for (String line : out.split("\n")) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }

    // As written: a tree would fold 1.10 to 1.1.
    private static List<String> ids(String out) {
        return out.lines()
                .map(line -> line.replaceFirst("^\\{\"id\":(\"[^\"]*\"|[^,]*),.*", "$1"))
                .toList();
    }
}
