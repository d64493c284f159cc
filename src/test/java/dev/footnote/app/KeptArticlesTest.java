package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.footnote.ingest.Ingest;
import dev.footnote.ingest.Progress;
import dev.footnote.ingest.Rereading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptArticlesTest {

    @TempDir
    Path folder;

    private Path corpus = Path.of("");
    private KeptArticles kept = new KeptArticles(Path.of(""), "");

    @BeforeEach
    void set_up() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.md"), "The ferry carried 4,200 people on its first day.\n");
        kept = new KeptArticles(folder.resolve("cache").resolve("x.articles"), "this program");
    }

    /** A whole run: goes on from what is kept, reads, keeps. */
    private Ingest.Prepared run(KeptArticles kept) {
        var articles = new Rereading(List.of(corpus), String::length, 400);
        kept.resume(articles);
        var read = articles.read(Progress.UNHEARD, (article, of) -> {});
        kept.keep(articles);
        return read;
    }

    @Test
    void one_run_has_what_the_last_one_had() throws IOException {
        var first = run(kept);
        byte[] file = Files.readAllBytes(kept.file());
        assertEquals(first, run(kept));
        assertArrayEquals(file, Files.readAllBytes(kept.file()));
    }

    @Test
    void what_is_damaged_or_of_another_program_is_made_anew_without_a_word() throws IOException {
        var first = run(kept);
        byte[] file = Files.readAllBytes(kept.file());
        Files.writeString(kept.file(), "of something else altogether");
        assertEquals(first, run(kept));
        assertArrayEquals(file, Files.readAllBytes(kept.file()));
        assertEquals(first, run(new KeptArticles(kept.file(), "another program")));
        assertFalse(Arrays.equals(file, Files.readAllBytes(kept.file())));
    }

    @Test
    void where_nothing_can_be_kept_the_run_goes_on() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        assertEquals(1, run(kept).articles().size());
    }

    @Test
    void a_program_that_is_no_jar_keeps_nothing_since_it_may_change_at_any_time() {
        assertNull(KeptArticles.beside(folder.resolve("index.snapshot"), "encoder", 400));
        assertNull(KeptArticles.beside(null, "encoder", 400));
    }
}
