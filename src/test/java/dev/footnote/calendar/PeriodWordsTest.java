package dev.footnote.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodWordsTest {

    @Test
    void a_stretch_within_one_month_names_the_month_once() {
        assertEquals("4 to 10 November 2025", words(LocalDate.of(2025, 11, 4), LocalDate.of(2025, 11, 10)));
        assertEquals(
                "30 November 2025 to 2 December 2025", words(LocalDate.of(2025, 11, 30), LocalDate.of(2025, 12, 2)));
        assertEquals("November 2025", words(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 30)));
    }

    private static String words(LocalDate first, LocalDate last) {
        return new Period(first, last).words();
    }
}
