package dev.footnote.conversation;

import java.util.Locale;
import java.util.Set;

/** The singular and the plural of a noun phrase's last word, by the regular rules of English. */
final class GrammaticalNumber {

    private static final Set<String> IRREGULAR = Set.of("people", "men", "women", "children", "teeth", "feet", "mice");

    private GrammaticalNumber() {}

    static String plural(String noun) {
        String low = noun.toLowerCase(Locale.ROOT);
        if (isPlural(noun)) {
            return noun;
        }
        if (low.endsWith("y") && low.length() > 1 && "aeiou".indexOf(low.charAt(low.length() - 2)) < 0) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (low.matches(".*(?:s|x|z|ch|sh)") ? "es" : "s");
    }

    static String singular(String noun) {
        String low = noun.toLowerCase(Locale.ROOT);
        if (!isPlural(noun)) {
            return noun;
        }
        if (low.endsWith("ies") && low.length() > 4) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.substring(0, noun.length() - (low.matches(".*(?:ss|x|z|ch|sh)es") ? 2 : 1));
    }

    /** Whether a noun has the form of a plural. */
    static boolean isPlural(String noun) {
        String low = noun.toLowerCase(Locale.ROOT);
        return low.endsWith("s") && !low.endsWith("ss") && !low.endsWith("us") && !low.endsWith("is")
                || IRREGULAR.contains(low.substring(low.lastIndexOf(' ') + 1));
    }
}
