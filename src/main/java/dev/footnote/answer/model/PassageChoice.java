package dev.footnote.answer.model;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.article.Span;
import dev.footnote.retrieve.RankedPassage;
import dev.footnote.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Chooses what the model is given: the passages the extracted answer stands on, then the best ones that fit. The best
 * stands first and the second best last, where models read most closely (Liu et al. 2023, "Lost in the Middle").
 */
final class PassageChoice {

    /** Beyond these, passages seldom add to an answer and often lead it astray. */
    private static final int MOST = 10;

    /** Sentences to each side of a cited one that stay where a passage has to be cut. */
    private static final int NEIGHBOURS = 2;

    private final ToIntFunction<String> tokens;

    PassageChoice(ToIntFunction<String> tokens) {
        this.tokens = tokens;
    }

    /** The passages for a prompt, numbered in the order in which they stand there. */
    List<Given> choose(Retrieval found, Answer.Grounded extracted, int budget) {
        List<Given> chosen = new ArrayList<>();
        int left = budget;
        for (RankedPassage passage : ranked(found, extracted)) {
            List<Span> cited = cited(passage, extracted);
            Given given = Given.of(0, passage);
            if (cost(given) > left && !cited.isEmpty()) {
                given = given.around(cited, NEIGHBOURS);
                given = cost(given) > left ? given.around(cited, 0) : given;
            }
            boolean must = !cited.isEmpty();
            if (!given.sentences().isEmpty() && (must || (cost(given) <= left && chosen.size() < MOST))) {
                chosen.add(given);
                left -= cost(given);
            }
        }
        return numbered(chosen);
    }

    /** Those of the extracted answer first, each in the order of the ranking. */
    private static List<RankedPassage> ranked(Retrieval found, Answer.Grounded extracted) {
        List<RankedPassage> must = found.passages().stream()
                .filter(passage -> !cited(passage, extracted).isEmpty())
                .toList();
        List<RankedPassage> all = new ArrayList<>(must);
        found.passages().stream().filter(passage -> !must.contains(passage)).forEach(all::add);
        return all;
    }

    private static List<Span> cited(RankedPassage passage, Answer.Grounded extracted) {
        return extracted.citations().stream()
                .filter(citation -> citation.article().equals(passage.article()))
                .map(Citation::span)
                .filter(span -> passage.passage().span().overlaps(span))
                .toList();
    }

    private int cost(Given given) {
        return tokens.applyAsInt(given.text());
    }

    private static List<Given> numbered(List<Given> best) {
        List<Given> placed = new ArrayList<>(best);
        if (placed.size() > 2) {
            placed.add(placed.remove(1));
        }
        List<Given> numbered = new ArrayList<>();
        placed.forEach(given -> numbered.add(given.numbered(numbered.size() + 1)));
        return numbered;
    }
}
