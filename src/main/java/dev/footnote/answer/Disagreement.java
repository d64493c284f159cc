package dev.footnote.answer;

import dev.footnote.retrieve.RankedSentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Different values that articles give, before the answer's citations are numbered.
 *
 * @param kind why they differ
 * @param sides the claims of each side, the one to be shown first; the leading side first
 */
record Disagreement(Conflict.Kind kind, List<List<Claim>> sides) {

    /** Copies the list. */
    Disagreement {
        sides = List.copyOf(sides);
    }

    /** The sentences of an answer: one of each side, then what else was chosen while there is room. */
    List<RankedSentence> arranged(List<RankedSentence> chosen, int room) {
        List<RankedSentence> shown = new ArrayList<>();
        sides.stream().map(side -> side.getFirst().sentence()).distinct().forEach(shown::add);
        int length = shown.stream().mapToInt(s -> s.text().length()).sum();
        for (RankedSentence sentence : chosen) {
            if (!shown.contains(sentence) && length + sentence.text().length() <= room) {
                shown.add(sentence);
                length += sentence.text().length();
            }
        }
        return shown;
    }

    /** The conflict with the numbers that {@code cited} gives the sentences. */
    Conflict numbered(Map<RankedSentence, Integer> cited) {
        List<Conflict.Side> numbered = new ArrayList<>();
        for (List<Claim> side : sides) {
            Set<Integer> seen = new HashSet<>();
            List<Integer> numbers = side.stream()
                    .map(claim -> cited.getOrDefault(claim.sentence(), 0))
                    .filter(number -> number > 0 && seen.add(number))
                    .toList();
            numbered.add(new Conflict.Side(side.getFirst().text(), numbers));
        }
        return new Conflict(kind, numbered);
    }
}
