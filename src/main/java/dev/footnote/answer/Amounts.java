package dev.footnote.answer;

import dev.footnote.retrieve.TypedSpan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts. */
final class Amounts {

    /** The most that rounding alone may account for, as a share of the amount. */
    private static final double ROUNDING = 0.05;

    /** Half of the last place, but for a little: 38 and 39 million are two amounts. */
    private static final double HALF = 0.49;

    /** How far "about", "more than" and "nearly" reach. */
    private static final double ABOUT = 0.1;

    private static final double BEYOND = 0.15;

    /** Words and signs after, before or within the number. */
    private static final Pattern TOKEN =
            Pattern.compile("(?:us|hk|nz|a|c)?[$€£¥₹]|[\\p{L}]+|%", Pattern.CASE_INSENSITIVE);

    private Amounts() {}

    /**
     * The amount that a span of {@code sentence} writes; null where it holds no number ("several years").
     *
     * @param kind the span's kind; a number directly before a scale is counted with it
     */
    static Value.@Nullable Amount read(String sentence, int start, int end, TypedSpan.Kind kind) {
        String written = sentence.substring(start, end);
        Numeral number = Numeral.in(written);
        if (number == null) {
            return null;
        }
        double factor = 1;
        boolean scaled = false;
        String base = kind == TypedSpan.Kind.PERCENT ? "percent" : "";
        Matcher tokens = TOKEN.matcher(written);
        while (tokens.find()) {
            Units.Unit unit = Units.of(tokens.group());
            if (unit != null && unit.scale()) {
                factor *= unit.factor();
                scaled = true;
            } else if (unit != null && base.isEmpty()) {
                base = unit.base();
                factor *= unit.factor();
            }
        }
        double value = number.value() * factor;
        double rounding = scaled || number.place() != 1
                ? Math.min(number.place() * factor * HALF, ROUNDING * Math.abs(value))
                : ofUnit(kind, value);
        return around(sentence.substring(Math.max(0, start - 30), start), base, value, rounding);
    }

    /**
     * The amount exactly as it is written, with neither rounding nor what "about" allows; null where it holds no number.
     */
    static Value.@Nullable Amount exact(String written, TypedSpan.Kind kind) {
        Value.Amount read = read(written, 0, written.length(), kind);
        Numeral number = Numeral.in(written);
        if (read == null || number == null) {
            return null;
        }
        double middle = (read.low() + read.high()) / 2;
        return new Value.Amount(read.unit(), middle, middle);
    }

    /** A length of time is seldom told to the day: twelve months are a year; 61% may be 61.2%. */
    private static double ofUnit(TypedSpan.Kind kind, double value) {
        return switch (kind) {
            case DURATION -> 0.005 * value;
            case PERCENT -> Math.min(HALF, ROUNDING * Math.abs(value));
            case MONEY, NUMBER, DATE, NAME -> 0;
        };
    }

    private static Value.Amount around(String before, String base, double value, double rounding) {
        double low = value - rounding;
        double high = value + rounding;
        if (ValueWords.endsWith("about", before)) {
            low = Math.min(low, value * (1 - ABOUT));
            high = Math.max(high, value * (1 + ABOUT));
        } else if (ValueWords.endsWith("above", before)) {
            high = Math.max(high, value * (1 + BEYOND));
        } else if (ValueWords.endsWith("below", before)) {
            low = Math.min(low, value * (1 - BEYOND));
        }
        return new Value.Amount(base, low, high);
    }
}
