package dev.footnote.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.conversation.Threads;
import dev.footnote.conversation.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A terminal that exists only in memory: keys are put in on one side, and what it shows is read on the other. */
@Timeout(30)
class ChatAtTerminalTest {

    private static final String CTRL_D = "\u0004";

    private final FakeAssistant assistant = new FakeAssistant();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private LineDisciplineTerminal terminal = terminal();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        terminal.setSize(new Size(70, 24));
    }

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    @Test
    void greets_answers_and_leaves_with_ctrl_d() throws Exception {
        CompletableFuture<Integer> chat = chat(null);
        await("/help for commands");
        type("When did it reopen?\r");
        await("carried most of it.”");
        type(CTRL_D);
        assertEquals(0, chat.get(10, TimeUnit.SECONDS));
        assertTrue(shown().contains("Footnote · 20 articles, 112 passages"), shown());
        assertTrue(shown().substring(shown().lastIndexOf("? ")).contains("\n"), shown());
    }

    @Test
    void ctrl_c_calls_off_an_answer_and_the_chat_goes_on() throws Exception {
        CompletableFuture<Integer> chat = chat(null);
        type("Please wait\r");
        assistant.waiting.await();
        terminal.raise(Signal.INT);
        await("Cancelled.");
        assertTrue(assistant.interrupted.await(10, TimeUnit.SECONDS));
        type("When?\r");
        await("carried most of it.”");
        assertEquals(List.of(), assistant.leanedOn.get(1));
        type("/quit\r");
        assertEquals(0, chat.get(10, TimeUnit.SECONDS));
    }

    @Test
    void ctrl_c_at_the_prompt_clears_the_line() throws Exception {
        CompletableFuture<Integer> chat = chat(null);
        await("/help for commands");
        type("Half a quest");
        await("Half a quest");
        type("\u0003");
        type("When?\r");
        await("carried most of it.”");
        assertEquals("When?", assistant.asked.get(0).text());
        type(CTRL_D);
        chat.get(10, TimeUnit.SECONDS);
    }

    @Test
    void an_indicator_shows_while_an_answer_takes_long_and_is_erased() throws Exception {
        CompletableFuture<Integer> chat = chat(null);
        type("Please wait\r");
        await("Searching…");
        terminal.raise(Signal.INT);
        await("Cancelled.");
        assertTrue(shown().matches("(?s).*Searching…\r\u001b\\[J.*Cancelled.*"), shown());
        type(CTRL_D);
        chat.get(10, TimeUnit.SECONDS);
    }

    @Test
    void what_is_typed_is_kept_and_nothing_of_it_is_expanded() throws Exception {
        Path history = folder.resolve("new/history");
        CompletableFuture<Integer> chat = chat(history);
        type("It's \"over\"! \\n !!\r");
        await("carried most of it.”");
        type(CTRL_D);
        chat.get(10, TimeUnit.SECONDS);
        assertEquals("It's \"over\"! \\n !!", assistant.asked.get(0).text());
        assertTrue(Files.readString(history).contains("It's \"over\"!"));
    }

    @Test
    void the_thread_of_an_earlier_run_is_told_and_goes_on() throws Exception {
        assistant.threads.remember(Threads.Chat.of("console"), Turn.of("When did it reopen?"));
        CompletableFuture<Integer> chat = chat(null);
        await("Going on from “When did it reopen?”; /new starts afresh.");
        type("/why\r");
        await("can't be shown again");
        type("Who paid?\r");
        await("carried most of it.”");
        assertEquals(List.of("When did it reopen?"), assistant.leanedOn.getFirst());
        type(CTRL_D);
        chat.get(10, TimeUnit.SECONDS);
    }

    @Test
    void forget_deletes_the_thread_and_the_lines_typed() throws Exception {
        Path history = folder.resolve("new/history");
        CompletableFuture<Integer> chat = chat(history);
        type("When did the zebra reopen?\r");
        await("carried most of it.”");
        type("/forget\r");
        await("Forgotten:");
        assertEquals(List.of(), assistant.threads.turns(Threads.Chat.of("console")));
        type(CTRL_D);
        chat.get(10, TimeUnit.SECONDS);
        assertFalse(Files.exists(history) && Files.readString(history).contains("zebra"));
    }

    @Test
    void a_history_that_cannot_be_read_or_kept_disturbs_nothing() throws Exception {
        CompletableFuture<Integer> chat = chat(folder);
        type("When?\r");
        await("carried most of it.”");
        type(CTRL_D);
        assertEquals(0, chat.get(10, TimeUnit.SECONDS));
    }

    @Test
    void a_history_that_is_not_text_disturbs_nothing() throws Exception {
        Path history = Files.write(folder.resolve("history"), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
        CompletableFuture<Integer> chat = chat(history);
        type("When?\r");
        await("carried most of it.”");
        type(CTRL_D);
        assertEquals(0, chat.get(10, TimeUnit.SECONDS));
    }

    @Test
    void tab_completes_commands_and_numbers() throws Exception {
        CompletableFuture<Integer> chat = chat(null);
        type("When?\r");
        await("carried most of it.”");
        type("/so\t\r");
        await("“The museum reopened");
        type("/show \t");
        await("What the city paid for its museum)");
        type("2\r");
        await("news/budget.txt");
        type(CTRL_D);
        chat.get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_paste_of_several_lines_is_several_questions() throws Exception {
        CompletableFuture<Integer> chat = chat(null);
        await("/help for commands");
        type("\u001b[200~One?\n\nTwo?\u001b[201~\r");
        await(() -> assistant.asked.size() == 2);
        assertEquals("One?", assistant.asked.get(0).text());
        assertEquals("Two?", assistant.asked.get(1).text());
        type(CTRL_D);
        chat.get(10, TimeUnit.SECONDS);
    }

    @Test
    void an_answer_is_set_in_the_width_the_window_has_now() throws Exception {
        CompletableFuture<Integer> chat = chat(null);
        type("When?\r");
        await("carried most of it.”");
        terminal.setSize(new Size(40, 24));
        screen.reset();
        type("Again?\r");
        await("carried most of it.”");
        assertTrue(shown().contains("4 November 2025\r\n"), shown());
        type(CTRL_D);
        chat.get(10, TimeUnit.SECONDS);
    }

    @Test
    void the_terminal_is_left_as_it_was() throws Exception {
        String before = terminal.getAttributes().toString();
        CompletableFuture<Integer> chat = chat(null);
        await("/help for commands");
        assertFalse(terminal.getAttributes().toString().equals(before));
        type("fail\r");
        await("Something went wrong");
        type(CTRL_D);
        chat.get(10, TimeUnit.SECONDS);
        assertEquals(before, terminal.getAttributes().toString());
    }

    private CompletableFuture<Integer> chat(@Nullable Path history) {
        Chat chat = new Chat(
                assistant,
                terminal,
                new Style(false, false, 70),
                new FakeArticles(),
                new FakeFeedback(),
                assistant.memory(history));
        return CompletableFuture.supplyAsync(chat::run);
    }

    private LineDisciplineTerminal terminal() {
        try {
            return new LineDisciplineTerminal("test", "xterm", screen, UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void type(String keys) throws IOException {
        terminal.processInputBytes(keys.getBytes(UTF_8));
    }

    private String shown() {
        return screen.toString(UTF_8);
    }

    private void await(String text) throws InterruptedException {
        await(() -> shown().contains(text));
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, this::shown);
            Thread.sleep(10);
        }
    }
}
