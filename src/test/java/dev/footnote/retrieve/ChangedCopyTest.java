package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChangedCopyTest {

    private static final String TEXT =
            "The old mill by the river was built in 1902 by Ada Brennan. It burnt down twelve years later.";

    @Test
    void a_text_with_another_year_in_the_same_place_is_no_copy() {
        assertTrue(ChangedCopy.of(TEXT, TEXT.replace("1902", "1885")));
    }

    @Test
    void a_text_with_another_name_in_the_same_place_is_no_copy() {
        assertTrue(ChangedCopy.of(
                "It was later shown to have been built by Ada Brennan.",
                "It was later shown to have been built by Jonas Holt."));
    }

    @Test
    void a_copy_that_leaves_something_out_or_adds_to_a_name_is_a_copy() {
        assertFalse(ChangedCopy.of(TEXT, TEXT));
        assertFalse(ChangedCopy.of(TEXT, TEXT.replace("Ada Brennan", "Mrs Ada Brennan")));
        assertFalse(ChangedCopy.of(TEXT, TEXT.replace(" It burnt down twelve years later.", "")));
    }
}
