package dev.footnote.retrieve;

import java.util.List;

/**
 * What was found for a question.
 *
 * @param query the question as analysed
 * @param passages best first
 * @param sentences the sentences of the best passages, the one that answers best first; of copies only one
 * @param kinship how they are related across the collection
 */
public record Retrieval(Query query, List<RankedPassage> passages, List<RankedSentence> sentences, Kinship kinship) {

    /** Copies the lists. */
    public Retrieval {
        passages = List.copyOf(passages);
        sentences = List.copyOf(sentences);
    }

    /** What was found where nothing is known of the collection around it. */
    public Retrieval(Query query, List<RankedPassage> passages, List<RankedSentence> sentences) {
        this(query, passages, sentences, Kinship.NONE);
    }
}
