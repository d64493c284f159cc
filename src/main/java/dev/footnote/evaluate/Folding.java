package dev.footnote.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares wordings whatever their case, punctuation and space: SQuAD's normalisation (Rajpurkar et al. 2016), except that
 * currency and percent signs stay and a punctuation mark parts words, as in the evaluation sets' own scorer.
 */
final class Folding {
    private static final String PUNCTUATION = "!\"#&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9]+");

    private Folding() {}

    /** The words of a text, folded, with single spaces between them. */
    static String fold(String text) {
        return String.join(" ", words(text));
    }

    /** Whether the folded words of {@code answer} stand in a row in {@code text}. */
    static boolean contains(String text, String answer) {
        return (" " + fold(text) + " ").contains(" " + fold(answer) + " ");
    }

    /** The same for texts that are folded already. */
    static boolean foldedContains(String text, String answer) {
        return (" " + text + " ").contains(" " + answer + " ");
    }

    /** F1 over folded words, counts clipped; where one of them is empty 1 for both empty, else 0. */
    static double f1(String given, String accepted) {
        List<String> ours = words(given);
        List<String> theirs = words(accepted);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return ours.equals(theirs) ? 1 : 0;
        }
        return f1(ours, theirs);
    }

    /** F1 over lower-case runs of ASCII letters and digits, counts clipped; 0 where none is shared. */
    static double tokenF1(String given, String expected) {
        return f1(tokens(given), tokens(expected));
    }

    private static double f1(List<String> ours, List<String> theirs) {
        Map<String, Integer> counts = new HashMap<>();
        theirs.forEach(word -> counts.merge(word, 1, Integer::sum));
        long common = ours.stream()
                .filter(word -> counts.merge(word, -1, Integer::sum) >= 0)
                .count();
        return common == 0 ? 0 : 2.0 * common / (ours.size() + theirs.size());
    }

    private static List<String> tokens(String text) {
        Matcher matcher = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.results().map(found -> found.group()).toList();
    }

    private static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            plain.append(folded(lower.charAt(i)));
        }
        return java.util.Arrays.stream(plain.toString().split(" +"))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .toList();
    }

    private static char folded(char unit) {
        // Curly apostrophes and dashes become straight ones, which are punctuation in their turn.
        boolean parts = unit == '’' || unit == '–' || unit == '—' || PUNCTUATION.indexOf(unit) >= 0 || isSpace(unit);
        return parts ? ' ' : unit;
    }

    /** White space as Python's {@code str.split} sees it, so that both scorers part the same words. */
    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u0085';
    }
}
