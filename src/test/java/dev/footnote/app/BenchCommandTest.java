package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void prepare() {
        bench = new Bench(folder);
    }

    @Test
    void a_name_that_is_none_is_told_with_those_there_are() {
        assertEquals(2, bench.run("bench", "--only", "colour"));
        assertTrue(bench.err().contains("no benchmark 'colour': there are embedding, question"), bench.err());
    }

    @Test
    void without_the_stock_parts_it_says_how_to_get_them() {
        bench.home = folder;
        assertEquals(2, bench.run("bench"));
        assertTrue(bench.err().contains("mvn package"), bench.err());
        assertEquals("", bench.out());
    }
}
