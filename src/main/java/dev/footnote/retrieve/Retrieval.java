package dev.footnote.retrieve;

import java.util.List;

/**
 * What was found for a question.
 *
 * @param query the question as analysed
 * @param passages best first
 */
public record Retrieval(Query query, List<RankedPassage> passages) {

    /** Copies the list. */
    public Retrieval {
        passages = List.copyOf(passages);
    }
}
