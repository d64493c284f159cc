package dev.footnote.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTest {

    @Test
    void a_terminal_shows_colours_at_its_own_width() {
        Style style = of("xterm-256color", 72, Map.of("TERM", "xterm-256color"));
        assertEquals(new Style(true, false, 72), style);
    }

    @Test
    void no_color_turns_colours_off_unless_it_is_empty() {
        assertFalse(of("xterm", 80, Map.of("NO_COLOR", "1")).colors());
        assertFalse(of("xterm", 80, Map.of("NO_COLOR", "0")).colors());
        assertTrue(of("xterm", 80, Map.of("NO_COLOR", "")).colors());
    }

    @Test
    void a_dumb_terminal_shows_characters_only() {
        assertEquals(new Style(false, false, 80), of("dumb", 80, Map.of("KITTY_WINDOW_ID", "1")));
        assertEquals(new Style(false, false, 80), of("xterm", 80, Map.of("TERM", "dumb")));
    }

    @ParameterizedTest
    @CsvSource({
        "VTE_VERSION, 5000, true",
        "VTE_VERSION, 4900, false",
        "VTE_VERSION, odd, false",
        "TERM_PROGRAM, iTerm.app, true",
        "TERM_PROGRAM, WezTerm, true",
        "TERM_PROGRAM, vscode, true",
        "TERM_PROGRAM, ghostty, true",
        "TERM_PROGRAM, Apple_Terminal, false",
        "KITTY_WINDOW_ID, 1, true",
        "WT_SESSION, 0af, true",
        "DOMTERM, yes, true",
        "KONSOLE_VERSION, 220401, true",
        "FORCE_HYPERLINK, 1, true",
        "LANG, C, false",
    })
    void hyperlinks_only_where_the_terminal_is_known_to_have_them(String name, String value, boolean expected) {
        assertEquals(expected, of("xterm", 80, Map.of(name, value)).hyperlinks());
    }

    @Test
    void a_multiplexer_hides_what_the_terminal_around_it_can_do() {
        assertFalse(of("tmux", 80, Map.of("TMUX", "/tmp/tmux", "KITTY_WINDOW_ID", "1"))
                .hyperlinks());
        assertTrue(of("tmux", 80, Map.of("TMUX", "/tmp/tmux", "FORCE_HYPERLINK", "1"))
                .hyperlinks());
    }

    @Test
    void a_terminal_that_does_not_tell_its_width_has_80_columns() {
        assertEquals(80, of("xterm", 0, Map.of()).width());
    }

    @Test
    void text_is_set_no_wider_than_100_columns() {
        assertEquals(100, new Style(true, true, 240).measure());
        assertEquals(60, new Style(true, true, 60).measure());
    }

    @Test
    void a_width_without_room_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Style(true, true, 0));
    }

    private static Style of(String type, int columns, Map<String, String> environment) {
        try (Terminal terminal = new LineDisciplineTerminal("test", type, new ByteArrayOutputStream(), UTF_8)) {
            terminal.setSize(new Size(columns, 24));
            return Style.of(terminal, environment);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
