package dev.footnote.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days, months, quarters, years, decades and centuries as stretches of days. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("Q([1-4])(?:\\s(\\d{4}))?");
    private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");
    private static final Pattern QUARTER_OF = Pattern.compile("(?i)\\b(first|second|third|fourth) quarter of\\s*$");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn");
    private static final Pattern SEASON = Pattern.compile("(?i)\\b(spring|summer|autumn)(?: of)?\\s*$");
    private static final Pattern HALF = Pattern.compile("(?i)\\b(first|second) half of\\s*$");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})0s");
    private static final Pattern CENTURY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th) centur");
    private static final Pattern MONTH = Pattern.compile("\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)");
    private static final Pattern RANGE = Pattern.compile("(\\d{4})\\s?[-–]\\s?(\\d{4}|\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)");
    private static final Pattern BEFORE_CHRIST = Pattern.compile("(\\d{1,4}) BCE?\\b");

    private Dates() {}

    /** The stretch of days that a span of {@code sentence} names; null where that cannot be told ("Monday"). */
    static Value.@Nullable When read(String sentence, int start, int end) {
        try {
            Value.When when = read(sentence.substring(start, end));
            return when == null
                    ? null
                    : part(when, sentence.substring(Math.max(0, start - 25), start) + opening(sentence, start, end));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** "early 1990s", "mid-2027": the word may stand in the span. */
    private static String opening(String sentence, int start, int end) {
        String written = sentence.substring(start, end);
        int digit = 0;
        while (digit < written.length() && !Character.isDigit(written.charAt(digit))) {
            digit++;
        }
        return written.substring(0, digit);
    }

    private static Value.@Nullable When read(String written) {
        Matcher iso = ISO.matcher(written);
        if (iso.find()) {
            LocalDate day = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            return new Value.When(day, day, false);
        }
        Matcher quarter = QUARTER.matcher(written);
        if (quarter.find()) {
            int year = quarter.group(2) == null ? Value.When.YEARLESS : number(quarter, 2);
            YearMonth first = YearMonth.of(year, 3 * number(quarter, 1) - 2);
            return new Value.When(first.atDay(1), first.plusMonths(2).atEndOfMonth(), quarter.group(2) == null);
        }
        Matcher month = MONTH.matcher(written);
        return month.find() ? inMonth(written, month(month.group(1))) : years(written);
    }

    private static Value.When inMonth(String written, Month month) {
        Matcher year = YEAR.matcher(written);
        boolean told = year.find();
        YearMonth of = YearMonth.of(told ? number(year, 1) : Value.When.YEARLESS, month);
        Matcher day = DAY.matcher(written);
        if (day.find()) {
            LocalDate on = of.atDay(number(day, 1));
            return new Value.When(on, on, !told);
        }
        return new Value.When(of.atDay(1), of.atEndOfMonth(), !told);
    }

    private static Value.@Nullable When years(String written) {
        Matcher decade = DECADE.matcher(written);
        if (decade.find()) {
            return years(10 * number(decade, 1), 10 * number(decade, 1) + 9);
        }
        Matcher century = CENTURY.matcher(written);
        if (century.find()) {
            return years(100 * (number(century, 1) - 1), 100 * number(century, 1));
        }
        Matcher range = RANGE.matcher(written);
        if (range.find()) {
            int first = number(range, 1);
            int last = number(range, 2);
            return years(first, last < 100 ? first - first % 100 + last : last);
        }
        Matcher past = BEFORE_CHRIST.matcher(written);
        if (past.find()) {
            return years(1 - number(past, 1), 1 - number(past, 1));
        }
        Matcher year = YEAR.matcher(written);
        return year.find() ? years(number(year, 1), number(year, 1)) : null;
    }

    private static Value.When years(int first, int last) {
        return new Value.When(
                Year.of(first).atDay(1),
                Year.of(Math.max(first, last)).atMonth(12).atEndOfMonth(),
                false);
    }

    /** Narrows a year or month to the third of it that the words before it tell. */
    private static Value.When part(Value.When whole, String before) {
        long days = whole.to().toEpochDay() - whole.from().toEpochDay() + 1;
        if (days < 28) {
            return whole;
        }
        Matcher half = HALF.matcher(before);
        if (half.find()) {
            LocalDate middle = whole.from().plusDays(days / 2);
            return half.group(1).equalsIgnoreCase("first")
                    ? new Value.When(whole.from(), middle.minusDays(1), whole.yearless())
                    : new Value.When(middle, whole.to(), whole.yearless());
        }
        Matcher season = SEASON.matcher(before);
        if (season.find() && days > 360) {
            YearMonth first = YearMonth.of(
                    whole.from().getYear(), 3 * SEASONS.indexOf(season.group(1).toLowerCase(Locale.ROOT)) + 3);
            return new Value.When(first.atDay(1), first.plusMonths(2).atEndOfMonth(), whole.yearless());
        }
        Matcher quarter = QUARTER_OF.matcher(before);
        if (quarter.find() && days > 360) {
            YearMonth first = YearMonth.of(
                    whole.from().getYear(),
                    3 * QUARTERS.indexOf(quarter.group(1).toLowerCase(Locale.ROOT)) + 1);
            return new Value.When(first.atDay(1), first.plusMonths(2).atEndOfMonth(), whole.yearless());
        }
        long third = days / 3;
        if (ValueWords.endsWith("early", before)) {
            return new Value.When(whole.from(), whole.from().plusDays(third - 1), whole.yearless());
        }
        if (ValueWords.endsWith("middle", before)) {
            return new Value.When(whole.from().plusDays(third), whole.to().minusDays(third), whole.yearless());
        }
        if (ValueWords.endsWith("late", before)) {
            return new Value.When(whole.to().minusDays(third - 1), whole.to(), whole.yearless());
        }
        return whole;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Month month(String opening) {
        for (Month month : Month.values()) {
            if (month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).startsWith(opening)) {
                return month;
            }
        }
        throw new IllegalArgumentException("not a month: " + opening);
    }
}
