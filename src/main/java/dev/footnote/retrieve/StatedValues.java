package dev.footnote.retrieve;

import dev.footnote.calendar.NumberWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values a sentence states, written so that the same value in other words is equal: "$38bn" and "38 billion
 * dollars", "seven-year" and "seven years".
 *
 * @param amounts sums, shares, lengths of time and numbers, each with its kind and unit
 * @param dates days, months and years, as written
 * @param names the words of its names, in small letters
 */
public record StatedValues(Set<String> amounts, Set<String> dates, Set<String> names) {

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*");
    private static final Pattern SCALE =
            Pattern.compile("(?<![\\p{L}])(trillion|tn|billion|bn|b|million|mn|m|thousand|k|hundred)(?!\\p{L})");
    private static final Pattern UNIT = Pattern.compile("(\\p{L}+)\\W*$");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\d]+");
    private static final Pattern BESIDE_DATE = Pattern.compile("[,.]|(?<=\\d)(?:st|nd|rd|th)\\b");

    /** What a scale's first letter multiplies by, as a power of ten. */
    private static final Map<String, Integer> SCALES = Map.of("t", 12, "b", 9, "m", 6, "k", 3, "h", 2);

    /** Copies the sets. */
    public StatedValues {
        amounts = Set.copyOf(amounts);
        dates = Set.copyOf(dates);
        names = Set.copyOf(names);
    }

    /** The values of a text. */
    public static StatedValues of(String text) {
        return of(text, TypedSpan.in(text));
    }

    /** The values of a text whose spans are known. */
    public static StatedValues of(String text, List<TypedSpan> spans) {
        Set<String> amounts = new TreeSet<>();
        Set<String> dates = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (TypedSpan span : spans) {
            String words = span.span().of(text).toLowerCase(Locale.ROOT);
            words = SPACE.matcher(words).replaceAll(" ");
            switch (span.kind()) {
                case NAME ->
                    names.addAll(List.of(
                            BETWEEN_NAMES.split(POSSESSIVE.matcher(words).replaceAll(""))));
                case DATE -> dates.add(BESIDE_DATE.matcher(words).replaceAll(""));
                // "One of them" counts nothing.
                case NUMBER -> {
                    if (!words.equals("one")) {
                        amounts.add(amount(words, span.kind()));
                    }
                }
                case MONEY, PERCENT, DURATION -> amounts.add(amount(words, span.kind()));
            }
        }
        names.remove("");
        return new StatedValues(amounts, dates, names);
    }

    private static String amount(String words, TypedSpan.Kind kind) {
        Figure value = figure(words);
        if (value == null) {
            return kind + " " + words;
        }
        Matcher scale = SCALE.matcher(words.replaceAll("(?<=\\d)(?=\\p{L})", " "));
        while (scale.find()) {
            value = value.times(SCALES.getOrDefault(scale.group(1).substring(0, 1), 0));
        }
        return kind + " " + value.plain() + unit(words, kind);
    }

    private static String unit(String words, TypedSpan.Kind kind) {
        Matcher unit = UNIT.matcher(words.replaceAll("[\\s-]old$", ""));
        boolean counted = kind == TypedSpan.Kind.DURATION || kind == TypedSpan.Kind.NUMBER;
        if (!counted
                || !unit.find()
                || SCALE.matcher(unit.group(1)).matches()
                || NumberWords.of(unit.group(1)) != null) {
            return "";
        }
        return " " + unit.group(1).replaceFirst("(?<=\\p{L}{2})s$", "");
    }

    private static @Nullable Figure figure(String words) {
        Matcher digits = FIGURE.matcher(words);
        if (digits.find()) {
            String plain = digits.group().replaceAll(",(?=\\d{3}(?!\\d))", "").replace(',', '.');
            String clean = plain.replaceAll("\\.+$", "");
            return clean.matches("\\d{1,30}(\\.\\d{1,30})?") ? Figure.of(clean) : null;
        }
        int sum = 0;
        boolean any = false;
        for (String word : words.split("[^\\p{L}]+")) {
            Integer number = NumberWords.of(word);
            if (number != null) {
                sum += number;
                any = true;
            }
        }
        return any ? Figure.of(Integer.toString(sum)) : null;
    }

    /** Whether the two can stand in copies of one sentence: the same amounts, and neither has a date or name of its own. */
    boolean agreesWith(StatedValues other) {
        return amounts.equals(other.amounts) && oneHoldsOther(dates, other.dates) && oneHoldsOther(names, other.names);
    }

    private static boolean oneHoldsOther(Set<String> left, Set<String> right) {
        return left.containsAll(right) || right.containsAll(left);
    }

    /** The values of both together. */
    StatedValues with(StatedValues other) {
        return new StatedValues(both(amounts, other.amounts), both(dates, other.dates), both(names, other.names));
    }

    private static Set<String> both(Set<String> left, Set<String> right) {
        Set<String> both = new HashSet<>(left);
        both.addAll(right);
        return both;
    }

    /** Whether every amount, date and name of {@code other} is among these. */
    public boolean holds(StatedValues other) {
        return amounts.containsAll(other.amounts) && dates.containsAll(other.dates) && names.containsAll(other.names);
    }
}
