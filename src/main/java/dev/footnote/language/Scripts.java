package dev.footnote.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The script a text is written in, where that already tells its language or rules out most. */
final class Scripts {

    /** Scripts that one language among those Footnote speaks uses. */
    private static final Map<UnicodeScript, String> OF_ONE_LANGUAGE = Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th");

    /** What shares the Cyrillic or the Arabic script, or writes in Han characters alone. */
    private static final Map<UnicodeScript, Set<String>> OF_SEVERAL = Map.of(
            UnicodeScript.CYRILLIC, Set.of("ru", "uk", "bg", "sr", "mk", "be"),
            UnicodeScript.ARABIC, Set.of("ar", "fa", "ur"),
            UnicodeScript.DEVANAGARI, Set.of("hi", "mr", "ne"),
            UnicodeScript.HAN, Set.of("zh"));

    private Scripts() {}

    /** The script most letters of a text are in; null where it has no letters. A name in another script changes nothing. */
    static @Nullable UnicodeScript of(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        // A Japanese text may have more Chinese characters than its own.
        if (counts.containsKey(UnicodeScript.HIRAGANA)) {
            counts.merge(UnicodeScript.HIRAGANA, counts.getOrDefault(UnicodeScript.HAN, 0), Integer::sum);
        }
        return counts.entrySet().stream()
                .max((left, right) -> Integer.compare(left.getValue(), right.getValue()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The languages a script is used by; empty where too many use it to say. */
    static Set<String> languages(UnicodeScript script) {
        String only = OF_ONE_LANGUAGE.get(script);
        return only == null ? OF_SEVERAL.getOrDefault(script, Set.of()) : Set.of(only);
    }
}
