package dev.footnote.tuning;

import dev.footnote.answer.ConfidenceSigns;
import dev.footnote.retrieve.Retrieval;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a question as an example for the confidence.
 *
 * @param set where the question is from
 * @param asked the question
 * @param madeUp whether the articles that answer were left out
 * @param row the signs
 */
record ConfidenceExample(DevelopmentSet set, Case asked, boolean madeUp, double[] row) {

    /** Another article may answer too, so that a made-up case is less sure to be unanswerable than a real one. */
    private static final double MADE_UP_WEIGHT = 0.5;

    /** Asks all articles; null where nothing is found. */
    static @Nullable ConfidenceExample of(OpenSet open, Case asked) {
        return of(open, asked, false, open.retriever().retrieve(asked.question(), asked.group()));
    }

    /** Asks the articles that are not gold; null where nothing is found. */
    static @Nullable ConfidenceExample withoutGold(OpenSet open, Case asked) {
        Set<String> gold = asked.evidence().stream().map(Case.Evidence::article).collect(Collectors.toSet());
        return of(
                open,
                asked,
                true,
                open.retriever().retrieve(asked.question(), asked.group(), article -> !gold.contains(article.id())));
    }

    private static @Nullable ConfidenceExample of(OpenSet open, Case asked, boolean madeUp, Retrieval found) {
        return found.sentences().isEmpty()
                ? null
                : new ConfidenceExample(open.set(), asked, madeUp, ConfidenceSigns.of(found));
    }

    /** Whether the articles that were searched answer the question. */
    boolean answerable() {
        return asked.answerable() && !madeUp;
    }

    SignedLogistic.Example example() {
        return new SignedLogistic.Example(row, answerable(), set.confidenceWeight() * (madeUp ? MADE_UP_WEIGHT : 1));
    }
}
