package dev.footnote.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Span;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LineBreaksTest {

    @Example
    void breaks_at_spaces() {
        assertEquals(List.of("the quick", "brown fox"), fit("the quick brown fox", 10));
    }

    @Example
    void a_line_may_fill_the_width_exactly() {
        assertEquals(List.of("the quick", "brown fox"), fit("the quick brown fox", 9));
    }

    @Example
    void wide_characters_take_two_columns_and_keep_their_full_stop() {
        assertEquals(List.of("東京の美術", "館が再開し", "た。"), fit("東京の美術館が再開した。", 10));
        assertEquals(List.of("美術館が", "再開。"), fit("美術館が再開。", 9));
    }

    @Example
    void emoji_take_two_columns_and_are_never_cut() {
        assertEquals(List.of("👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"), fit("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 5));
        assertEquals(List.of("🇫🇷 🇩🇪", "🇮🇹"), fit("🇫🇷 🇩🇪 🇮🇹", 5));
    }

    @Example
    void combining_marks_take_no_column() {
        assertEquals(List.of("cafe\u0301 cafe\u0301", "cafe\u0301"), fit("cafe\u0301 cafe\u0301 cafe\u0301", 9));
    }

    @Example
    void a_word_longer_than_a_line_is_cut_as_a_last_resort() {
        assertEquals(List.of("see", "https://ex", "ample.org", "now"), fit("see https://example.org now", 10));
    }

    @Example
    void hyphened_names_and_dates_stay_whole() {
        assertEquals(List.of("on", "2025-11-04", "GPT-5"), fit("on 2025-11-04 GPT-5", 12));
    }

    @Example
    void a_no_break_space_holds() {
        assertEquals(List.of("costs", "41\u00a0million"), fit("costs 41\u00a0million", 10));
    }

    @Example
    void a_number_stays_with_its_sentence() {
        String text = "It reopened on Tuesday. [1][2]";
        List<Span> lines = LineBreaks.fit(text, 25, List.of(new Span(text.indexOf(" ["), text.length())));
        assertEquals(
                List.of("It reopened on", "Tuesday. [1][2]"),
                lines.stream().map(line -> line.of(text)).toList());
    }

    @Property
    void no_line_is_too_wide_and_nothing_but_space_is_lost(
            @ForAll String any, @IntRange(min = 4, max = 40) @ForAll int columns) {
        String text = Printable.line(any);
        List<String> lines = fit(text, columns);
        assertTrue(lines.stream().allMatch(line -> Columns.of(line) <= columns));
        assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
    }

    private static List<String> fit(String text, int columns) {
        return LineBreaks.fit(text, columns, List.of()).stream()
                .map(line -> line.of(text))
                .toList();
    }
}
