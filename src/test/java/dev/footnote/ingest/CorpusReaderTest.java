package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.footnote.article.Article;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {

    @TempDir
    Path folder;

    @Test
    void reads_folders_in_the_order_of_relative_paths() throws IOException {
        write("b.txt", "b");
        write("a/z.md", "az");
        write("a.txt", "a");
        write("a/deep/er/x.TXT", "x");
        write("B.txt", "B");
        assertEquals(
                List.of("B.txt", "a.txt", "a/deep/er/x.TXT", "a/z.md", "b.txt"),
                Reading.of(folder).ids());
    }

    @Test
    void ignores_other_kinds_and_hidden_files_in_a_folder() throws IOException {
        write("a.txt", "a");
        write("picture.png", "x");
        write("README", "x");
        write(".hidden.txt", "x");
        write(".git/b.txt", "x");
        write("~$letter.docx", "x");
        Reading reading = Reading.of(folder);
        assertEquals(List.of("a.txt"), reading.ids());
        assertEquals(List.of(), reading.skipped());
    }

    @Test
    void reads_a_single_file_by_its_name() throws IOException {
        Path file = write("deep/one.txt", "one");
        assertEquals("one.txt", Reading.of(file).article().id());
    }

    @Test
    void reads_a_hidden_folder_that_is_named() throws IOException {
        write(".corpus/a.txt", "a");
        assertEquals(List.of("a.txt"), Reading.of(folder.resolve(".corpus")).ids());
    }

    @Test
    void reads_the_current_folder_by_its_dot() throws IOException {
        write("b/a.txt", "a");
        assertEquals(List.of("b/a.txt"), Reading.of(folder.resolve(".")).ids());
    }

    @Test
    void reports_a_file_of_another_kind_that_is_named() throws IOException {
        Reading reading = Reading.of(write("picture.png", "x"));
        assertEquals(List.of("picture.png"), reading.places());
        assertTrue(reading.reason().contains("none of the kinds"), reading.reason());
    }

    @Test
    void throws_when_no_root_is_given() {
        CorpusException failure = assertThrows(CorpusException.class, Reading::of);
        assertTrue(String.valueOf(failure.getMessage()).contains("No corpus"));
    }

    @Test
    void throws_naming_a_root_that_does_not_exist_before_it_reads_anything() throws IOException {
        write("a.txt", "a");
        List<Article> articles = new ArrayList<>();
        Path missing = folder.resolve("missing");
        CorpusException failure = assertThrows(CorpusException.class, () -> new CorpusReader()
                .read(List.of(folder, missing), articles::add, skipped -> {}));
        assertEquals(missing, failure.path());
        assertTrue(String.valueOf(failure.getMessage()).contains(missing.toString()));
        assertEquals(List.of(), articles);
    }

    @Test
    void throws_when_the_root_may_not_be_read() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        deny(closed);
        try {
            assertThrows(CorpusException.class, () -> Reading.of(closed));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void skips_what_may_not_be_read_and_goes_on() throws IOException {
        write("a.txt", "a");
        deny(write("b.txt", "b"));
        write("c/d.txt", "d");
        Path closed = folder.resolve("c");
        deny(closed);
        try {
            Reading reading = Reading.of(folder);
            assertEquals(List.of("a.txt"), reading.ids());
            assertEquals(List.of("c", "b.txt"), reading.places());
            assertTrue(reading.skipped().get(0).reason().contains("permission"));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void survives_a_link_that_leads_back() throws IOException {
        write("a/b.txt", "b");
        Files.createSymbolicLink(folder.resolve("a/back"), folder);
        Reading reading = Reading.of(folder);
        assertEquals(List.of("a/b.txt"), reading.ids());
        assertEquals(List.of("a/back"), reading.places());
    }

    @Test
    void follows_links_and_reports_one_to_nowhere() throws IOException {
        Path elsewhere = write("elsewhere/real.txt", "real");
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.createSymbolicLink(corpus.resolve("link.txt"), elsewhere);
        Files.createSymbolicLink(corpus.resolve("nowhere.txt"), folder.resolve("gone.txt"));
        Reading reading = Reading.of(corpus);
        assertEquals(List.of("link.txt"), reading.ids());
        assertEquals(List.of("nowhere.txt"), reading.places());
        assertTrue(reading.reason().contains("link to nowhere"), reading.reason());
    }

    @Test
    void skips_a_folder_named_like_a_file_but_reads_what_is_in_it() throws IOException {
        write("x.txt/a.txt", "a");
        assertEquals(List.of("x.txt/a.txt"), Reading.of(folder).ids());
    }

    @Test
    void reports_empty_articles() throws IOException {
        write("empty.txt", "");
        write("blank.txt", " \n\t\r\n\u00a0\n");
        write("mark.txt", "\ufeff");
        write("front.md", "---\ntitle: Only this\n---\n\n");
        write("page.html", "<html><head><title>T</title></head><body><script>x()</script></body></html>");
        Reading reading = Reading.of(folder);
        assertEquals(List.of(), reading.ids());
        assertEquals(List.of("blank.txt", "empty.txt", "front.md", "mark.txt", "page.html"), reading.places());
        reading.skipped().forEach(skipped -> assertTrue(skipped.reason().contains("empty"), skipped.reason()));
    }

    @Test
    void reads_an_article_of_one_word() throws IOException {
        Article article = Reading.of(write("one.txt", "Hello")).article();
        assertEquals("Hello", article.text());
        assertEquals("", article.title());
    }

    @Test
    void reads_an_article_of_five_megabytes() throws IOException {
        String text = "Amazon signed a deal worth $38 billion. ".repeat(130_000);
        assertEquals(text, Reading.of(write("large.txt", text)).article().text());
        assertEquals(
                text.strip(),
                Reading.of(write("large.html", "<p>" + text + "</p>")).article().text());
    }

    @Test
    void refuses_a_file_beyond_64_megabytes() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }
        assertTrue(Reading.of(file).reason().contains("64 MB"));
    }

    @Test
    void reports_binary_files_named_as_text() throws IOException {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        Files.write(folder.resolve("noise.txt"), noise);
        Files.write(folder.resolve("nul.md"), "some text\0and more".getBytes());
        Files.write(
                folder.resolve("picture.html"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        Files.write(folder.resolve("lines.jsonl"), noise);
        Reading reading = Reading.of(folder);
        assertEquals(List.of(), reading.ids());
        assertEquals(List.of("lines.jsonl", "noise.txt", "nul.md", "picture.html"), reading.places());
        reading.skipped().forEach(skipped -> assertTrue(skipped.reason().contains("binary"), skipped.reason()));
    }

    @Test
    void reports_broken_documents_and_reads_the_rest() throws IOException {
        write("a.pdf", "%PDF-1.4 and then nothing of the kind");
        write("b.docx", "PK this is no zip");
        write("c.docx", "");
        write("d.pdf", "");
        write("e.txt", "fine");
        Reading reading = Reading.of(folder);
        assertEquals(List.of("e.txt"), reading.ids());
        assertEquals(List.of("a.pdf", "b.docx", "c.docx", "d.pdf"), reading.places());
        reading.skipped().forEach(skipped -> assertTrue(skipped.reason().contains("broken"), skipped.toString()));
    }

    @Test
    void skips_the_second_of_two_roots_articles_with_one_id() throws IOException {
        write("one/a.txt", "first");
        write("two/a.txt", "second");
        write("two/b.jsonl", "{\"id\": \"a.txt\", \"text\": \"third\"}\n{\"id\": \"b\", \"text\": \"b\"}");
        Reading reading = Reading.of(folder.resolve("one"), folder.resolve("two"));
        assertEquals(List.of("a.txt", "b"), reading.ids());
        assertEquals("first", reading.articles().get(0).text());
        assertEquals(List.of("a.txt", "b.jsonl line 1"), reading.places());
        String reason = reading.skipped().get(0).reason();
        assertTrue(
                reason.contains("\"a.txt\"")
                        && reason.contains(folder.resolve("one/a.txt").toString()),
                reason);
    }

    @Test
    void passes_on_what_a_consumer_throws() throws IOException {
        write("a.txt", "a");
        write("b.jsonl", "{\"text\": \"b\"}");
        for (String name : List.of("a.txt", "b.jsonl")) {
            assertThrows(IllegalStateException.class, () -> new CorpusReader()
                    .read(
                            List.of(folder.resolve(name)),
                            article -> {
                                throw new IllegalStateException("full");
                            },
                            skipped -> {}));
        }
    }

    @Test
    void reads_files_in_other_encodings() throws IOException {
        String russian = "Компания подписала договор на семь лет, сообщили газеты. Акции выросли.";
        Path text = Files.write(folder.resolve("a.txt"), russian.getBytes(Charset.forName("windows-1251")));
        assertEquals(russian, Reading.of(text).article().text());
        Path wide = Files.write(folder.resolve("b.txt"), ("\ufeff" + russian).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(russian, Reading.of(wide).article().text());
        String page = "<meta charset=Shift_JIS><title>短い記事</title><p>株価は上昇した。</p>";
        Article html = Reading.of(Files.write(folder.resolve("c.html"), page.getBytes(Charset.forName("Shift_JIS"))))
                .article();
        assertEquals("短い記事", html.title());
        assertEquals("株価は上昇した。", html.text());
    }

    @Test
    void keeps_the_text_of_a_file_but_for_line_ends() throws IOException {
        String text = "\ufeffTitle\r\n\r\n  two  spaces\tand a tab \rold Mac line\n\n\nend \u00a0";
        String kept = "\ufeffTitle\n\n  two  spaces\tand a tab \nold Mac line\n\n\nend \u00a0";
        assertEquals(kept, Reading.of(write("a.txt", text)).article().text());
        assertEquals(kept, Reading.of(write("b.md", text)).article().text());
    }

    @Test
    void keeps_front_matter_in_the_text_and_reads_it() throws IOException {
        String text = "---\ntitle: \"A: record\"\nsource: The Ledger\nurl: https://example.com/a\n"
                + "published: 2025-11-04\n---\n\n# Other heading\n\nBody.\n";
        Article article = Reading.of(write("a.md", text.replace("\n", "\r\n"))).article();
        assertEquals(text, article.text());
        assertEquals("A: record", article.title());
        assertEquals("The Ledger", article.source());
        assertEquals("https://example.com/a", article.url());
        assertEquals("2025-11-04", String.valueOf(article.published()));
    }

    @Test
    void takes_the_title_from_the_file_name_where_the_text_has_none() throws IOException {
        String body = "this is a sentence that ends. And another.";
        assertEquals(
                "my first article",
                Reading.of(write("my-first_article.md", body)).article().title());
        assertEquals(
                "a page",
                Reading.of(write("a-page.html", "<p>" + body)).article().title());
        assertEquals("", Reading.of(write("an-id.txt", body)).article().title());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void deny(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(path), "this user reads everything");
    }
}
