package dev.footnote.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    /** A Wednesday. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 5, 13);

    private static Period only(String text, boolean ahead) {
        var mentions = Mentions.in(text);
        assertEquals(1, mentions.size(), text + " " + mentions);
        return mentions.getFirst().moment().at(WRITTEN, ahead);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mill burned down on Monday.                 | 2026-05-11 | 2026-05-11",
                "The mill burned down last week.                 | 2026-05-04 | 2026-05-10",
                "The mill burned down yesterday evening.         | 2026-05-12 | 2026-05-12",
                "The mill burned down on April 28.               | 2026-04-28 | 2026-04-28",
                "The mill burned down on 28 December.            | 2025-12-28 | 2025-12-28",
                "The mill burned down in November.               | 2025-11-01 | 2025-11-30",
                "The mill burned down last November.             | 2025-11-01 | 2025-11-30",
                "The mill burned down in May 2024.               | 2024-05-01 | 2024-05-31",
                "The mill burned down three months ago.          | 2026-02-01 | 2026-02-28",
                "The mill had a weaker 2023.                     | 2023-01-01 | 2023-12-31",
                "The mill burned down last quarter.              | 2026-01-01 | 2026-03-31",
                "The mill, burned down on Nov. 3, 2025, is gone. | 2025-11-03 | 2025-11-03"
            })
    void what_an_article_says_is_relative_to_its_day(String text, LocalDate first, LocalDate last) {
        assertEquals(new Period(first, last), only(text, false), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mill will open on Friday.    | 2026-05-15",
                "The mill will open on 3 January. | 2027-01-03",
                "The mill will open on 20 May.    | 2026-05-20"
            })
    void what_is_still_to_come_is_the_next_such_day(String text, LocalDate day) {
        assertEquals(Period.of(day), only(text, true), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jan Koum and June Carter may march.",
                "It cost $1998 or 2,015 pounds, 20% more.",
                "Some 1850 people live there.",
                "She may leave by April Fletcher's side.",
                "Model A1998 weighs 12 tons.",
                "The second week was quarterly."
            })
    void words_and_numbers_that_only_look_like_dates_are_none(String text) {
        assertTrue(
                Mentions.in(text).stream().noneMatch(m -> m.moment() instanceof Moment.Fixed),
                () -> text + " " + Mentions.in(text));
    }

    @Test
    void a_day_that_a_year_lacks_is_its_months_last() {
        assertEquals(Period.of(LocalDate.of(2026, 2, 28)), only("It was on 29 February.", false));
    }

    @Test
    void two_days_are_two_mentions() {
        assertEquals(
                2, Mentions.in("Between 3 March and 5 April 2026 it rained.").size());
    }

    @Test
    void a_period_says_itself_as_a_reader_would() {
        assertEquals("3 November 2025", Period.of(LocalDate.of(2025, 11, 3)).words());
        assertEquals("2025", Period.ofYear(2025).words());
        assertEquals("April 2026", Period.of(java.time.YearMonth.of(2026, 4)).words());
        assertEquals(
                "1 July 2025 to 30 September 2025", Period.ofQuarter(2025, 3).words());
        assertEquals(
                "since 3 November 2025", Period.since(LocalDate.of(2025, 11, 3)).words());
    }
}
