package dev.footnote.answer.model;

import dev.footnote.index.Encoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cosine of words, each encoded by itself and remembered. Safe for several threads. */
final class WordVectors {

    private static final int REMEMBERED = 20_000;

    private final Encoder encoder;
    private final Map<String, float[]> vectors = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    });

    WordVectors(Encoder encoder) {
        this.encoder = encoder;
    }

    /** The cosine of two texts. */
    double cosine(String one, String other) {
        float[] left = vector(one);
        float[] right = vector(other);
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    private float[] vector(String text) {
        float[] known = vectors.get(text);
        if (known == null) {
            known = encoder.encode(text);
            vectors.put(text, known);
        }
        return known;
    }
}
