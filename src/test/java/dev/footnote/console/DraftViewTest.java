package dev.footnote.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Drafting;
import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A terminal that exists only in memory: what it shows at last is read off its screen, cell by cell. */
@Timeout(30)
class DraftViewTest {

    private static final int COLUMNS = 40;
    private static final int ROWS = 12;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private LineDisciplineTerminal terminal = terminal("xterm");

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    @Test
    void the_first_words_show_at_once_and_everything_is_erased_at_the_end() {
        terminal.writer().write("before\n");
        DraftView view = new DraftView(terminal, new Style(true, false, COLUMNS));
        view.searching();
        view.piece("The deal ");
        assertEquals(List.of("before", "Draft, still being checked:", "The deal"), screen(COLUMNS));
        view.piece("is worth a great deal of money, and it runs for ");
        view.piece("seven years [1].");
        assertEquals(
                List.of(
                        "before",
                        "Draft, still being checked:",
                        "The deal is worth a great deal of",
                        "money, and it runs for seven years [1]."),
                screen(COLUMNS));
        view.end();
        view.piece("too late");
        assertEquals(List.of("before"), screen(COLUMNS));
    }

    @Test
    void a_draft_longer_than_the_window_shows_its_end_and_leaves_nothing_behind() {
        terminal.writer().write("before\n");
        DraftView view = new DraftView(terminal, new Style(false, false, COLUMNS));
        for (int i = 0; i < 200; i++) {
            view.piece("word" + i + " ");
        }
        List<String> screen = screen(COLUMNS);
        assertTrue(screen.contains("Draft, still being checked:"), screen.toString());
        assertTrue(screen.getLast().endsWith("word199"), screen.toString());
        view.end();
        assertEquals(List.of("before"), screen(COLUMNS));
    }

    @Test
    void a_window_made_narrower_leaves_nothing_behind() {
        DraftView view = new DraftView(terminal, new Style(false, false, COLUMNS));
        view.piece("The deal is worth a great deal of money");
        written.reset();
        terminal.setSize(new Size(20, ROWS));
        view.end();
        String erasing = written.toString(StandardCharsets.UTF_8);
        // Lines of 27 and of 39 columns take four rows of 20: three rows up.
        assertEquals("\r" + "\u001b[A".repeat(3) + "\u001b[J", erasing);
    }

    @Test
    void wide_and_combining_characters_are_erased_too() {
        DraftView view = new DraftView(terminal, new Style(false, false, COLUMNS));
        view.piece("人工知能の新しい契約は三百八十億ドルの価値があると報じられている。");
        view.piece(" e\u0301te\u0301 👩‍👩‍👧 \ud83d");
        view.end();
        assertEquals(List.of(), screen(COLUMNS));
    }

    @Test
    void control_characters_of_a_draft_do_not_reach_the_terminal() {
        DraftView view = new DraftView(terminal, new Style(false, false, COLUMNS));
        view.piece("a\u001b[2Jb\u0007c\r\n\nd");
        String shown = written.toString(StandardCharsets.UTF_8);
        assertFalse(shown.contains("\u001b[2J") || shown.contains("\u0007"), shown);
    }

    @Test
    void a_withdrawn_draft_goes_and_another_may_come() {
        DraftView view = new DraftView(terminal, new Style(false, false, COLUMNS));
        view.piece("Wrong.");
        view.withdrawn();
        assertEquals(List.of("Searching…"), screen(COLUMNS));
        view.piece("Right.");
        assertEquals(List.of("Draft, still being checked:", "Right."), screen(COLUMNS));
    }

    @Test
    void a_terminal_that_cannot_erase_shows_nothing_until_the_answer() throws IOException {
        terminal.close();
        terminal = terminal("dumb");
        DraftView view = new DraftView(terminal, new Style(false, false, COLUMNS));
        view.searching();
        view.piece("The deal");
        view.end();
        assertEquals("", written.toString(StandardCharsets.UTF_8));
    }

    @Test
    void ctrl_c_stops_a_slow_draft_and_the_prompt_returns() throws Exception {
        Slow assistant = new Slow();
        Chat chat = new Chat(
                assistant,
                terminal,
                new Style(false, false, COLUMNS),
                new FakeArticles(),
                new FakeFeedback(),
                ChatMemory.ofThisRun());
        CompletableFuture<Integer> run = CompletableFuture.supplyAsync(chat::run);
        terminal.processInputBytes("How much?\r".getBytes(StandardCharsets.UTF_8));
        await("The deal is");
        terminal.raise(Signal.INT);
        await("Cancelled.");
        assertTrue(assistant.interrupted.await(10, TimeUnit.SECONDS));
        assertFalse(
                screen(COLUMNS).toString().contains("The deal is"),
                screen(COLUMNS).toString());
        terminal.processInputBytes("quickly\r".getBytes(StandardCharsets.UTF_8));
        await("carried most of it.”");
        terminal.processInputBytes(new byte[] {4});
        assertEquals(0, run.get(10, TimeUnit.SECONDS));
    }

    /** Drafts word by word, until it is interrupted. */
    private static final class Slow implements Assistant {
        private final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public Reply ask(Question question) {
            return Samples.museum();
        }

        @Override
        public Reply ask(Question question, Drafting drafting) {
            if (question.text().equals("quickly")) {
                return ask(question);
            }
            try {
                for (String word : List.of("The ", "deal ", "is ")) {
                    drafting.piece(word);
                    Thread.sleep(20);
                }
                new CountDownLatch(1).await();
                return ask(question);
            } catch (InterruptedException e) {
                interrupted.countDown();
                drafting.piece("too late");
                throw new CancellationException("interrupted");
            }
        }
    }

    private LineDisciplineTerminal terminal(String type) {
        try {
            LineDisciplineTerminal made = new LineDisciplineTerminal("test", type, written, StandardCharsets.UTF_8);
            made.setSize(new Size(COLUMNS, ROWS));
            return made;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The rows that show something. */
    private List<String> screen(int columns) {
        terminal.flush();
        ScreenTerminal screen = new ScreenTerminal(columns, ROWS);
        screen.write(written.toString(StandardCharsets.UTF_8));
        long[] cells = new long[columns * ROWS];
        screen.dump(cells, 0, 0, ROWS, columns, null);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                int character = ScreenTerminal.cellCodePoint(cells[row * columns + column]);
                text.appendCodePoint(character == 0 ? ' ' : character);
            }
            if (!text.toString().isBlank()) {
                rows.add(text.toString().stripTrailing());
            }
        }
        return rows;
    }

    private void await(String text) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!written.toString(StandardCharsets.UTF_8).contains(text)) {
            assertTrue(System.nanoTime() < deadline, () -> written.toString(StandardCharsets.UTF_8));
            Thread.sleep(10);
        }
    }
}
