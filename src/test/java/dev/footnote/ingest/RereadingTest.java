package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.PreparedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RereadingTest {

    private static final ToIntFunction<String> TOKENS = text -> text.length() / 4;
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Rereading rereading = new Rereading(List.of(), TOKENS, 40);
    private final List<String> prepared = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void set_up() throws IOException {
        rereading = new Rereading(List.of(folder), TOKENS, 40);
        for (int i = 0; i < 4; i++) {
            write("a" + i + ".md", "# Ferry " + i + "\n\nThe ferry number " + i + " sailed at noon.\n");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }

    private List<PreparedArticle> read() {
        prepared.clear();
        return rereading
                .read(
                        Progress.UNHEARD,
                        (article, of) -> prepared.add(article.article().id()))
                .articles();
    }

    @Test
    void what_did_not_change_is_not_prepared_again() throws IOException {
        var before = read();
        assertEquals(4, prepared.size());
        write("a1.md", "# Ferry 1\n\nThe ferry number 1 sank.\n");
        var after = read();
        assertEquals(List.of("a1.md"), prepared);
        assertTrue(after.get(1).article().text().contains("sank"));
        assertSame(before.get(2), after.get(2));
        assertSame(before.get(3), after.get(3));
    }

    @Test
    void where_nothing_changed_the_very_same_is_given() throws IOException {
        var before = rereading.read(Progress.UNHEARD, (article, of) -> {});
        assertSame(before, rereading.read(Progress.UNHEARD, (article, of) -> {}));
        write("b.md", " ");
        var after = rereading.read(Progress.UNHEARD, (article, of) -> {});
        assertNotSame(before, after, "something else is left out");
        assertEquals(1, after.summary().skipped().size());
    }

    @Test
    void a_file_that_was_written_just_now_is_opened_again_until_its_time_can_be_trusted() throws IOException {
        Path file = folder.resolve("a1.md");
        var now = FileTime.from(Instant.now());
        Files.setLastModifiedTime(file, now);
        read();
        Files.writeString(file, "# Ferry 1\n\nThe ferry number 1 sailed at once.\n");
        Files.setLastModifiedTime(file, now);
        assertTrue(read().get(1).article().text().contains("at once"));
    }

    @Test
    void of_a_file_of_many_articles_only_the_changed_one_is_prepared_again() throws IOException {
        var line = "{\"id\": \"%s\", \"title\": \"T\", \"text\": \"The ferry %s.\"}%n";
        write("all.jsonl", line.formatted("x", "sailed") + line.formatted("y", "sank"));
        var before = read();
        Files.writeString(
                folder.resolve("all.jsonl"),
                line.formatted("w", "waited") + line.formatted("x", "sailed") + line.formatted("y", "was raised"));
        var after = read();
        assertEquals(List.of("w", "y"), prepared.stream().sorted().toList());
        assertSame(before.get(4), after.get(5));
    }

    @Test
    void a_collection_that_is_gone_for_a_while_is_read_again_when_it_is_back() throws IOException {
        var before = read();
        Path aside = folder.resolveSibling(folder.getFileName() + "-aside");
        Files.move(folder, aside);
        assertThrows(CorpusException.class, this::read);
        Files.move(aside, folder);
        assertEquals(before, read());
        assertEquals(List.of(), prepared);
    }

    /** Lines that repeat over a source's articles are litter, so an article may make noise of another one's lines. */
    @Test
    void after_any_changes_it_gives_what_a_first_reading_gives() throws IOException {
        var random = new Random(11);
        var lines = List.of(
                "Sign up for our morning letter today",
                "This page was printed by the harbour press",
                "The ferry sailed at noon, as it does every day.",
                "A goat was seen on the old stone bridge.");
        for (int round = 0; round < 60; round++) {
            Path file = folder.resolve("f" + random.nextInt(9) + ".md");
            if (random.nextInt(4) == 0) {
                Files.deleteIfExists(file);
            } else {
                var text = new StringBuilder("---\nsource: Post " + random.nextInt(2) + "\n---\n\n");
                for (int i = random.nextInt(4); i >= 0; i--) {
                    text.append(lines.get(random.nextInt(lines.size()))).append("\n\n");
                }
                Files.writeString(file, text.append("Number ").append(round).append(".\n"));
            }
            var fresh = new Ingest(TOKENS, 40).read(List.of(folder), Progress.UNHEARD);
            assertEquals(fresh, rereading.read(Progress.UNHEARD, (article, of) -> {}), "round " + round);
        }
    }
}
