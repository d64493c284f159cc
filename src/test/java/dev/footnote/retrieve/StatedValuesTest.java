package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedValuesTest {

    private static Set<String> amounts(String text) {
        return StatedValues.of("It was " + text + " then").amounts();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    $38bn | $38 billion
                    $38B | 38 billion dollars
                    $1,400 million | $1.4 billion
                    seven-year | seven years
                    7 years | seven years
                    twenty-one days | 21 days
                    40% | 40 percent
                    2,500 tonnes | 2500 tonnes
                    """)
    void the_same_amount_in_other_words_is_equal(String left, String right) {
        assertEquals(amounts(left), amounts(right));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    $38 billion | $34 billion
                    $38 billion | $38 million
                    seven years | seven months
                    40 percent | 40 tonnes
                    3.5 tonnes | 35 tonnes
                    """)
    void other_amounts_are_not(String left, String right) {
        assertNotEquals(amounts(left), amounts(right));
    }

    @Test
    void one_of_many_counts_nothing() {
        assertEquals(
                Set.of(), StatedValues.of("It is one of the oldest bridges.").amounts());
    }
}
