package dev.footnote.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Article;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesReaderTest {

    @TempDir
    Path folder;

    @Test
    void reads_every_field() throws IOException {
        Article article = read("{\"id\":\"x\",\"title\":\" T \",\"source\":\"S\",\"url\":\"https://e.com/x\","
                        + "\"published\":\"2025-11-04T10:00:00Z\",\"text\":\"Body.\",\"group\":\"g\",\"other\":[1]}")
                .article();
        assertEquals("x", article.id());
        assertEquals("T", article.title());
        assertEquals("S", article.source());
        assertEquals("https://e.com/x", article.url());
        assertEquals("2025-11-04", String.valueOf(article.published()));
        assertEquals("g", article.group());
    }

    @Test
    void needs_nothing_but_text() throws IOException {
        Article article =
                read("{\"text\": \"A\"}\n\n{\"text\": \"B\", \"title\": null, \"source\": NaN, \"url\": \"\"}")
                        .articles()
                        .get(1);
        assertEquals("name.jsonl#3", article.id());
        assertEquals("", article.title());
        assertNull(article.source());
        assertNull(article.url());
        assertNull(article.published());
        assertNull(article.group());
    }

    @Test
    void keeps_the_text_exactly() throws IOException {
        Article article = read("{\"text\": \"\\ufeff a\\r\\nb\\rc\\u0000\\ud83d\\ude00 \\ud800 \\u2028 \"}")
                .article();
        assertEquals("\ufeff a\r\nb\rc\0\ud83d\ude00 \ud800 \u2028 ", article.text());
    }

    @Test
    void accepts_numbers_and_the_name_of_beir_for_ids() throws IOException {
        Reading reading = read(
                "{\"id\": 4983, \"text\": \"a\"}\n{\"_id\": \"b7\", \"text\": \"b\"}\n{\"id\": \"\", \"text\": \"c\"}\n"
                        + "{\"id\": 123456789012345678901234567890, \"text\": \"d\", \"group\": 5}");
        assertEquals(List.of("4983", "b7", "name.jsonl#3", "123456789012345678901234567890"), reading.ids());
        assertEquals("5", reading.articles().get(3).group());
    }

    @Test
    void reports_invalid_json_on_line_seven_and_reads_the_rest() throws IOException {
        Reading reading =
                read("{\"id\":1,\"text\":\"a\"}\n\n{\"id\":2,\"text\":\"a\"}\r\n{\"id\":3,\"text\":\"a\"}\n\r\n"
                        + "{\"id\":4,\"text\":\"a\"}\n{\"id\":5,\"text\":\"a\n{\"id\":6,\"text\":\"a\"}");
        assertEquals(List.of("1", "2", "3", "4", "6"), reading.ids());
        assertEquals(List.of("name.jsonl line 7"), reading.places());
        assertTrue(reading.reason().startsWith("it is not valid JSON: "), reading.reason());
    }

    @Test
    void reports_lines_that_are_no_article() throws IOException {
        List<String> lines = List.of(
                "[1]",
                "\"text\"",
                "{}",
                "{\"text\": null}",
                "{\"text\": 5}",
                "{\"text\": [\"a\"]}",
                "{\"text\": \" \\n\"}",
                "{\"text\": \"a\", \"id\": {\"x\": 1}}",
                "{\"text\": \"a\", \"title\": 5}",
                "{\"text\": \"a\"} {\"text\": \"b\"}",
                "{\"text\": \"a\", \"id\": true}",
                "{\"text\": \"a\", \"id\": 1.5}",
                "null");
        Reading reading = read(String.join("\n", lines) + "\n{\"text\": \"fine\"}");
        assertEquals(List.of("name.jsonl#14"), reading.ids());
        assertEquals(lines.size(), reading.skipped().size());
        assertEquals(
                "it is an array, not a JSON object", reading.skipped().get(0).reason());
        assertEquals("it has no \"text\"", reading.skipped().get(2).reason());
        assertEquals(
                "its \"text\" is a number, not a string",
                reading.skipped().get(4).reason());
        assertEquals("its \"text\" is empty", reading.skipped().get(6).reason());
    }

    @Test
    void names_the_line_that_took_an_id_first() throws IOException {
        Reading reading =
                read("{\"id\":\"x\",\"text\":\"a\"}\n{\"id\":\"x\",\"text\":\"b\"}\n{\"id\":\"y\",\"text\":\"c\"}");
        assertEquals(List.of("x", "y"), reading.ids());
        assertEquals(List.of("name.jsonl line 2"), reading.places());
        assertEquals("its id \"x\" is already taken by name.jsonl line 1", reading.reason());
    }

    @Test
    void tolerates_a_byte_order_mark_and_reads_utf_16() throws IOException {
        String lines = "{\"id\":\"a\",\"text\":\"naïve 日本\"}\r\n\r\n{\"id\":\"b\",\"text\":\"second\"}\n";
        for (byte[] bytes : List.of(
                ("\ufeff" + lines).getBytes(UTF_8), ("\ufeff" + lines).getBytes(UTF_16LE), lines.getBytes(UTF_16LE))) {
            Path file = Files.write(folder.resolve("name.jsonl"), bytes);
            Reading reading = Reading.of(file);
            assertEquals(List.of("a", "b"), reading.ids());
            assertEquals("naïve 日本", reading.articles().get(0).text());
        }
    }

    @Test
    void reads_lines_in_an_older_encoding() throws IOException {
        String lines = "{\"id\":\"a\",\"text\":\"Компания подписала договор на семь лет, сообщили газеты.\"}\n"
                + "{\"id\":\"b\",\"text\":\"Акции выросли.\"}\n";
        Path file = Files.write(folder.resolve("name.jsonl"), lines.getBytes(Charset.forName("windows-1251")));
        Reading reading = Reading.of(file);
        assertEquals("Акции выросли.", reading.articles().get(1).text());
    }

    @Test
    void loses_one_line_only_to_a_stray_byte() throws IOException {
        Reading reading = read("{\"id\":1,\"text\":\"" + "a".repeat(200)
                + "\"}\n{\"id\":2,\"te\0xt\":\"b\"}\n{\"id\":3,\"text\":\"c\"}");
        assertEquals(List.of("1", "3"), reading.ids());
        assertEquals(List.of("name.jsonl line 2"), reading.places());
    }

    @Test
    void reports_an_empty_file() throws IOException {
        assertTrue(read("\n\n").reason().contains("empty"));
        assertTrue(read("").reason().contains("empty"));
    }

    @Test
    void reports_deeply_nested_lines() throws IOException {
        Reading reading = read("[".repeat(200_000) + "\n{\"text\":\"fine\"}");
        assertEquals(List.of("name.jsonl#2"), reading.ids());
        assertEquals(List.of("name.jsonl line 1"), reading.places());
    }

    @Test
    @Timeout(20)
    void skips_a_line_beyond_16_megabytes_without_holding_it() throws IOException {
        Path file = folder.resolve("name.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("{\"id\":1,\"text\":\"a\"}\n{\"text\":\"".getBytes(UTF_8));
            byte[] filler = "x".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 20; i++) {
                out.write(filler);
            }
            out.write("\"}\n{\"id\":3,\"text\":\"c\"}\n".getBytes(UTF_8));
        }
        Reading reading = Reading.of(file);
        assertEquals(List.of("1", "3"), reading.ids());
        assertEquals(List.of("name.jsonl line 2"), reading.places());
        assertTrue(reading.reason().contains("16 MB"));
    }

    @Test
    @Timeout(20)
    void streams_a_large_file() throws IOException {
        Path file = folder.resolve("large.jsonl");
        String text = "Amazon signed a deal worth $38 billion with OpenAI. ".repeat(4);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 200_000; i++) {
                writer.write("{\"id\":" + i + ",\"text\":\"" + text + "\"}\n");
            }
        }
        AtomicInteger count = new AtomicInteger();
        new CorpusReader().read(List.of(file), article -> count.incrementAndGet(), skipped -> {});
        assertEquals(200_000, count.get());
    }

    @Test
    void hands_articles_on_before_the_file_is_read_to_its_end() throws IOException {
        Path file = folder.resolve("growing.jsonl");
        String filler = "{\"text\":\"" + "x".repeat(1000) + "\"}\n";
        Files.writeString(file, filler.repeat(1000));
        AtomicInteger count = new AtomicInteger();
        assertThrows(IllegalStateException.class, () -> new CorpusReader()
                .read(
                        List.of(file),
                        article -> {
                            if (count.incrementAndGet() == 1) {
                                append(file, filler.repeat(500));
                            }
                            if (count.get() == 1500) {
                                throw new IllegalStateException("saw what was appended while reading");
                            }
                        },
                        skipped -> {}));
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private Reading read(String lines) throws IOException {
        return Reading.of(Files.writeString(folder.resolve("name.jsonl"), lines));
    }
}
