package dev.footnote.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an expression of time says by itself, before it is known relative to which day it was written. */
public sealed interface Moment {

    /**
     * The period meant.
     *
     * @param written the day it was written
     * @param ahead whether what it speaks of is still to come ("is due in April"); otherwise it has been
     */
    Period at(LocalDate written, boolean ahead);

    /** What recurs each year and does not say which: all of them from one year to another; otherwise what is meant. */
    default List<Period> every(int firstYear, int lastYear, LocalDate written) {
        return List.of(at(written, false));
    }

    /** A stretch of days named in full. */
    record Fixed(Period period) implements Moment {
        @Override
        public Period at(LocalDate written, boolean ahead) {
            return period;
        }
    }

    /** A quarter of a year that is not said. */
    record YearlyQuarter(int quarter) implements Moment {
        @Override
        public Period at(LocalDate written, boolean ahead) {
            int year = written.getYear();
            Period here = Period.ofQuarter(year, quarter);
            if (ahead) {
                return here.last().isBefore(written) ? Period.ofQuarter(year + 1, quarter) : here;
            }
            return here.first().isAfter(written) ? Period.ofQuarter(year - 1, quarter) : here;
        }

        @Override
        public List<Period> every(int firstYear, int lastYear, LocalDate written) {
            return IntStream.rangeClosed(firstYear, lastYear)
                    .mapToObj(year -> Period.ofQuarter(year, quarter))
                    .toList();
        }
    }

    /** A month, or one day of it, of a year that is not said. */
    record Yearly(Month month, @Nullable Integer day) implements Moment {

        /** A report may be dated a few days before the day it speaks of as past: time zones, early editions. */
        private static final int SLACK = 3;

        @Override
        public Period at(LocalDate written, boolean ahead) {
            int year = written.getYear();
            if (ahead) {
                Period here = in(year);
                return here.last().isBefore(written) ? in(year + 1) : here;
            }
            Period here = in(year);
            return here.first().isAfter(written.plusDays(SLACK)) ? in(year - 1) : here;
        }

        @Override
        public List<Period> every(int firstYear, int lastYear, LocalDate written) {
            return IntStream.rangeClosed(firstYear, lastYear).mapToObj(this::in).toList();
        }

        /** The same in a given year; a day that this year lacks (29 February) gives the month's last. */
        public Period in(int year) {
            YearMonth whole = YearMonth.of(year, month);
            return day == null ? Period.of(whole) : Period.of(whole.atDay(Math.min(day, whole.lengthOfMonth())));
        }
    }

    /** A day of the week. */
    record Weekday(DayOfWeek day) implements Moment {
        @Override
        public Period at(LocalDate written, boolean ahead) {
            return Period.of(
                    written.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day)));
        }
    }

    /**
     * A whole day, week (from Monday), month, quarter or year before or after the current one: "last week" is -1 weeks.
     */
    record Shifted(ChronoUnit unit, int quarters, int by) implements Moment {

        /** Whole days, weeks, months or years before (negative) or after the current one. */
        public static Shifted by(int by, ChronoUnit unit) {
            return new Shifted(unit, 0, by);
        }

        static Shifted quarter(int by) {
            return new Shifted(ChronoUnit.MONTHS, 1, by);
        }

        @Override
        public Period at(LocalDate written, boolean ahead) {
            try {
                return shifted(written);
            } catch (DateTimeException | ArithmeticException beyondTheCalendar) {
                return Period.ALWAYS;
            }
        }

        private Period shifted(LocalDate written) {
            if (quarters > 0) {
                LocalDate there = written.plusMonths(3L * by);
                return Period.ofQuarter(there.getYear(), (there.getMonthValue() + 2) / 3);
            }
            LocalDate there = written.plus(by, unit);
            return switch (unit) {
                case WEEKS -> {
                    LocalDate monday = there.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    yield new Period(monday, monday.plusDays(6));
                }
                case MONTHS -> Period.of(YearMonth.from(there));
                case YEARS -> Period.ofYear(there.getYear());
                default -> Period.of(there);
            };
        }
    }

    /** The stretch that ends with the day of writing: "in the past three months". */
    record Trailing(ChronoUnit unit, int length) implements Moment {
        @Override
        public Period at(LocalDate written, boolean ahead) {
            try {
                return new Period(written.minus(length, unit), written);
            } catch (DateTimeException | ArithmeticException beyondTheCalendar) {
                return Period.until(written);
            }
        }
    }
}
