package dev.footnote.retrieve;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells a copy from a text that repeats another but gives another amount, date or name in the same place: that is no
 * copy, since the two contradict each other.
 */
final class ChangedCopy {

    /** Words before a value that must agree for it to stand in the same place. */
    private static final int WORDS_BEFORE = 3;

    private static final int REACH = 60;

    private ChangedCopy() {}

    /** Whether the two texts give different values after the same words. */
    static boolean of(String one, String other) {
        Map<String, String> values = values(one);
        return values(other).entrySet().stream().anyMatch(entry -> {
            String value = values.get(entry.getKey());
            return value != null
                    && !value.contains(entry.getValue())
                    && !entry.getValue().contains(value);
        });
    }

    /** The values by the words before them; where the same words stand before two values, the first. */
    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        for (TypedSpan span : TypedSpan.in(text)) {
            int start = span.span().start();
            String[] before = text.substring(Math.max(0, start - REACH), start)
                    .toLowerCase(Locale.ROOT)
                    .strip()
                    .split("[^\\p{L}\\p{N}]+");
            if (before.length > WORDS_BEFORE) {
                String place = String.join(
                        " ", java.util.Arrays.copyOfRange(before, before.length - WORDS_BEFORE, before.length));
                values.putIfAbsent(place, folded(span.span().of(text)));
            }
        }
        return values;
    }

    private static String folded(String value) {
        return value.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.%$€£]+", " ")
                .strip();
    }
}
