package dev.footnote.retrieve;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a word would be with one letter put right: what the four commonest slips make of it (Damerau 1964). Few mistake the
 * first letter.
 */
final class NearForms {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private NearForms() {}

    /** The word with two neighbouring letters swapped, once for each pair that differs; the first letter stays. */
    static Set<String> swapped(String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (int i = 1; i + 1 < word.length(); i++) {
            if (word.charAt(i) != word.charAt(i + 1)) {
                forms.add(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
        }
        return forms;
    }

    /** The word with a letter left out, exchanged or put in; the first letter stays. */
    static Set<String> changed(String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (int i = 1; i <= word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i);
            if (!after.isEmpty()) {
                forms.add(before + after.substring(1));
            }
            for (int letter = 0; letter < LETTERS.length(); letter++) {
                forms.add(before + LETTERS.charAt(letter) + after);
                if (!after.isEmpty()) {
                    forms.add(before + LETTERS.charAt(letter) + after.substring(1));
                }
            }
        }
        forms.remove(word);
        return forms;
    }
}
