package dev.footnote.answer;

import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.List;

/** The sentences an answer is made of, for learning from them. */
public final class Chosen {
    private static final int MOST = 3;

    private Chosen() {}

    /** The sentences that the program would answer with, the one that answers first, however sure it is. */
    public static List<RankedSentence> of(Retrieval found) {
        return new SentenceChoice(MOST).choose(found);
    }

    /** Whether the program would answer at all. */
    public static boolean answered(Retrieval found) {
        return Confidence.of(found) >= ExtractiveAnswerer.DEFAULT_THRESHOLD;
    }
}
