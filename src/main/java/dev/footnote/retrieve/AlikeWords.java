package dev.footnote.retrieve;

import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that stand for those of one question by {@code alike.txt}: "chief executive" for "lead", "posts" for "jobs". For
 * one question; safe for several threads.
 */
final class AlikeWords {

    /** Each group's words and phrases, as stems. */
    private static final List<List<Set<String>>> GROUPS =
            Sections.read(AlikeWords.class, "alike.txt").of("groups").stream()
                    .map(AlikeWords::group)
                    .toList();

    /** For each stem of the question, what stands for it. */
    private final Map<String, Set<Set<String>>> standing = new HashMap<>();

    /** Reads the file, which is read at the first use otherwise. */
    static void prepare() {
        new AlikeWords(Set.of());
    }

    /**
     * For a question.
     *
     * @param asked its stems
     */
    AlikeWords(Set<String> asked) {
        for (List<Set<String>> group : GROUPS) {
            Set<String> held = group.stream()
                    .filter(asked::containsAll)
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
            for (String stem : held) {
                standing.computeIfAbsent(stem, key -> new HashSet<>()).addAll(group);
            }
        }
    }

    /** Whether {@code stems} hold a word or phrase that stands for a stem of the question. */
    boolean met(String asked, Set<String> stems) {
        for (Set<String> expression : standing.getOrDefault(asked, Set.of())) {
            if (stems.containsAll(expression)) {
                return true;
            }
        }
        return false;
    }

    private static List<Set<String>> group(String line) {
        List<Set<String>> group = new ArrayList<>();
        for (String expression : line.split("\\s+")) {
            Set<String> stems = new HashSet<>();
            Words.of(expression.replace('_', ' ')).forEach(word -> stems.add(word.stem()));
            if (!stems.isEmpty()) {
                group.add(Set.copyOf(stems));
            }
        }
        return List.copyOf(group);
    }
}
