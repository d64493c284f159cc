package dev.footnote.answer;

import dev.footnote.answer.span.SpanReader;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Ranks the best sentences anew by whether one of their spans could be what is asked for, beside the score they were found
 * with: a sentence may share a question's words and still hold no answer to it.
 */
final class SpanRanking {

    /** Sentences beyond these are too far behind to come first. */
    private static final int LOOKED_AT = 8;

    /**
     * What a point of the likeliest span's score counts beside one of the sentence's. Set by cross-validation, which finds
     * no difference between .08 and .3 (docs/TUNING.md); near the lower end, for sets that were not learned from lose by more.
     */
    private static final double OF_SPAN = 0.12;

    private SpanRanking() {}

    /**
     * A sentence with its place in the ranking.
     *
     * @param sentence the sentence as it was found
     * @param score how well it answers against the others of the question, higher is better
     */
    record Standing(RankedSentence sentence, double score) {

        /** The share of a better one's weight (e to the score) that it has. */
        double worth(Standing better) {
            return Math.exp(score - better.score);
        }
    }

    /**
     * The first of {@code sentences} in their new order, best first; of equals, the one found first leads.
     *
     * @param sentences the sentences that could stand as an answer, the best first
     */
    static List<Standing> of(Query query, List<RankedSentence> sentences) {
        SpanReader spans = new SpanReader(query);
        List<Standing> standing = new ArrayList<>();
        for (RankedSentence sentence : sentences.subList(0, Math.min(LOOKED_AT, sentences.size()))) {
            double score = sentence.score() + OF_SPAN * spans.best(sentence);
            standing.add(new Standing(sentence, Math.round(score * 1e4) / 1e4));
        }
        standing.sort(Comparator.comparingDouble(Standing::score).reversed());
        return standing;
    }

    /**
     * The same with the first sentence that {@code leads} put first, where it is worth it; as they were where there is none.
     *
     * @param ranked at least one, the best first
     * @param worth the least share of the first one's weight
     */
    static List<Standing> led(List<Standing> ranked, double worth, Predicate<RankedSentence> leads) {
        Standing first = ranked.getFirst();
        Standing lead = ranked.stream()
                .filter(other -> other.worth(first) >= worth && leads.test(other.sentence()))
                .findFirst()
                .orElse(first);
        return lead.equals(first)
                ? ranked
                : Stream.concat(Stream.of(lead), ranked.stream().filter(other -> !other.equals(lead)))
                        .toList();
    }

    /**
     * The same with a sentence put first, wherever it ranks, at the score of the first.
     *
     * @param ranked at least one, the best first
     */
    static List<Standing> inFront(List<Standing> ranked, RankedSentence sentence) {
        Standing lead = new Standing(sentence, ranked.getFirst().score());
        return Stream.concat(Stream.of(lead), ranked.stream().filter(other -> !other.sentence()
                        .equals(sentence)))
                .toList();
    }
}
