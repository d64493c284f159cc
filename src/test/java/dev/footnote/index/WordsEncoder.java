package dev.footnote.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A fake encoder: each stem has a direction of its own, a text is the sum of its stems, and words that are declared alike
 * share a direction. Texts that share no words are at about a right angle.
 */
public final class WordsEncoder implements Encoder {

    private final Map<String, String> alike;

    /** Each word is like itself only. */
    public WordsEncoder() {
        this(Map.of());
    }

    /** {@code alike} gives for a stem the stem whose direction it shares. */
    public WordsEncoder(Map<String, String> alike) {
        this.alike = Map.copyOf(alike);
    }

    @Override
    public String fingerprint() {
        return "words " + alike;
    }

    @Override
    public int dimension() {
        return 256;
    }

    @Override
    public int window() {
        return 1_000;
    }

    @Override
    public int tokens(String text) {
        return Words.of(text).size();
    }

    @Override
    public float[] encode(String text) {
        float[] vector = new float[dimension()];
        vector[0] = 0.01f;
        for (Words.Word word : Words.of(text)) {
            Random direction =
                    new Random(alike.getOrDefault(word.stem(), word.stem()).hashCode());
            for (int i = 0; i < vector.length; i++) {
                vector[i] += (float) direction.nextGaussian();
            }
        }
        double squares = 0;
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
        var vectors = new ArrayList<float[]>();
        sentences.forEach(sentence -> vectors.add(encode(sentence)));
        return new PassageVectors(encode(context + " " + String.join(" ", sentences)), vectors, vectors);
    }

    @Override
    public void close() {}
}
