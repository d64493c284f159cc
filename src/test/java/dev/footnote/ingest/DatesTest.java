package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-11-04",
                "2025-11-04T23:30:00-08:00",
                "2025-11-04T10:00:00Z",
                "2025-11-04T10:00:00.000+0000",
                "2025-11-04 10:00",
                "2025/11/04",
                "2025-11-4",
                "20251104",
                "20251104T100000Z",
                "November 4, 2025",
                "November 4 2025",
                "NOVEMBER 4TH, 2025",
                "Nov. 4, 2025",
                "Nov 4, 2025, 10:00 AM ET",
                "4 November 2025",
                "4th of November 2025",
                "04-Nov-2025",
                "Tue, 04 Nov 2025 10:00:00 GMT",
                "Tuesday, November 4, 2025 at 10:00",
                "2025年11月4日",
                " 2025-11-04 "
            })
    void reads_one_day_however_it_is_written(String text) {
        assertEquals(LocalDate.of(2025, 11, 4), Dates.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "04/11/2025",
                "11/4/2025",
                "04.11.2025",
                "4-11-2025",
                "11/4/25",
                "November 2025",
                "2025",
                "2025-11",
                "February 30, 2025",
                "2025-13-04",
                "November 4, 2025 and November 6, 2025",
                "1730714400",
                "v1.2025-11-045",
                "Novembre 4 2025"
            })
    void reads_none_where_it_would_have_to_guess(String text) {
        assertNull(Dates.parse(text));
    }

    @Test
    void reads_numbers_that_can_be_read_one_way_only() {
        assertEquals(LocalDate.of(2025, 11, 13), Dates.parse("13/11/2025"));
        assertEquals(LocalDate.of(2025, 11, 13), Dates.parse("11/13/2025"));
        assertEquals(LocalDate.of(2025, 4, 4), Dates.parse("04.04.2025"));
        assertNull(Dates.parse(null));
    }
}
