package dev.footnote.retrieve;

import java.util.List;

/**
 * What was found for a question.
 *
 * @param query the question as analysed
 * @param passages best first
 * @param sentences the sentences of the best passages, the one that answers best first
 */
public record Retrieval(Query query, List<RankedPassage> passages, List<RankedSentence> sentences) {

    /** Copies the lists. */
    public Retrieval {
        passages = List.copyOf(passages);
        sentences = List.copyOf(sentences);
    }
}
