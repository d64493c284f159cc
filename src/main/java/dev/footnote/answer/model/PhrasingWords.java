package dev.footnote.answer.model;

import dev.footnote.ingest.Sections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The word lists of {@code phrasing-words.txt} and the words that mean the same of {@code paraphrases.txt}. */
final class PhrasingWords {

    private final Sections file = Sections.read(PhrasingWords.class, "phrasing-words.txt");
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Map<String, Set<Integer>>> groups = new HashMap<>();
    private final Map<String, Pattern> endings = new HashMap<>();

    PhrasingWords() {
        for (String section : List.of(
                "light",
                "negators",
                "negative",
                "leaning",
                "whole",
                "part",
                "condition",
                "keeps condition",
                "carried out",
                "modals",
                "not yet",
                "tentative",
                "certain future",
                "hedges",
                "wanted for",
                "holders",
                "speech",
                "labels",
                "auxiliaries",
                "bygone",
                "not until",
                "nothing at all",
                "time",
                "grave",
                "stative",
                "no such",
                "sure modals",
                "weak modals",
                "being",
                "own reports",
                "answer particles",
                "reports",
                "cause",
                "ranks")) {
            lists.put(section, Set.copyOf(new HashSet<>(file.words(section))));
        }
        for (String section : List.of("same", "apart", "turned")) {
            groups.put(section, grouped(file.of(section)));
        }
        List<String> same = new ArrayList<>(file.of("same"));
        same.addAll(Sections.read(PhrasingWords.class, "paraphrases.txt").of("same"));
        groups.put("same", grouped(same));
        for (String section : List.of("above", "below", "about", "from", "to", "by")) {
            endings.put(section, ending(file.of(section)));
        }
    }

    private static Map<String, Set<Integer>> grouped(List<String> lines) {
        Map<String, Set<Integer>> groups = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (String word : lines.get(i).split("\\s+")) {
                groups.computeIfAbsent(word, key -> new HashSet<>()).add(i);
            }
        }
        return groups;
    }

    private static Pattern ending(List<String> lines) {
        String any = String.join(
                "|",
                lines.stream()
                        .flatMap(line -> Arrays.stream(line.split("\\|")))
                        .map(words -> Pattern.quote(words.strip()).replace(" ", "\\E\\s+\\Q"))
                        .toList());
        return Pattern.compile("(?i)(?<![\\p{L}])(?:" + any + ")\\s*(?:the\\s+|an?\\s+)?$");
    }

    /** Whether one of {@code bases} is in a list. */
    boolean has(String list, Set<String> bases) {
        Set<String> words = list(list);
        return bases.stream().anyMatch(words::contains);
    }

    /** Whether a word is in a list. */
    boolean has(String list, String word) {
        return list(list).contains(word);
    }

    private Set<String> list(String name) {
        return lists.getOrDefault(name, Set.of());
    }

    /** Whether a word stands in a line of a section. */
    boolean grouped(String section, String word) {
        return groups.getOrDefault(section, Map.of()).containsKey(word);
    }

    /** Whether a word of one set and another word of the other stand in one line of a section. */
    boolean together(String section, Set<String> some, Set<String> others) {
        Map<String, Set<Integer>> lines = groups.getOrDefault(section, Map.of());
        for (String word : some) {
            for (String other : others) {
                if (!word.equals(other)
                        && lines.getOrDefault(word, Set.of()).stream()
                                .anyMatch(line ->
                                        lines.getOrDefault(other, Set.of()).contains(line))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether {@code text} ends with words of a kind: "above", "below", "about", "from", "to", "by". */
    boolean endsWith(String kind, String text) {
        Pattern ending = endings.get(kind);
        return ending != null && ending.matcher(text).find();
    }
}
