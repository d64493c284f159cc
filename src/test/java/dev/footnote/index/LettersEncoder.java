package dev.footnote.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A fake encoder: a vector counts a text's letters; and it counts how often it was called. */
final class LettersEncoder implements Encoder {

    final AtomicInteger passages = new AtomicInteger();
    private final String fingerprint;

    LettersEncoder(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public int dimension() {
        return 26;
    }

    @Override
    public int window() {
        return 1_000;
    }

    @Override
    public int tokens(String text) {
        return text.length();
    }

    @Override
    public float[] encode(String text) {
        float[] vector = new float[dimension()];
        text.toLowerCase(java.util.Locale.ROOT)
                .chars()
                .filter(c -> c >= 'a' && c <= 'z')
                .forEach(c -> vector[c - 'a']++);
        double squares = 1e-9;
        for (float v : vector) {
            squares += v * v;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return vector;
    }

    @Override
    public PassageVectors encode(String context, List<String> sentences) {
        passages.incrementAndGet();
        var vectors = new ArrayList<float[]>();
        sentences.forEach(sentence -> vectors.add(encode(sentence)));
        return new PassageVectors(encode(context + String.join(" ", sentences)), vectors, vectors);
    }

    @Override
    public void close() {}
}
