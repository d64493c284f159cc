package dev.footnote.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the day of publication as outlets write it. Never guesses: what could be two days is none. */
final class Dates {

    private static final String YEAR = "((?:1[5-9]|20)\\d{2})";
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

    private static final Pattern YEAR_FIRST = pattern(YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?=T|\\b)");
    private static final Pattern COMPACT = pattern(YEAR + "(\\d{2})(\\d{2})(?=T\\d|(?![\\dT]))");
    private static final Pattern HAN = Pattern.compile(YEAR + "\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日");
    private static final Pattern MONTH_FIRST = pattern(MONTH + "\\.?\\s+" + DAY + ",?\\s+" + YEAR + "\\b");
    private static final Pattern DAY_FIRST =
            pattern(DAY + "(?:\\s+of)?[\\s-]+" + MONTH + "\\.?,?[\\s-]+" + YEAR + "\\b");
    private static final Pattern NUMERIC = pattern("(\\d{1,2})([-/.])(\\d{1,2})\\2" + YEAR + "\\b");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int LONGEST = 200;

    private Dates() {}

    /**
     * The one day a short piece of text names: an ISO date or date-time (its day as written, whatever the zone), a date
     * with the month's English name in either order, or a numeric date that can be read in one way only.
     *
     * @return null where there is no such day, more than one, or an ambiguous one such as {@code 04/11/2025}
     */
    static @Nullable LocalDate parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        Set<LocalDate> days = new HashSet<>();
        collect(YEAR_FIRST, text, days, m -> day(number(m, 1), number(m, 3), number(m, 4)));
        collect(COMPACT, text, days, m -> day(number(m, 1), number(m, 2), number(m, 3)));
        collect(HAN, text, days, m -> day(number(m, 1), number(m, 2), number(m, 3)));
        collect(MONTH_FIRST, text, days, m -> day(number(m, 3), month(m.group(1)), number(m, 2)));
        collect(DAY_FIRST, text, days, m -> day(number(m, 3), month(m.group(2)), number(m, 1)));
        collect(NUMERIC, text, days, m -> numeric(number(m, 1), number(m, 3), number(m, 4)));
        return days.size() == 1 ? days.iterator().next() : null;
    }

    private interface Reading {
        @Nullable
        LocalDate of(Matcher match);
    }

    private static void collect(Pattern pattern, String text, Set<LocalDate> days, Reading reading) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            LocalDate day = reading.of(matcher);
            if (day != null) {
                days.add(day);
            }
        }
    }

    private static @Nullable LocalDate numeric(int first, int second, int year) {
        if (first == second || second > 12) {
            return day(year, first, second);
        }
        return first > 12 ? day(year, second, first) : null;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Pattern pattern(String body) {
        return Pattern.compile("(?<![\\w/.-])" + body, Pattern.CASE_INSENSITIVE);
    }
}
