package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private static final long MILLISECOND = 1_000_000;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long now = 17;

    @Test
    void work_shorter_than_a_second_shows_nothing() {
        for (boolean terminal : new boolean[] {true, false}) {
            var progress = progress(terminal);
            work(progress, 10, 90, 100);
            progress.finish();
            assertEquals("", text());
        }
    }

    @Test
    void a_log_gets_a_line_every_five_seconds() {
        var progress = progress(false);
        work(progress, 121, 100, 200);
        progress.finish();
        assertEquals("""
                Embedding 50 of 200 (25 %), 10/s, 15 s left
                Embedding 100 of 200 (50 %), 10/s, 10 s left
                """, text());
    }

    @Test
    void a_terminal_gets_a_bar_ten_times_a_second_that_is_erased_at_the_end() {
        var progress = progress(true);
        work(progress, 301, 10, 1_000);
        progress.finish();
        var text = text();
        // 2 of the 3 seconds, ten a second, and the erasure.
        int drawn = text.split("\r", -1).length - 1;
        assertTrue(drawn >= 20 && drawn <= 22, "drawn " + drawn);
        assertTrue(text.contains("Embedding ━━─"), text);
        assertTrue(text.contains("100/s"), text);
        assertTrue(text.endsWith("\r\u001b[K"));
        assertTrue(text.lines().allMatch(line -> line.length() < 80));
    }

    @Test
    void an_unknown_total_shows_what_is_done_and_how_fast() {
        var progress = progress(false);
        work(progress, 60, 100, -1);
        assertEquals("Embedding 50, 10/s\n", text());
    }

    @Test
    void the_next_work_has_its_own_rate() {
        var progress = progress(false);
        work(progress, 40, 100, 40);
        now += 100 * MILLISECOND;
        progress.update("Saving", 0, 10);
        now += 2_000 * MILLISECOND;
        progress.update("Saving", 4, 10);
        assertEquals("Saving 4 of 10 (40 %), 2.0/s, 3 s left\n", text());
    }

    @Test
    void done_beyond_the_total_is_still_all_of_it() {
        var progress = progress(true);
        progress.update("Embedding", 0, 10);
        now += 2_000 * MILLISECOND;
        progress.update("Embedding", 12, 10);
        assertTrue(text().contains("(100 %)"), text());
    }

    private void work(ConsoleProgress progress, int steps, long milliseconds, long total) {
        for (int i = 0; i < steps; i++) {
            progress.update("Embedding", i, total);
            now += milliseconds * MILLISECOND;
        }
    }

    private ConsoleProgress progress(boolean terminal) {
        return new ConsoleProgress(new PrintStream(out, true, StandardCharsets.UTF_8), terminal, () -> now);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
