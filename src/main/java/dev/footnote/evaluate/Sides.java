package dev.footnote.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The differing values of a conflict case, each with its accepted wordings. Where all answers are wanted, each is a value of
 * its own (namesakes); else the answers are wordings of one. Every wrong answer is a value of its own.
 */
record Sides(List<List<String>> values) {

    /** The values of a case; fewer than two where it has no conflict. */
    static Sides of(Case asked) {
        List<List<String>> values = new ArrayList<>();
        if (asked.matchAll()) {
            asked.answers().forEach(answer -> values.add(List.of(answer)));
        } else if (!asked.answers().isEmpty()) {
            values.add(asked.answers());
        }
        asked.wrongAnswers().forEach(answer -> values.add(List.of(answer)));
        return new Sides(values);
    }

    /** Whether values differ. */
    boolean differ() {
        return values.size() > 1;
    }

    /** Whether at least two values occur in a text, neither of them as a part of the other ("10" in "10 years"). */
    boolean twoIn(String text) {
        String folded = Folding.fold(text);
        List<String> found = values.stream()
                .map(wordings -> found(folded, wordings))
                .flatMap(Optional::stream)
                .toList();
        for (int i = 0; i < found.size(); i++) {
            for (int j = i + 1; j < found.size(); j++) {
                if (apart(found.get(i), found.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<String> found(String folded, List<String> wordings) {
        return wordings.stream()
                .map(Folding::fold)
                .filter(wording -> Folding.foldedContains(folded, wording))
                .findFirst();
    }

    private static boolean apart(String one, String other) {
        return !Folding.foldedContains(one, other) && !Folding.foldedContains(other, one);
    }
}
