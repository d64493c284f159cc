package dev.footnote.answer;

import dev.footnote.calendar.NumberWords;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as written.
 *
 * @param value its value
 * @param place the value of the last place that tells something: 1 for 38, 0.1 for 38.2, 1000 for 38,000
 */
record Numeral(double value, double place) {

    /** From here on zeros at the end are taken for rounding: 20 and 21 are two numbers, 38,000 and 38,200 can be one. */
    private static final double ROUND = 1000;

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /** The first number in {@code text}, in figures or words, without what scale follows; null where there is none. */
    static @Nullable Numeral in(String text) {
        Matcher digits = DIGITS.matcher(text);
        return digits.find() ? figures(digits.group()) : words(text);
    }

    private static Numeral figures(String written) {
        // A comma before three digits parts thousands; before fewer it stands for the point.
        String plain = written.replaceAll(",(?=\\d{3}(?!\\d))", "").replace(',', '.');
        if (plain.indexOf('.') != plain.lastIndexOf('.')) {
            plain = plain.replace(".", "");
        }
        double value = Double.parseDouble(plain);
        int point = plain.indexOf('.');
        return new Numeral(value, point < 0 ? lastPlace(value) : Math.pow(10, point + 1.0 - plain.length()));
    }

    private static double lastPlace(double value) {
        double place = 1;
        while (value >= ROUND && value % (place * 10) == 0) {
            place *= 10;
        }
        return place;
    }

    private static @Nullable Numeral words(String text) {
        int sum = 0;
        boolean found = false;
        for (String word : text.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
            Integer number = NumberWords.of(word);
            if (number != null) {
                sum += number;
                found = true;
            } else if (found) {
                break;
            }
        }
        return found ? new Numeral(sum, 1) : null;
    }
}
