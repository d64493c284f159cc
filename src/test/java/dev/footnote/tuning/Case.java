package dev.footnote.tuning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with what is known of its answer.
 *
 * @param number its place in its file, from 0
 * @param question with the turns before it, where there are some
 * @param answers accepted wordings; empty where only the evidence is known
 * @param evidence where the articles answer; empty where they don't
 * @param group the set of articles it is asked of, where the collection has such sets
 */
record Case(
        int number,
        String question,
        List<String> answers,
        List<Evidence> evidence,
        @Nullable String group) {

    /** Number of folds of a cross-validation. */
    static final int FOLDS = 2;

    /** A place in an article, or, without a quote, the whole article. */
    record Evidence(String article, @Nullable String quote) {}

    /** Whether the articles answer it. */
    boolean answerable() {
        return !evidence.isEmpty();
    }

    /** The fold in which it is measured; it is learned from in the other. */
    int fold() {
        return number % FOLDS;
    }
}
