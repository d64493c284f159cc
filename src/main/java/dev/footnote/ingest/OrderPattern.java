package dev.footnote.ingest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code orders.txt}, read as its comment says. Gaps are bounded, so a match takes time linear in the
 * sentence.
 *
 * @param section the section it stands in
 * @param weight how much it speaks for an order; below 0, against one
 * @param regex what it looks for in {@link OrderWords}
 * @param anchors words of which a sentence must hold one for the pattern to match
 */
record OrderPattern(String section, double weight, Pattern regex, Set<String> anchors) {

    private static final String WORD = "(?:[^ ]+ )";

    /** Reads a line; {@code words} are the file's named lists. */
    static OrderPattern read(String section, String line, Map<String, List<String>> words) {
        int blank = line.indexOf(' ');
        StringBuilder regex = new StringBuilder("(?:(?<=\\A)|(?<= ))");
        Set<String> anchors = null;
        for (String element : line.substring(blank).strip().split("\\s+")) {
            boolean optional = element.length() > 1 && element.endsWith("?");
            String bare = optional ? element.substring(0, element.length() - 1) : element;
            String gap = gap(bare, words);
            if (gap != null) {
                regex.append(gap);
                continue;
            }
            List<String> choices = choices(bare, words);
            regex.append(choice(choices)).append(optional ? "?" : "");
            anchors = optional ? anchors : rarer(anchors, choices, words);
        }
        if (anchors == null) {
            throw new IllegalStateException("orders.txt: nothing to look for in: " + line);
        }
        return new OrderPattern(
                section, Double.parseDouble(line.substring(0, blank)), Pattern.compile(regex.toString()), anchors);
    }

    /** The expression for an element that is not a choice of words; null for one that is. */
    private static @Nullable String gap(String element, Map<String, List<String>> words) {
        return switch (element) {
            case "^" -> "(?:(?<=\\A)|(?<=[^\\p{L}\\p{N}_ ] )|" + choice(words.getOrDefault("start", List.of())) + ")";
            case "\\A" -> "(?<=\\A)";
            case ".." -> WORD + "{0,2}?";
            case "..." -> WORD + "{0,7}?";
            case "...." -> WORD + "{0,30}?";
            case "<verb>" -> "(?!" + choice(words.getOrDefault("plain", List.of())) + ")(?:[a-z-]+ )";
            default -> null;
        };
    }

    private static List<String> choices(String element, Map<String, List<String>> words) {
        List<String> named = element.startsWith("<") && element.endsWith(">")
                ? words.get(element.substring(1, element.length() - 1))
                : null;
        if (named != null) {
            return named;
        }
        return element.startsWith("<|") ? List.of(element) : Arrays.asList(element.split("(?<=.)\\|(?=.)"));
    }

    private static String choice(List<String> choices) {
        return choices.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> Pattern.quote(word + " "))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Of two elements the one whose first words are less common, so that few sentences need the full match. */
    private static Set<String> rarer(
            @Nullable Set<String> before, List<String> choices, Map<String, List<String>> words) {
        Set<String> first = choices.stream().map(word -> word.split(" ")[0]).collect(Collectors.toSet());
        return before == null || cost(first, words) < cost(before, words) ? first : before;
    }

    private static int cost(Set<String> first, Map<String, List<String>> words) {
        Set<String> common = new HashSet<>(first);
        common.removeIf(word -> Character.isLetter(word.charAt(0))
                && !words.getOrDefault("plain", List.of()).contains(word));
        return 100 * common.size() + first.size();
    }
}
