package dev.footnote.retrieve;

import dev.footnote.article.Article;
import dev.footnote.article.Span;
import java.util.ArrayList;
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

    /** The same with some of the sentences only. */
    public Retrieval withSentences(List<RankedSentence> kept) {
        return kept.size() == sentences.size() ? this : new Retrieval(query, passages, kept, kinship);
    }

    /**
     * The same with the passage first that the answer to a question leads with, for what was found out in answering bears on
     * which passage answers best. A statement to be looked up is not answered, so its passages stay as they are.
     *
     * @param article the article of the answer's first quote
     * @param quote where that quote stands
     */
    public Retrieval ledBy(Article article, Span quote) {
        if (!AnswerType.asks(query.text())) {
            return this;
        }
        for (int i = 1; i < passages.size(); i++) {
            RankedPassage passage = passages.get(i);
            if (passage.article().equals(article) && passage.passage().span().contains(quote)) {
                List<RankedPassage> led = new ArrayList<>(passages);
                led.remove(i);
                // No score may be below the next one's: readers of run files sort by it.
                led.addFirst(passage.withScore(passages.getFirst().score()));
                return new Retrieval(query, led, sentences, kinship);
            }
        }
        return this;
    }
}
