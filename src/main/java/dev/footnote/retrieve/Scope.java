package dev.footnote.retrieve;

import dev.footnote.article.Article;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outlets and months a question names: "according to Ars Technica", "in April", "in November 2025". What it names
 * counts in the ranking; it does not shut out the rest, since an article often relays what another outlet reported.
 *
 * @param outlets the outlets named, as the collection spells them
 * @param months the months named
 */
public record Scope(List<String> outlets, List<NamedMonth> months) {

    /** A scope that names nothing. */
    public static final Scope OPEN = new Scope(List.of(), List.of());

    /** A month, of one year or of any. */
    public record NamedMonth(Month month, @Nullable Integer year) {

        boolean holds(LocalDate day) {
            YearMonth there = YearMonth.from(day);
            return there.getMonth() == month && (year == null || year == there.getYear());
        }
    }

    private static final Map<String, Month> MONTHS = monthNames();
    private static final Pattern DATE = Pattern.compile("\\b(?:\\d{1,2}\\s+)?(" + String.join("|", MONTHS.keySet())
            + ")\\b\\.?(?:\\s+\\d{1,2}\\b)?,?(?:\\s+(\\d{4})\\b)?");

    private static Map<String, Month> monthNames() {
        Map<String, Month> names = new TreeMap<>(
                (a, b) -> a.length() != b.length() ? Integer.compare(b.length(), a.length()) : a.compareTo(b));
        for (Month month : Month.values()) {
            names.put(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), month);
            names.put(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), month);
        }
        return names;
    }

    /** Finds the outlets among {@code known} and the months that {@code question} names. */
    static Scope of(String question, Set<String> known) {
        List<String> outlets = known.stream()
                .filter(outlet -> names(question, outlet))
                .sorted()
                .collect(Collectors.toList());
        List<NamedMonth> months = new ArrayList<>();
        Matcher dates = DATE.matcher(question);
        while (dates.find()) {
            Month month = MONTHS.get(dates.group(1));
            // "May" opens many a question; as a month it follows a preposition or stands beside a number.
            if (month != null && (month != Month.MAY || dates.group().length() > 3 || dated(question, dates.start()))) {
                months.add(new NamedMonth(month, dates.group(2) == null ? null : Integer.valueOf(dates.group(2))));
            }
        }
        return new Scope(outlets, months);
    }

    private static boolean dated(String question, int at) {
        return question.substring(0, at).matches("(?is).*\\b(in|since|by|until|before|after|last|of|on|during)\\s+$");
    }

    private static boolean names(String question, String outlet) {
        // Not in a lower-case copy: "İ" is two units there, and what follows would stand elsewhere.
        for (int at = 0; at + outlet.length() <= question.length(); at++) {
            int end = at + outlet.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(question.charAt(at - 1));
            boolean ends = end == question.length() || !Character.isLetterOrDigit(question.charAt(end));
            // An outlet called "Time" is named only where the question writes it as a name.
            if (starts
                    && ends
                    && question.regionMatches(true, at, outlet, 0, outlet.length())
                    && (outlet.indexOf(' ') > 0 || Character.isUpperCase(question.charAt(at)))) {
                return true;
            }
        }
        return false;
    }

    /** The share of what the question names that this article meets: 0 to 1; 0 where it names nothing. */
    double meets(Article article) {
        int named = (outlets.isEmpty() ? 0 : 1) + (months.isEmpty() ? 0 : 1);
        if (named == 0) {
            return 0;
        }
        int met = 0;
        if (article.source() != null && outlets.contains(article.source())) {
            met++;
        }
        LocalDate published = article.published();
        if (published != null && months.stream().anyMatch(m -> m.holds(published))) {
            met++;
        }
        return (double) met / named;
    }
}
