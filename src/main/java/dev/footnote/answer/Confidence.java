package dev.footnote.answer;

import dev.footnote.retrieve.LinearModel;
import dev.footnote.retrieve.Retrieval;

/**
 * How sure it is that the best sentences answer: a logistic regression over {@link ConfidenceSigns}, learned on the
 * development sets' answerable questions against those the articles don't answer.
 */
final class Confidence {
    private static final LinearModel MODEL =
            LinearModel.read(Confidence.class, "confidence-weights.txt", ConfidenceSigns.NAMES);

    private Confidence() {}

    /** 0 to 1, rounded to 1e-4; 0 where nothing was found. */
    static double of(Retrieval found) {
        if (found.sentences().isEmpty()) {
            return 0;
        }
        double logit = MODEL.score(ConfidenceSigns.of(found));
        return Math.round(1e4 / (1 + Math.exp(-logit))) / 1e4;
    }
}
