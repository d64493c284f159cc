package dev.footnote.retrieve;

import dev.footnote.attribution.AnchoredPattern;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one kind of span is written. The pattern is tried only where a match can begin, which the first characters tell:
 * most words of a sentence are no amount, date or name, and trying every alternative at each of them is what costs.
 */
final class SpanRule {
    private static final int LETTERS = 26;

    private final TypedSpan.Kind kind;
    private final AnchoredPattern pattern;
    private final List<String> needs;
    private final boolean digits;
    private final boolean capitals;
    private final String signs;
    private final String[][] words = new String[LETTERS][];

    /**
     * A rule; what it says of its matches must hold for all of them, or they will not be found.
     *
     * @param kind what a match is
     * @param pattern the pattern
     * @param needs texts of which each match holds at least one; empty where that is not so
     * @param starts what a match can begin with: {@code 0} for a digit that opens a word, {@code A} for any capital letter,
     *     a sign for itself, and small letters for a word's first letters, in any case, where they open a word
     */
    SpanRule(TypedSpan.Kind kind, String pattern, List<String> needs, List<String> starts) {
        this.kind = kind;
        this.pattern = new AnchoredPattern(Pattern.compile(pattern), this::canStart);
        this.needs = List.copyOf(needs);
        this.digits = starts.contains("0");
        this.capitals = starts.contains("A");
        StringBuilder others = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            char first = (char) ('a' + letter);
            words[letter] =
                    starts.stream().filter(start -> start.charAt(0) == first).toArray(String[]::new);
        }
        starts.stream()
                .filter(start -> !Character.isLetterOrDigit(start.charAt(0)))
                .forEach(others::append);
        this.signs = others.toString();
    }

    TypedSpan.Kind kind() {
        return kind;
    }

    /** The pattern, which tried everywhere finds the same. */
    Pattern pattern() {
        return pattern.pattern();
    }

    /** Finds what the pattern finds. */
    void find(String text, AnchoredPattern.Found found) {
        if (mayHold(text)) {
            pattern.find(text, found);
        }
    }

    private boolean mayHold(String text) {
        if (needs.isEmpty()) {
            return true;
        }
        for (String need : needs) {
            if (text.contains(need)) {
                return true;
            }
        }
        return false;
    }

    private boolean canStart(String text, int i) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9') {
            return digits && opensWord(text, i);
        }
        if (capitals && (Character.getType(c) == Character.UPPERCASE_LETTER || Character.isHighSurrogate(c))) {
            return true;
        }
        int letter = (c | 0x20) - 'a';
        if (c < 0x80 && letter >= 0 && letter < LETTERS) {
            return words[letter].length > 0 && opensWord(text, i) && opens(words[letter], text, i);
        }
        return signs.indexOf(c) >= 0;
    }

    private static boolean opens(String[] words, String text, int i) {
        for (String word : words) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a boundary before a letter or digit, as the patterns' {@code \b} has it: by ASCII alone. */
    private static boolean opensWord(String text, int i) {
        if (i == 0) {
            return true;
        }
        char before = text.charAt(i - 1);
        return before >= 0x80 || !(Character.isLetterOrDigit(before) || before == '_');
    }
}
