package dev.footnote.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of {@code certainty.txt}, read as its comment says.
 *
 * @param regex what it looks for
 * @param wide whether it counts for the whole sentence rather than for its clause
 * @param needs for each of its words the ways to write it, folded: a sentence that lacks all of one needs no closer look
 */
record Cue(LazyPattern regex, boolean wide, List<List<String>> needs) {

    private static final char FIRST_BEYOND_ASCII = 0x80;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Elements that are no words. */
    private static final Set<String> MARKS = Set.of("..", "$", "^");

    private static final String WORD = "(?:[^\\s,;]+,?\\s+)";

    /** Reads a line; {@code words} are the file's named lists. */
    static Cue read(String line, Map<String, List<String>> words) {
        boolean wide = line.startsWith("+ ");
        List<List<String>> needs = new ArrayList<>();
        String[] elements = SPACE.split(line.substring(wide ? 2 : 0).strip());
        for (String element : elements) {
            if (!MARKS.contains(element)) {
                needs.add(openings(element, words));
            }
        }
        needs.sort((left, right) -> Integer.compare(left.size(), right.size()));
        return new Cue(
                new LazyPattern(() -> regex(elements, words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                wide,
                List.copyOf(needs));
    }

    private static String regex(String[] elements, Map<String, List<String>> words) {
        StringBuilder regex = new StringBuilder("(?<![\\p{L}\\p{N}])");
        boolean first = true;
        boolean blank = true;
        for (String element : elements) {
            if (element.equals("..")) {
                regex.append(blank ? "" : "\\s+").append(WORD).append("{0,3}?");
                blank = true;
            } else if (element.equals("$")) {
                regex.append("(?=\\W*\\z)");
            } else if (element.equals("^")) {
                regex.append("(?<=\\A\\W{0,3})");
            } else {
                regex.append(blank || first ? "" : ",?\\s+").append(choice(element, words));
                blank = false;
            }
            first = false;
        }
        return regex.toString();
    }

    /** Whether the cue can stand in a text at all, by its words alone. */
    boolean mayStandIn(String folded) {
        for (List<String> ways : needs) {
            if (!holdsAny(folded, ways)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsAny(String folded, List<String> ways) {
        for (String way : ways) {
            if (folded.contains(way)) {
                return true;
            }
        }
        return false;
    }

    /** A text without its letters' case, as the pattern compares them. */
    static String folded(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c >= 'A' && c <= 'Z') {
                chars[i] = (char) (c + ('a' - 'A'));
            } else if (c >= FIRST_BEYOND_ASCII) {
                chars[i] = Character.toLowerCase(Character.toUpperCase(c));
            }
        }
        return new String(chars);
    }

    /** The first words of an element's choices; the others may be parted by any white space. */
    private static List<String> openings(String element, Map<String, List<String>> words) {
        return Arrays.stream(element.split("\\|"))
                .flatMap(word -> named(word, words).stream())
                .map(word -> folded((word.startsWith("*") ? word.substring(1) : word).split(" ")[0]))
                .distinct()
                .toList();
    }

    private static String choice(String element, Map<String, List<String>> words) {
        return Arrays.stream(element.split("\\|"))
                .flatMap(word -> named(word, words).stream())
                .map(word -> word.startsWith("*")
                        ? Pattern.quote(word.substring(1)) + "\\p{L}*"
                        : Pattern.quote(word).replace(" ", "\\E\\s+\\Q") + "(?![\\p{L}\\p{N}])")
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static List<String> named(String word, Map<String, List<String>> words) {
        List<String> named =
                word.startsWith("<") && word.endsWith(">") ? words.get(word.substring(1, word.length() - 1)) : null;
        return named == null ? List.of(word) : named;
    }
}
