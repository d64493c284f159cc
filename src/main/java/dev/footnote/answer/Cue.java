package dev.footnote.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of {@code certainty.txt}, read as its comment says.
 *
 * @param regex what it looks for
 * @param wide whether it counts for the whole sentence rather than for its clause
 * @param needs for each of its words the ways to write it, folded: a sentence that lacks all of one needs no closer look
 */
record Cue(Pattern regex, boolean wide, List<List<String>> needs) {

    /** Copies the lists. */
    Cue {
        needs = needs.stream().map(List::copyOf).toList();
    }

    private static final String WORD = "(?:[^\\s,;]+,?\\s+)";

    /** Reads a line; {@code words} are the file's named lists. */
    static Cue read(String line, Map<String, List<String>> words) {
        boolean wide = line.startsWith("+ ");
        List<List<String>> needs = new ArrayList<>();
        StringBuilder regex = new StringBuilder("(?<![\\p{L}\\p{N}])");
        boolean first = true;
        boolean blank = true;
        for (String element : line.substring(wide ? 2 : 0).strip().split("\\s+")) {
            if (element.equals("..")) {
                regex.append(blank ? "" : "\\s+").append(WORD).append("{0,3}?");
                blank = true;
            } else if (element.equals("$")) {
                regex.append("(?=\\W*\\z)");
            } else if (element.equals("^")) {
                regex.append("(?<=\\A\\W{0,3})");
            } else {
                regex.append(blank || first ? "" : ",?\\s+").append(choice(element, words));
                needs.add(openings(element, words));
                blank = false;
            }
            first = false;
        }
        needs.sort(Comparator.comparingInt(List::size));
        return new Cue(Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), wide, needs);
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
            chars[i] = Character.toLowerCase(Character.toUpperCase(chars[i]));
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
