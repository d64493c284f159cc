package dev.footnote.retrieve;

/** How a passage's signs are weighed into one score. The weights were set on the development sets; see ARCHITECTURE.md. */
final class Fusion {
    private static final double WORDS = 1.0;
    private static final double COSINE = 0.66;
    private static final double MOVED = 0.43;
    private static final double ALONE = 0.2;
    private static final double IN_CONTEXT = 1.4;
    private static final double PAIRS = 0.6;
    private static final double SCOPE = 0.4;
    private static final double ALL = WORDS + COSINE + MOVED + ALONE + IN_CONTEXT + PAIRS + SCOPE;

    private Fusion() {}

    /**
     * The score, 0 to 1, rounded to 1e-4 so that every engine orders alike.
     *
     * @param words BM25 divided by the best candidate's
     * @param cosine of question and passage
     * @param moved cosine of the moved question and the passage
     * @param alone best cosine of the question and one of its sentences by itself
     * @param inContext best cosine of the question and one of its sentences in context
     * @param pairs weighted share of the question's neighbouring words that are neighbours in the passage
     * @param scope share of the outlets and dates named that the article meets
     */
    static double score(
            double words, double cosine, double moved, double alone, double inContext, double pairs, double scope) {
        double sum = WORDS * words
                + COSINE * cosine
                + MOVED * moved
                + ALONE * alone
                + IN_CONTEXT * inContext
                + PAIRS * pairs
                + SCOPE * scope;
        return rounded(Math.clamp(sum / ALL, 0, 1));
    }

    /** A score rounded to 1e-4. */
    static double rounded(double score) {
        return Math.round(score * 1e4) / 1e4;
    }
}
