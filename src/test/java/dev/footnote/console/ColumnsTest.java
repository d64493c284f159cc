package dev.footnote.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void shortens_after_a_word_with_an_ellipsis() {
        assertEquals("The harbour museum…", Columns.shorten("The harbour museum, reopened", 24));
    }

    @Test
    void sets_the_ellipsis_apart_from_a_full_stop() {
        assertEquals("It reopened. …", Columns.shorten("It reopened. Then it rained.", 16));
    }

    @Test
    void leaves_what_fits() {
        assertEquals("The museum", Columns.shorten("The museum", 10));
    }

    @Test
    void shortens_inside_a_word_where_there_is_no_other_place() {
        assertEquals("Donaudampfs…", Columns.shorten("Donaudampfschifffahrt", 13));
    }

    @Test
    void counts_wide_characters_twice_when_it_shortens() {
        assertEquals("東京の…", Columns.shorten("東京の美術館", 8));
    }

    @Test
    void begins_at_a_word_when_it_keeps_the_end() {
        assertEquals("… brown fox", Columns.shortenStart("the quick brown fox", 12));
    }

    @Test
    void pads_by_columns() {
        assertEquals("東京  |", Columns.pad("東京", 6) + "|");
    }
}
