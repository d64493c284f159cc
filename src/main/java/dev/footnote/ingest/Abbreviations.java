package dev.footnote.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows which words carry a full stop that need not end a sentence, and when it does all the same. */
final class Abbreviations {

    private enum Class {
        NEVER,
        NUMBER,
        STARTER,
        TIME
    }

    private final Map<String, Class> classes = new HashMap<>();
    private final Map<String, Class> lowered = new HashMap<>();
    private final Set<String> starters;
    private final Set<String> afterTime;
    private final Set<String> speech;

    Abbreviations() {
        Sections sections = Sections.read("abbreviations.txt");
        add(sections.words("never"), Class.NEVER);
        add(sections.words("number"), Class.NUMBER);
        add(sections.words("starter"), Class.STARTER);
        add(sections.words("time"), Class.TIME);
        starters = new HashSet<>(sections.words("sentence starters"));
        afterTime = new HashSet<>(sections.words("after time"));
        speech = new HashSet<>(sections.words("speech"));
    }

    private void add(List<String> words, Class ending) {
        for (String word : words) {
            String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            classes.put(bare, ending);
            if (bare.length() > 1) {
                classes.putIfAbsent(Character.toUpperCase(bare.charAt(0)) + bare.substring(1), ending);
            }
            lowered.putIfAbsent(bare.toLowerCase(Locale.ROOT), ending);
        }
    }

    /**
     * Whether the full stop after {@code word} belongs to the word and the sentence goes on.
     *
     * @param word what stands before the stop, without it
     * @param next the word after the stop
     * @param caseless whether the text has no capitals to go by
     */
    boolean goesOn(String word, String next, boolean caseless) {
        Class ending = caseless ? lowered.get(word.toLowerCase(Locale.ROOT)) : classes.get(word);
        if (ending == null) {
            ending = initials(word, caseless) ? Class.STARTER : null;
        }
        return ending != null && !endsBefore(ending, next, caseless);
    }

    private boolean endsBefore(Class ending, String next, boolean caseless) {
        return switch (ending) {
            case NEVER -> false;
            case NUMBER -> !numbers(next);
            case STARTER -> starts(next, caseless);
            case TIME -> !afterTime.contains(next.toLowerCase(Locale.ROOT));
        };
    }

    /** Whether the word is one that opens sentences far more often than names: "The", "However". */
    boolean starts(String word, boolean caseless) {
        if (word.isEmpty()) {
            return true;
        }
        return starters.contains(caseless ? word.toLowerCase(Locale.ROOT) : decapitalised(word));
    }

    boolean speaks(String word) {
        return speech.contains(word);
    }

    private static @Nullable String decapitalised(String word) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        boolean shouted = word.length() > 1 && Character.isUpperCase(word.charAt(1));
        return capital && !shouted ? word.toLowerCase(Locale.ROOT) : null;
    }

    /** "J", "U.S", "Ph.D", "J.-P": letters alone or in pairs, with stops between. */
    private static boolean initials(String word, boolean caseless) {
        if (word.length() == 1) {
            return Character.isUpperCase(word.charAt(0)) || caseless && Character.isLetter(word.charAt(0));
        }
        int run = 0;
        boolean stops = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '.') {
                stops = true;
                run = 0;
            } else if (Character.isLetter(c)) {
                run++;
            } else if (c != '-') {
                return false;
            }
            if (run > 2) {
                return false;
            }
        }
        return stops;
    }

    /** "5", "12a", "S1", "B", "IV": what a number stands before. */
    private static boolean numbers(String next) {
        boolean upper = true;
        for (int i = 0; i < next.length(); i++) {
            char c = next.charAt(i);
            if (Chars.digit(c) || c == '#' || c == '№') {
                return true;
            }
            upper &= "IVXLC".indexOf(c) >= 0;
        }
        return next.length() == 1 && !next.equals("I") && !next.equals("A") || next.length() > 1 && upper;
    }
}
