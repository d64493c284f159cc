package dev.footnote.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of {@code certainty.txt}, read as its comment says.
 *
 * @param regex what it looks for
 * @param wide whether it counts for the whole sentence rather than for its clause
 */
record Cue(Pattern regex, boolean wide) {

    private static final String WORD = "(?:[^\\s,;]+,?\\s+)";

    /** Reads a line; {@code words} are the file's named lists. */
    static Cue read(String line, Map<String, List<String>> words) {
        boolean wide = line.startsWith("+ ");
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
                blank = false;
            }
            first = false;
        }
        return new Cue(Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), wide);
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
