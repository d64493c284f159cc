package dev.footnote.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PrintableTest {

    @Example
    void a_title_cannot_rename_the_window() {
        assertEquals("]0;evilMuseum reopens", Printable.line("\u001b]0;evil\u0007Museum reopens"));
    }

    @Example
    void colours_and_cursor_movements_go_whole() {
        assertEquals("red and gone", Printable.line("\u001b[31mred\u001b[0m and \u009b2Jgone"));
    }

    @Example
    void bidi_overrides_and_isolates_go() {
        assertEquals("abcdef", Printable.line("abc\u202edef\u202c\u2066\u2069"));
    }

    @Example
    void line_breaks_and_tabs_become_one_space() {
        assertEquals("one two three four", Printable.line(" one\r\n\ttwo\u2028three\u0085four\n"));
    }

    @Example
    void letters_emoji_and_joiners_stay() {
        String text = "naïve café 東京 👩‍👩‍👧 🇫🇷 שלום";
        assertEquals(text, Printable.line(text));
    }

    @Example
    void half_a_character_is_replaced() {
        assertEquals("a\ufffdb", Printable.line("a\ud83db"));
    }

    @Property
    void nothing_that_steers_a_terminal_is_left_of_any_text(@ForAll String text) {
        assertTrue(Printable.line(text)
                .codePoints()
                .noneMatch(c ->
                        Character.isISOControl(c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)));
    }
}
