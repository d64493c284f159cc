package dev.footnote.calendar;

import dev.footnote.article.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds expressions of time in English text: days, months, quarters and years, named or relative ("last week", "on
 * Monday"). A word that is a month only sometimes (May, March, Jan Koum, June Carter) counts where its neighbours make it
 * one. After the small part of TIMEX3 (Pustejovsky et al. 2003) that news needs.
 */
public final class Mentions {

    private static final String MONTH =
            "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String YEAR = "(?<year>1[0-9]\\d{2}|20\\d{2})(?![\\d%,.]\\d|\\d|%)";
    private static final String DAY = "(?<day>[12]?\\d|3[01])(?:st|nd|rd|th)?";
    private static final String WEEKDAY = "(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\\b";
    private static final String COUNT =
            "(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,3})";
    private static final String UNIT = "(?<unit>day|week|month|quarter|year)s?\\b";
    private static final String SIDE = "(?<side>last|past|previous|this|current|next|coming)";

    private interface Reading {
        @Nullable
        Moment of(Matcher found);
    }

    private record Rule(Pattern pattern, Reading reading) {}

    /** In order: what an earlier rule took, a later one leaves alone. */
    private static final List<Rule> RULES = List.of(
            rule("(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})(?!\\d)", Mentions::iso),
            rule(DAY + "(?:\\s+of)?\\s+" + MONTH + "(?:,?\\s+" + YEAR + ")?", Mentions::day),
            rule(
                    MONTH + "\\s+" + DAY + "\\b(?!\\s?(?:%|percent|million|billion))(?:\\s?,?\\s+" + YEAR + ")?",
                    Mentions::day),
            rule(MONTH + "(?:\\s+of)?,?\\s+" + YEAR, Mentions::month),
            rule("q(?<quarter>[1-4])(?:\\s+(?:of\\s+)?" + YEAR + ")?\\b", Mentions::quarter),
            rule(
                    "(?<quarter>first|second|third|fourth|1st|2nd|3rd|4th)[\\s-]+quarter(?:\\s+(?:of\\s+)?" + YEAR
                            + ")?\\b",
                    Mentions::quarter),
            rule("(?:the\\s+)?day\\s+before\\s+yesterday\\b", found -> Moment.Shifted.by(-2, ChronoUnit.DAYS)),
            rule("yesterday\\b|last\\s+night\\b", found -> Moment.Shifted.by(-1, ChronoUnit.DAYS)),
            rule(
                    "today\\b|tonight\\b|this\\s+(?:morning|afternoon|evening)\\b",
                    found -> Moment.Shifted.by(0, ChronoUnit.DAYS)),
            rule("tomorrow\\b", found -> Moment.Shifted.by(1, ChronoUnit.DAYS)),
            rule("(?:last|past)\\s+" + COUNT + "\\s+" + UNIT, Mentions::trailing),
            rule("(?:in|over|during|within|for)\\s+the\\s+(?:last|past)\\s+" + UNIT, Mentions::trailing),
            rule(SIDE + "\\s+" + UNIT, Mentions::shifted),
            rule(COUNT + "\\s+" + UNIT + "\\s+ago\\b", Mentions::ago),
            rule("(?<side>last|this|next)\\s+" + MONTH, Mentions::sided),
            rule("(?:(?<side>last|next|this)\\s+)?" + WEEKDAY, Mentions::weekday),
            rule(MONTH, Mentions::bareMonth),
            rule(YEAR, Mentions::year));

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "1st", 1, "2nd", 2, "3rd", 3, "4th", 4);

    /** Months that are also words or first names; and the abbreviations of the others, which may be words too. */
    private static final Set<String> UNSURE =
            Set.of("may", "march", "mar", "april", "june", "august", "jan", "dec", "jun");

    private static final Pattern SURE_BEFORE = Pattern.compile(
            "(?i)\\b(?:in|during|since|early|late|mid|last|next|this|throughout|of|until|till)[\\s-]+$");
    private static final Pattern MAYBE_BEFORE = Pattern.compile(
            "(?i)\\b(?:by|after|before|from|between|on|through|to|and|around|for|end|start|beginning|middle)\\s+$");
    private static final Pattern NAME_AFTER = Pattern.compile("^(?:['’]s\\b|\\s+\\p{Lu}\\p{L}+)");

    /** What follows a number of people or things: "1500 employees" is no year. */
    private static final Pattern COUNTED_AFTER = Pattern.compile(
            "^(?:\\s?[-–]\\s?\\w+)?\\s+(?:people|employees|jobs|workers|users|miles|kilomet|met(?:er|re)s|feet|tons|tonnes|words|pages|units|seats|dollars|euros|pounds|men|women|children|soldiers|copies|points|votes|homes|cars|times)");

    private Mentions() {}

    /** All mentions in {@code text}, in order, not overlapping. */
    public static List<Mention> in(String text) {
        boolean[] taken = new boolean[text.length()];
        List<Mention> mentions = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher found = rule.pattern().matcher(text);
            while (found.find()) {
                Moment moment = free(taken, found) && stands(text, found)
                        ? rule.reading().of(found)
                        : null;
                if (moment != null) {
                    java.util.Arrays.fill(taken, found.start(), found.end(), true);
                    mentions.add(new Mention(new Span(found.start(), found.end()), moment));
                }
            }
        }
        mentions.sort(Comparator.comparingInt(mention -> mention.span().start()));
        return mentions;
    }

    private static boolean free(boolean[] taken, Matcher found) {
        for (int i = found.start(); i < found.end(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a lone month or year is one, by its neighbours. */
    private static boolean stands(String text, Matcher found) {
        String words = found.group();
        String before = text.substring(Math.max(0, found.start() - 20), found.start());
        String after = text.substring(found.end(), Math.min(text.length(), found.end() + 40));
        if (words.length() == 4 && Character.isDigit(words.charAt(0))) {
            return !before.matches("(?s).*[$€£¥#]\\s?")
                    && !COUNTED_AFTER.matcher(after).find();
        }
        String low = words.toLowerCase(Locale.ROOT).replace(".", "");
        if (!Character.isLetter(low.charAt(0)) || low.chars().anyMatch(c -> !Character.isLetter(c))) {
            return true;
        }
        if (!MONTHS.contains(low.substring(0, Math.min(3, low.length())))) {
            return true;
        }
        boolean capital = Character.isUpperCase(words.charAt(0));
        if (SURE_BEFORE.matcher(before).find()) {
            return capital || !low.equals("march") && !low.equals("may") || !after.matches("(?s)\\s+\\p{Ll}.*");
        }
        boolean named = NAME_AFTER.matcher(after).find();
        if (MAYBE_BEFORE.matcher(before).find()) {
            return !(UNSURE.contains(low) && (named || !capital));
        }
        return !UNSURE.contains(low) && (capital || low.length() > 4) && !named;
    }

    private static @Nullable Moment iso(Matcher found) {
        try {
            LocalDate day = LocalDate.of(number(found, "year"), number(found, "number"), number(found, "day"));
            return new Moment.Fixed(Period.of(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable Moment day(Matcher found) {
        Month month = monthOf(found);
        int day = number(found, "day");
        if (day < 1 || day > month.maxLength()) {
            return null;
        }
        if (found.group("year") == null) {
            return new Moment.Yearly(month, day);
        }
        YearMonth whole = YearMonth.of(number(found, "year"), month);
        return whole.isValidDay(day) ? new Moment.Fixed(Period.of(whole.atDay(day))) : null;
    }

    private static Moment month(Matcher found) {
        return new Moment.Fixed(Period.of(YearMonth.of(number(found, "year"), monthOf(found))));
    }

    private static Moment bareMonth(Matcher found) {
        return new Moment.Yearly(monthOf(found), null);
    }

    private static Moment sided(Matcher found) {
        return new Moment.Yearly(monthOf(found), null);
    }

    private static Moment year(Matcher found) {
        return new Moment.Fixed(Period.ofYear(number(found, "year")));
    }

    private static Moment quarter(Matcher found) {
        String which = found.group("quarter").toLowerCase(Locale.ROOT);
        Integer ordinal = ORDINALS.get(which);
        int quarter = ordinal == null ? Integer.parseInt(which) : ordinal;
        return found.group("year") == null
                ? new Moment.YearlyQuarter(quarter)
                : new Moment.Fixed(Period.ofQuarter(number(found, "year"), quarter));
    }

    private static Moment weekday(Matcher found) {
        return new Moment.Weekday(DayOfWeek.valueOf(found.group("weekday").toUpperCase(Locale.ROOT)));
    }

    private static Moment trailing(Matcher found) {
        int length = found.pattern().namedGroups().containsKey("count") ? count(found) : 1;
        String unit = found.group("unit").toLowerCase(Locale.ROOT);
        return unit.equals("quarter")
                ? new Moment.Trailing(ChronoUnit.MONTHS, 3 * length)
                : new Moment.Trailing(unit(unit), length);
    }

    private static Moment shifted(Matcher found) {
        int by =
                switch (found.group("side").toLowerCase(Locale.ROOT)) {
                    case "this", "current" -> 0;
                    case "next", "coming" -> 1;
                    default -> -1;
                };
        String unit = found.group("unit").toLowerCase(Locale.ROOT);
        return unit.equals("quarter") ? Moment.Shifted.quarter(by) : Moment.Shifted.by(by, unit(unit));
    }

    private static Moment ago(Matcher found) {
        String unit = found.group("unit").toLowerCase(Locale.ROOT);
        return unit.equals("quarter")
                ? Moment.Shifted.quarter(-count(found))
                : Moment.Shifted.by(-count(found), unit(unit));
    }

    private static ChronoUnit unit(String word) {
        return ChronoUnit.valueOf(word.toUpperCase(Locale.ROOT) + "S");
    }

    private static int count(Matcher found) {
        String word = found.group("count").toLowerCase(Locale.ROOT);
        Integer known = word.equals("a") || word.equals("an") ? Integer.valueOf(1) : NumberWords.of(word);
        return known == null ? Integer.parseInt(word) : known;
    }

    private static Month monthOf(Matcher found) {
        return Month.of(MONTHS.indexOf(found.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static Rule rule(String pattern, Reading reading) {
        return new Rule(Pattern.compile("(?i)(?<![\\p{L}\\d$€£.-])(?:" + pattern + ")"), reading);
    }
}
