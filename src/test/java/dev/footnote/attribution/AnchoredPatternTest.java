package dev.footnote.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnchoredPatternTest {

    private static List<String> found(String pattern, AnchoredPattern.Anchor anchor, String text) {
        var found = new ArrayList<String>();
        new AnchoredPattern(Pattern.compile(pattern), anchor)
                .find(text, (start, end) -> found.add(text.substring(start, end)));
        return found;
    }

    @Test
    void finds_from_left_to_right_without_overlap() {
        assertEquals(List.of("aa", "aa"), found("aa", (text, at) -> text.charAt(at) == 'a', "aaa baa"));
    }

    @Test
    void sees_what_stands_before_and_after_a_match() {
        assertEquals(
                List.of("Bank"),
                found("\\bBank\\b(?! of)", (text, at) -> text.charAt(at) == 'B', "MyBank Bank of Bank"));
        assertEquals(List.of("7"), found("(?<=the )\\d", (text, at) -> Character.isDigit(text.charAt(at)), "5 the 7"));
    }

    @Test
    void the_start_of_the_text_is_no_other_place() {
        assertEquals(List.of(), found("^b", (text, at) -> true, "ab"));
        assertEquals(List.of(), found("x", (text, at) -> false, "xx"));
        assertEquals(List.of(), found("x", (text, at) -> true, ""));
    }
}
