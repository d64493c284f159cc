package dev.footnote.answer.model;

import dev.footnote.retrieve.LinearModel;

/** How sure it is that a drafted sentence stands on a quote: a logistic regression over {@link SupportSigns}. */
final class Support {

    /** Logit from which a sentence is kept; the weights' bias is set for it. */
    static final double THRESHOLD = 0;

    private static final LinearModel MODEL = LinearModel.read(Support.class, "support-weights.txt", SupportSigns.NAMES);

    private Support() {}

    /** The logit; without end for a place that says every word. */
    static double score(Candidate candidate) {
        return candidate.certain() ? Double.POSITIVE_INFINITY : MODEL.score(candidate.signs());
    }
}
