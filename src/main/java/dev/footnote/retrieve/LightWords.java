package dev.footnote.retrieve;

import dev.footnote.index.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a question that tell little of what it is on and would mislead, by {@code frames.txt}: "last" in a question for a
 * length of time, "get" in "What does Brandt get?", "say" in "What do the unions say?".
 */
final class LightWords {

    /** Next to nothing, for where all articles are on one thing its own words weigh little. */
    private static final double OF_LENGTH = 0.02;

    private static final double OF_TELLING = 0.1;
    private static final double OF_KIND = 0.1;
    private static final double BESIDE_NAMES = 0.02;

    private static final List<String> LENGTHS = Frames.FILE.of("duration questions");
    private static final Set<String> LENGTH_WORDS = stems("duration words");
    private static final List<String> TELLING = Frames.FILE.of("telling questions");
    private static final Set<String> TELLING_WORDS = stems("telling words");
    private static final List<String> KINDS = Frames.FILE.of("kind questions");
    private static final Set<String> KIND_WORDS = stems("kind words");
    private static final Set<String> VERBS = stems("light beside names");
    private static final Set<String> POLAR_WORDS = stems("light in polar questions");

    private LightWords() {}

    /**
     * What is left of the weight of each stem that is light; stems that are not are left out.
     *
     * @param question the question
     * @param words its content words
     */
    static Map<String, Double> of(String question, List<Words.Word> words) {
        Map<String, Double> light = new HashMap<>();
        String lower = question.toLowerCase(Locale.ROOT);
        if (onlyNamesBeside(question, words)) {
            VERBS.forEach(stem -> light.put(stem, BESIDE_NAMES));
        }
        if (PolarQuestion.asksYesOrNo(question)) {
            POLAR_WORDS.forEach(stem -> light.put(stem, OF_TELLING));
        }
        if (TELLING.stream().anyMatch(lower::startsWith)) {
            TELLING_WORDS.forEach(stem -> light.put(stem, OF_TELLING));
        }
        if (KINDS.stream().anyMatch(lower::contains)) {
            KIND_WORDS.forEach(stem -> light.put(stem, OF_KIND));
        }
        if (LENGTHS.stream().anyMatch(lower::contains)) {
            LENGTH_WORDS.forEach(stem -> light.put(stem, OF_LENGTH));
        }
        return light;
    }

    /** Whether a question has nothing but names and verbs that can mean anything: there the verb would be all that is looked for. */
    private static boolean onlyNamesBeside(String question, List<Words.Word> words) {
        List<Words.Word> others =
                words.stream().filter(word -> !VERBS.contains(word.stem())).toList();
        return !others.isEmpty() && others.stream().allMatch(word -> Query.isName(question, word));
    }

    private static Set<String> stems(String section) {
        return Frames.FILE.of(section).stream()
                .flatMap(word -> Words.of(word).stream())
                .map(Words.Word::stem)
                .collect(Collectors.toUnmodifiableSet());
    }
}
