package dev.footnote.retrieve;

import dev.footnote.calendar.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * The days a question is restricted to: "in April", "before 3 November 2025", "last week".
 *
 * @param words as the question says it
 * @param periods the days; several where a month is named without its year
 * @param reports whether the question asks for what was reported then, rather than for what happened then
 * @param relative whether it is said relative to the day of asking
 */
public record DateLimit(String words, List<Period> periods, boolean reports, boolean relative) {

    /** Copies the list. */
    public DateLimit {
        periods = List.copyOf(periods);
    }

    /** Whether {@code day} lies in it. */
    public boolean holds(LocalDate day) {
        return periods.stream().anyMatch(period -> period.holds(day));
    }

    /** Whether it shares a day with {@code other}. */
    public boolean meets(Period other) {
        return periods.stream().anyMatch(period -> period.overlaps(other));
    }

    /** Whether it had not begun on {@code day}. */
    public boolean after(LocalDate day) {
        return periods.stream().allMatch(period -> period.first().isAfter(day));
    }
}
