package dev.footnote.answer;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with its numbers in one writing, so that two that say the same compare: "a quarter of" and "one in four" are
 * 25%, "between 10 and 15%" holds 10%, "a year and a half" is 1.5 years, and in "$95 million, of which it pays 60" the 60 are
 * millions of dollars. Only for comparing; a reader never sees it. Rewriting twice changes nothing more.
 */
public final class PlainNumbers {

    private static final String FIGURES = "\\d+(?:[.,]\\d+)*+";
    private static final String WORD =
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty";
    private static final String NUMBER = "(?:" + FIGURES + "|" + WORD + ")";
    private static final String SCALE =
            "(?:\\s?%|\\sper\\s?cent\\b|\\spercent\\b|\\s(?:million|billion|trillion|thousand)\\b)";
    private static final String TIME = "(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)";

    private static final Map<String, Double> PARTS = Map.of(
            "half", 50.0, "third", 33.3, "quarter", 25.0, "fifth", 20.0, "sixth", 16.7, "eighth", 12.5, "tenth", 10.0);

    private static final String PART = "(half|third|quarter|fifth|sixth|eighth|tenth)s?";

    /** "A quarter of", "by a fifth", "a third more"; a quarter by itself may be three months. */
    private static final Pattern FRACTION =
            Pattern.compile("(?i)\\b(an?|one|two|three|four|five|seven|nine)[\\s-]" + PART
                    + "\\b(?=\\s(?:of|less|more|fewer|lower|higher|larger|smaller|above|below|as)\\b)"
                    + "|(?<=\\bby )(an?|one|two|three) " + PART + "\\b(?!\\sof)");

    private static final Pattern HALF_OF = Pattern.compile(
            "(?i)(?<!\\b(?:first|second|last|latter|other) )\\bhalf (?:of )?(?=(?:its|the|their|all|his|her|of)\\s)");

    /** "One subscriber in four", "four out of five artists". */
    private static final Pattern OF_SO_MANY = Pattern.compile("(?i)\\b(one|two|three|four|five|six|seven|eight|nine)"
            + "(\\s\\p{Ll}+)?\\s(?:in|out of)\\s(?:every\\s)?(two|three|four|five|six|eight|ten|100)\\b(?!\\s(?:" + TIME
            + "|hundred|thousand|million|games|matches|times)\\b)");

    /** "10 to 15%", "between 4 and 5 million": the unit belongs to both. */
    private static final Pattern RANGE = Pattern.compile("(?i)\\b(" + FIGURES + ")(\\s?(?:to|–)\\s?)(" + FIGURES + ")("
            + SCALE + ")|\\bbetween (" + NUMBER + ") and (" + NUMBER + ")(" + SCALE + ")");

    private static final Pattern FROM_TO = Pattern.compile("(?<=[\\d%]) (?=to [$€£]?\\d)");

    private static final Pattern HALF_TIME = Pattern.compile("(?i)\\b(an?|" + NUMBER + ")[\\s-](" + TIME
            + ") and a half\\b|\\b(" + NUMBER + ") and a half (" + TIME + ")\\b|\\bhalf an? (" + TIME + ")\\b");

    private static final Pattern WITH_UNIT =
            Pattern.compile("([$€£])?(" + FIGURES + ")(" + SCALE + ")?(?![\\d.,]*\\d)");

    /** A number that nothing follows which it could count, behind a word that an amount follows too. */
    private static final Pattern BARE = Pattern.compile(
            "(?i)(?<=\\b(?:from|for|against|to|than|pays?|paid|contributes?|contributed|provides?|covers?|sought|expected|wanted"
                    + "|offered|demanded) )(" + NUMBER
                    + ")(?<! one)(?=[.;]?$|[.;,]\\s|\\s(?:a year|the year|the month|before|previously)\\b)");

    private PlainNumbers() {}

    /** The sentence so written. */
    public static String of(String sentence) {
        String plain = HALF_TIME.matcher(sentence).replaceAll(PlainNumbers::halfTime);
        plain = OF_SO_MANY.matcher(plain).replaceAll(PlainNumbers::share);
        plain = FRACTION.matcher(plain).replaceAll(PlainNumbers::fraction);
        plain = HALF_OF.matcher(plain).replaceAll("50% of ").replace("50% of of ", "50% of ");
        plain = RANGE.matcher(plain).replaceAll(PlainNumbers::range);
        return elliptic(plain);
    }

    /** The same with what parts a range into its two ends, each a value of its own. */
    public static String parted(String sentence) {
        return FROM_TO.matcher(of(sentence)).replaceAll("  ");
    }

    private static String halfTime(MatchResult found) {
        if (found.group(5) != null) {
            return "0.5 " + found.group(5);
        }
        String count = found.group(1) != null ? found.group(1) : found.group(3);
        String unit = found.group(2) != null ? found.group(2) : found.group(4);
        return written(value(count) + 0.5) + " " + unit;
    }

    private static String share(MatchResult found) {
        double share = 100 * value(found.group(1)) / value(found.group(3));
        return share > 100
                ? Matcher.quoteReplacement(found.group())
                : written(share) + "% of" + (found.group(2) == null ? "" : found.group(2));
    }

    private static String fraction(MatchResult found) {
        String count = found.group(1) != null ? found.group(1) : found.group(3);
        String part = found.group(2) != null ? found.group(2) : found.group(4);
        return written(value(count) * PARTS.getOrDefault(part.toLowerCase(Locale.ROOT), 0.0)) + "%";
    }

    private static String range(MatchResult found) {
        String written = found.group(1) != null ? found.group(4) : found.group(7);
        String unit = written.contains("cent") ? "%" : written;
        return Matcher.quoteReplacement(
                found.group(1) != null
                        ? found.group(1) + unit + " to " + found.group(3) + unit
                        : "between " + found.group(5) + unit + " and " + found.group(6) + unit);
    }

    /** "Fell to $4 billion from 5": a bare number behind an amount is of its kind. */
    private static String elliptic(String text) {
        Matcher bare = BARE.matcher(text);
        StringBuilder written = new StringBuilder();
        while (bare.find()) {
            MatchResult unit = unitBefore(text, bare.start());
            boolean year = bare.group(1).matches("(?:1[89]|20)\\d\\d");
            bare.appendReplacement(
                    written, Matcher.quoteReplacement(unit == null || year ? bare.group() : like(unit, bare.group(1))));
        }
        return bare.appendTail(written).toString();
    }

    private static @org.jspecify.annotations.Nullable MatchResult unitBefore(String text, int end) {
        MatchResult last = null;
        Matcher amounts = WITH_UNIT.matcher(text.substring(0, end));
        while (amounts.find()) {
            if (amounts.group(1) != null || amounts.group(3) != null) {
                last = amounts.toMatchResult();
            }
        }
        return last;
    }

    private static String like(MatchResult unit, String number) {
        String currency = unit.group(1) == null ? "" : unit.group(1);
        String scale = unit.group(3) == null ? "" : unit.group(3);
        boolean percent = scale.contains("%") || scale.contains("cent");
        return percent && value(number) > 100
                ? number
                : currency + (currency.isEmpty() ? number : written(value(number))) + scale;
    }

    private static double value(String number) {
        if (number.matches("(?i)an?")) {
            return 1;
        }
        Numeral numeral = Numeral.in(number);
        return numeral == null ? 0 : numeral.value();
    }

    private static String written(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(Math.round(value * 10) / 10.0);
    }
}
