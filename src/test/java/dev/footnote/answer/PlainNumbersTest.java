package dev.footnote.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a quarter of the staff            | 25% of the staff
            one resident in five              | 20% of resident
            nine out of ten voters            | 90% of voters
            shrank by a fifth                 | shrank by 20%
            half of its shops                 | 50% of its shops
            between 3 and 5%                  | between 3% and 5%
            10 to 12 percent of them          | 10% to 12% of them
            a year and a half later           | 1.5 year later
            costs €80 million, of which it pays 30. | costs €80 million, of which it pays €30 million.
            fell to 14% from 19.              | fell to 14% from 19%.
            """)
    void writes_a_number_in_one_way(String written, String plain) {
        assertEquals(plain, PlainNumbers.of(written));
    }

    @ParameterizedTest
    @CsvSource({
        "'a quarter ago sales were weak'",
        "'in the second half of the year'",
        "'it finished first in 2019, ahead of 12 others'",
        "'adults over 60, 9% of whom fell ill'"
    })
    void leaves_alone_what_is_no_share(String sentence) {
        assertEquals(sentence, PlainNumbers.of(sentence));
    }

    @Test
    void parts_a_range_into_two_values_and_changes_nothing_the_second_time() {
        String parted = PlainNumbers.parted("cut from 36 to 24");
        assertEquals("cut from 36  to 24", parted);
        assertEquals(parted, PlainNumbers.parted(parted));
    }
}
