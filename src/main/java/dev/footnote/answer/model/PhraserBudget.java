package dev.footnote.answer.model;

import java.time.Duration;

/**
 * What phrasing one answer may cost.
 *
 * @param mostTokens the most tokens of one draft; at least 1
 * @param within the time for all its drafts together; then the extracted answer is given
 */
public record PhraserBudget(int mostTokens, Duration within) {

    /** Checks both; throws {@link IllegalArgumentException} where nothing could be written. */
    public PhraserBudget {
        if (mostTokens < 1 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("no answer fits " + mostTokens + " tokens within " + within);
        }
    }
}
