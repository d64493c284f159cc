package dev.footnote.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({"zero, 0", "one, 1", "thirteen, 13", "forty, 40", "ninety, 90"})
    void a_number_word_has_its_value(String word, int value) {
        assertEquals(value, NumberWords.of(word));
    }

    @Test
    void other_words_have_none() {
        assertNull(NumberWords.of("many"));
        assertNull(NumberWords.of("twenty-one"));
        assertNull(NumberWords.of(""));
    }
}
