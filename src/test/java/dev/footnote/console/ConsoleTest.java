package dev.footnote.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConsoleTest {

    @Test
    @Timeout(30)
    void what_is_typed_while_it_starts_is_there_at_the_first_prompt() throws Exception {
        try (PipedOutputStream keys = new PipedOutputStream();
                PipedInputStream typed = new PipedInputStream(keys);
                ByteArrayOutputStream screen = new ByteArrayOutputStream();
                Terminal terminal = Console.builder()
                        .system(false)
                        .type("xterm-256color")
                        .streams(typed, screen)
                        .build()) {
            keys.write("When did it reopen?\r".getBytes(UTF_8));
            keys.flush();
            assertEquals(
                    "When did it reopen?",
                    LineReaderBuilder.builder().terminal(terminal).build().readLine("? "));
            // What a terminal answers comes with what is typed, and whoever waits for it throws the rest away.
            assertFalse(screen.toString(UTF_8).contains("$p"), screen.toString(UTF_8));
        }
    }
}
