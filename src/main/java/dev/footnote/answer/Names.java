package dev.footnote.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names: a last name and the full one, initials and an acronym mean the same. */
public final class Names {
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}&]+");

    private Names() {}

    /** The words of a name in lower case, without titles, forms of company and the possessive. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(POSSESSIVE.matcher(name).replaceAll(""))) {
            if (!word.isEmpty() && !ValueWords.has("title", word)) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** Whether two names can mean the same. */
    public static boolean same(List<String> left, List<String> right) {
        List<String> fewer = left.size() <= right.size() ? left : right;
        List<String> more = fewer.equals(left) ? right : left;
        if (fewer.isEmpty()) {
            return true;
        }
        return inOrder(fewer, more) || acronym(fewer, more);
    }

    /** "Altman" in "Sam Altman", "J. Smith" in "John Smith". */
    private static boolean inOrder(List<String> fewer, List<String> more) {
        int at = 0;
        for (String word : more) {
            if (at < fewer.size() && alike(fewer.get(at), word, fewer.size() > 1)) {
                at++;
            }
        }
        return at == fewer.size();
    }

    /** The same word, an initial beside other words, or one letter spelt otherwise in a long word. */
    private static boolean alike(String left, String right, boolean initials) {
        if (left.equals(right)) {
            return true;
        }
        if (initials && (left.length() == 1 || right.length() == 1)) {
            return left.charAt(0) == right.charAt(0);
        }
        return Math.min(left.length(), right.length()) >= 6 && oneApart(left, right);
    }

    private static boolean oneApart(String left, String right) {
        int start = 0;
        int shorter = Math.min(left.length(), right.length());
        while (start < shorter && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && left.charAt(left.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
            end++;
        }
        return Math.max(left.length(), right.length()) - start - end <= 1;
    }

    private static boolean acronym(List<String> fewer, List<String> more) {
        if (fewer.size() != 1 || more.size() < 2) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        StringBuilder strong = new StringBuilder();
        for (String word : more) {
            initials.append(word.charAt(0));
            strong.append(SMALL.contains(word) ? "" : word.substring(0, 1));
        }
        return fewer.getFirst().contentEquals(initials) || fewer.getFirst().contentEquals(strong);
    }

    private static final List<String> SMALL = List.of("of", "the", "and", "for", "de", "la", "in", "on", "&");
}
