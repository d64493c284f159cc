package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the sentence that takes back, or leaves open, what the answer says: "Neither company has confirmed the figure."
 * At most one, from the two sentences after the leading one in its passage, and only where it speaks of the same thing.
 */
final class Qualification {

    private static final int WITHIN = 2;

    /** Words by which a sentence speaks of what was just said without naming it. */
    private static final Set<String> POINTING = Set.of(
            "neither",
            "both",
            "it",
            "they",
            "its",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "company",
            "companies",
            "figure",
            "number",
            "report",
            "reports",
            "claim",
            "deal",
            "price",
            "date",
            "talks",
            "this",
            "that",
            "these");

    private final CertaintyCues cues;

    Qualification(CertaintyCues cues) {
        this.cues = cues;
    }

    /** The chosen sentences with the qualifying one second; where there are {@code most} already, it takes the last's place. */
    List<RankedSentence> with(List<RankedSentence> chosen, Retrieval found, int most) {
        if (chosen.isEmpty() || most < 2) {
            return chosen;
        }
        RankedSentence first = chosen.getFirst();
        List<RankedSentence> after = found.sentences().stream()
                .filter(other -> other.passage().ordinal() == first.passage().ordinal()
                        && other.position() > first.position()
                        && other.position() <= first.position() + WITHIN
                        && !other.sentence().heading()
                        && cues.qualifies(other.text())
                        && sameThing(first, other))
                .sorted(java.util.Comparator.comparingInt(RankedSentence::position))
                .toList();
        if (after.isEmpty() || after.stream().anyMatch(chosen::contains)) {
            return chosen;
        }
        List<RankedSentence> with = new ArrayList<>(chosen.subList(0, Math.min(chosen.size(), most - 1)));
        with.add(1, after.getFirst());
        return with;
    }

    private static boolean sameThing(RankedSentence first, RankedSentence other) {
        for (String word : other.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (POINTING.contains(word)) {
                return true;
            }
        }
        Set<String> said = Words.of(first.text()).stream().map(Words.Word::stem).collect(Collectors.toSet());
        return Words.of(other.text()).stream()
                        .filter(word -> said.contains(word.stem()))
                        .count()
                >= 2;
    }
}
