package dev.footnote.answer.model;

import dev.footnote.article.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A drafted sentence beside what it might stand on, word by word.
 *
 * @param claim the drafted sentence
 * @param ground what it might stand on
 * @param met for each word of the claim the words of the main sentence that say the same; empty lists where none does
 */
record Pairing(Reading claim, Ground ground, Map<Reading.Word, List<Reading.Word>> met) {

    /** Pairs the words. */
    static Pairing of(Reading claim, Ground ground, Meaning meaning) {
        Map<Reading.Word, List<Reading.Word>> met = new LinkedHashMap<>();
        for (Reading.Word word : claim.everything()) {
            List<Reading.Word> same = ground.reading().everything().stream()
                    .filter(other -> meaning.sameWord(word, other))
                    .toList();
            boolean verbatim = same.stream().anyMatch(other -> other.is("VERB") == word.is("VERB"));
            met.put(
                    word,
                    verbatim || !claim.words().contains(word)
                            ? same
                            : ground.reading().everything().stream()
                                    .filter(other -> meaning.means(word, other))
                                    .toList());
        }
        return new Pairing(claim, ground, met);
    }

    List<Reading.Word> met(Reading.Word word) {
        return met.getOrDefault(word, List.of());
    }

    /** The words of the main sentence that the claim uses. */
    Set<Reading.Word> used() {
        Set<Reading.Word> used = new HashSet<>();
        claim.words().forEach(word -> used.addAll(met(word)));
        return used;
    }

    /** The clauses of the main sentence that the claim draws on: all that hold a verb of it, or much of it. */
    List<Span> drawnOn() {
        Set<Reading.Word> used = used();
        Set<Reading.Word> shared = new HashSet<>(used);
        claim.everything().forEach(word -> {
            if (word.is("PROPN", "NUM")) {
                shared.addAll(met(word));
            }
        });
        List<Span> clauses = ground.reading().clauses();
        long most =
                clauses.stream().mapToLong(clause -> in(clause, shared)).max().orElse(0);
        return clauses.stream()
                .filter(clause -> clauses.size() == 1
                        || in(clause, shared) * 2 >= most
                        || used.stream().anyMatch(word -> word.is("VERB") && clause.contains(word.span())))
                .toList();
    }

    private static long in(Span clause, Set<Reading.Word> words) {
        return words.stream().filter(word -> clause.contains(word.span())).count();
    }
}
