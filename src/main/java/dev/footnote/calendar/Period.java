package dev.footnote.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A stretch of whole days, both ends included; {@link LocalDate#MIN} and {@link LocalDate#MAX} stand for no limit.
 *
 * @param first its first day
 * @param last its last day, not before the first
 */
public record Period(LocalDate first, LocalDate last) {

    /** All days. */
    public static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** Checks the order; throws {@link IllegalArgumentException} where the last day is before the first. */
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("not a period: " + first + " to " + last);
        }
    }

    /** One day. */
    public static Period of(LocalDate day) {
        return new Period(day, day);
    }

    /** A whole month. */
    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** A whole year of the calendar. */
    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A quarter of a calendar year, 1 to 4. */
    public static Period ofQuarter(int year, int quarter) {
        YearMonth opening = YearMonth.of(year, MONTHS_OF_A_QUARTER * (quarter - 1) + 1);
        return new Period(
                opening.atDay(1), opening.plusMonths(MONTHS_OF_A_QUARTER - 1).atEndOfMonth());
    }

    /** Everything up to a day, that day included. */
    public static Period until(LocalDate last) {
        return new Period(LocalDate.MIN, last);
    }

    /** Everything from a day on, that day included. */
    public static Period since(LocalDate first) {
        return new Period(first, LocalDate.MAX);
    }

    /** Whether {@code day} lies in it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether the two share a day. */
    public boolean overlaps(Period other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** Whether {@code other} lies wholly in it. */
    public boolean contains(Period other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** As a reader writes it: "3 November 2025", "April 2026", "2025", "3 November 2025 to 4 April 2026". */
    public String words() {
        if (first.equals(last)) {
            return DAY.format(first);
        }
        if (first.equals(LocalDate.MIN)) {
            return last.equals(LocalDate.MAX) ? "any day" : "until " + DAY.format(last);
        }
        if (last.equals(LocalDate.MAX)) {
            return "since " + DAY.format(first);
        }
        if (equals(ofYear(first.getYear()))) {
            return Integer.toString(first.getYear());
        }
        if (equals(of(YearMonth.from(first)))) {
            return MONTH.format(first);
        }
        boolean oneMonth = YearMonth.from(first).equals(YearMonth.from(last));
        return (oneMonth ? Integer.toString(first.getDayOfMonth()) : DAY.format(first)) + " to " + DAY.format(last);
    }
}
