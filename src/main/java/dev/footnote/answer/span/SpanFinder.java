package dev.footnote.answer.span;

import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shortest span that answers in the cited sentences. All stretches of whole tokens are scored by their signs
 * ({@link SpanSigns}); the one taken shares most with the likely ones, since where a span ends is often open (minimum Bayes
 * risk, Goel and Byrne 2000). Safe for several threads; the first use reads the tagger's model and the weights.
 */
public final class SpanFinder {

    private SpanFinder() {}

    /** Reads what the first question would wait for. */
    public static void prepare() {
        SpanWeights.learned();
        PartOfSpeech.tags(List.of("Ready"));
    }

    /**
     * The span's text, byte for byte from one of {@code cited}; null where the question asks for none, or none is there.
     *
     * @param cited the answer's sentences, the one that answers first
     */
    public static @Nullable String find(Query query, List<RankedSentence> cited) {
        AskedFor asked = AskedFor.of(query);
        if (!asked.oneThing()) {
            return null;
        }
        SpanScores scores = new SpanScores(asked);
        CitedSentence.all(cited, asked).forEach(scores::add);
        return scores.best();
    }
}
