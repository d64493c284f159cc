package dev.footnote.retrieve;

import dev.footnote.index.Encoder;
import dev.footnote.index.PassageIndex;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The vectors of questions and of their words. A word that the collection has is not encoded again, and others are kept
 * for the next question, the {@value #MOST} asked for last, about three and a half kilobytes each. Safe for several threads.
 */
final class QuestionVectors {
    private static final int MOST = 4096;

    private final Encoder encoder;
    private final PassageIndex index;
    private final Map<String, PassageIndex.QueryVector> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PassageIndex.QueryVector> eldest) {
            return size() > MOST;
        }
    };

    /** With the encoder that the index's vectors were made with. */
    QuestionVectors(Encoder encoder, PassageIndex index) {
        this.encoder = encoder;
        this.index = index;
    }

    /** The vector of a whole question. */
    PassageIndex.QueryVector of(String question) {
        return PassageIndex.query(encoder.encode(question));
    }

    /** The vector of a word in small letters, by itself. */
    PassageIndex.QueryVector of(String stem, String word) {
        PassageIndex.QueryVector held = index.wordVector(stem, word);
        if (held != null) {
            return held;
        }
        synchronized (kept) {
            held = kept.get(word);
        }
        // Not encoded under the lock, or one question would wait for another's words.
        PassageIndex.QueryVector vector = held == null ? PassageIndex.query(encoder.encode(word)) : held;
        synchronized (kept) {
            kept.put(word, vector);
        }
        return vector;
    }
}
