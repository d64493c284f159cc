package dev.footnote.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.footnote.article.Span;
import org.junit.jupiter.api.Test;

class GoldTest {

    @Test
    void finds_a_quote_whose_line_was_broken_elsewhere() {
        assertEquals(new Span(4, 13), Gold.find("two three", "one two\nthree four"));
        assertEquals(new Span(4, 7), Gold.find("two", "one two"));
        assertNull(Gold.find("five", "one two"));
    }

    @Test
    void an_answer_is_the_same_in_any_case_and_punctuation() {
        assertEquals("$38 billion deal", Gold.folded("A $38-billion deal."));
        assertEquals("openai s", Gold.folded("The OpenAI’s"));
    }
}
