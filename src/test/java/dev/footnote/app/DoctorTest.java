package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.ingest.CorpusFaults;
import dev.footnote.ingest.CorpusSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void set_up() {
        bench = new Bench(folder);
    }

    @Test
    void a_healthy_machine_is_told_line_by_line_and_exits_with_0() {
        assertEquals(0, bench.run("doctor"));
        for (String name : List.of("Java", "memory", "native libraries", "encoder", "corpus", "cache", "terminal")) {
            assertTrue(bench.out().lines().anyMatch(line -> line.matches("(ok|note) +" + name + " .*")), name);
        }
        assertTrue(bench.out().contains("Everything Footnote needs is there."));
        assertTrue(bench.out().contains("a fake, 2 floats"));
        assertTrue(bench.out().contains("2 articles in " + folder.resolve("corpus")));
        assertTrue(bench.out().contains(", up to date"));
    }

    @Test
    void keys_are_told_present_or_absent_and_never_shown() {
        bench.environment.put("OPENAI_API_KEY", "sk-very-secret");
        bench.run("doctor");
        assertTrue(bench.out().matches("(?s).*ok +OPENAI_API_KEY +present.*"), bench.out());
        assertTrue(bench.out().matches("(?s).*ok +TELEGRAM_BOT_TOKEN +absent.*"), bench.out());
        assertFalse(bench.out().contains("sk-very-secret"));
    }

    @Test
    void a_missing_corpus_is_a_problem_with_a_remedy() {
        bench.opening = CorpusFaults.of("There is no folder 'news'.");
        assertEquals(1, bench.run("doctor"));
        assertTrue(bench.out().contains("problem corpus"));
        assertTrue(bench.out().contains("There is no folder 'news'."));
        assertTrue(bench.out().contains("Name the articles with --corpus PATH."));
        assertTrue(bench.out().contains("There is 1 problem."));
    }

    @Test
    void an_empty_corpus_is_a_problem_and_a_skipped_file_is_a_note() {
        bench.summary = new CorpusSummary(0, List.of(), 0, 0);
        assertEquals(1, bench.run("doctor"));
        bench.summary = new CorpusSummary(3, List.of(Bench.skipped(1)), 3, 0);
        assertEquals(0, bench.run("doctor"));
        assertTrue(bench.out().matches("(?s).*note +corpus +3 articles in .*, 1 skipped.*"), bench.out());
    }

    @Test
    void sentences_that_give_orders_are_counted_here_and_named_by_index() {
        bench.summary = new CorpusSummary(3, List.of(), 3, 0, Map.of("a.md", 2));
        assertEquals(0, bench.run("doctor"));
        assertTrue(bench.out().contains("2 sentences give orders to assistants"), bench.out());
        assertEquals(0, bench.run("index"));
        assertTrue(bench.out().contains("a.md: 2"), bench.out());
    }

    @Test
    void an_encoder_that_does_not_load_is_a_problem_and_the_rest_is_still_checked() {
        bench.encoder = new UnsatisfiedLinkError("libonnxruntime.so: cannot open");
        assertEquals(1, bench.run("doctor"));
        assertTrue(bench.out().contains("problem encoder"));
        assertTrue(bench.out().contains("libonnxruntime.so"));
        assertTrue(bench.out().contains("terminal"));
    }

    @Test
    void a_cache_folder_that_cannot_be_written_to_is_a_note() throws Exception {
        Files.writeString(folder.resolve("file"), "x");
        assertEquals(0, bench.run("doctor", "--cache", "file"));
        assertTrue(bench.out().matches("(?s).*note +cache +.*file cannot be written to.*--cache DIR.*"), bench.out());
    }

    @Test
    void no_cache_is_a_note() {
        assertEquals(0, bench.run("doctor", "--no-cache"));
        assertTrue(bench.out().matches("(?s).*note +cache +none.*"), bench.out());
    }

    @Test
    void a_remedy_belongs_to_what_is_not_well() {
        assertThrows(IllegalArgumentException.class, () -> new Check("x", Check.Mark.PROBLEM, "bad", null));
        assertThrows(IllegalArgumentException.class, () -> new Check("x", Check.Mark.OK, "good", "Do nothing."));
    }
}
