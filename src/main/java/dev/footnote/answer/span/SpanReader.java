package dev.footnote.answer.span;

import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;

/**
 * Tells how well a single sentence's spans could answer a question, so that sentences can be compared by it. The signs and
 * weights are {@link SpanFinder}'s. For one question, one thread.
 */
public final class SpanReader {

    /** What a sentence without any span counts: less than any that has one. */
    private static final double NONE = -20;

    private final AskedFor asked;
    private final SpanScores scores;

    /** For the sentences found for a question. */
    public SpanReader(Query query) {
        this.asked = AskedFor.of(query);
        this.scores = new SpanScores(asked);
    }

    /**
     * The score of the sentence's likeliest span: comparable between the sentences of one question only. 0 where the question
     * asks for no span.
     */
    public double best(RankedSentence sentence) {
        if (!asked.oneThing()) {
            return 0;
        }
        return scores.highest(new CitedSentence(sentence, 0, 0, asked), NONE);
    }
}
