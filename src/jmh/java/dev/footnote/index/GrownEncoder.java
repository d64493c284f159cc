package dev.footnote.index;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Gives the texts of a {@link GrownCorpus} their vectors, the same text always the same. */
final class GrownEncoder implements Encoder {
    private final GrownCorpus corpus;

    GrownEncoder(GrownCorpus corpus) {
        this.corpus = corpus;
    }

    private static SplittableRandom random(String text) {
        long seed = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            seed = 31 * seed + text.charAt(i);
        }
        return new SplittableRandom(seed);
    }

    @Override
    public String fingerprint() {
        return "grown";
    }

    @Override
    public int dimension() {
        return MiniLmEncoder.DIMENSION;
    }

    @Override
    public int window() {
        return 510;
    }

    @Override
    public int tokens(String text) {
        return text.length() / 4;
    }

    @Override
    public float[] encode(String text) {
        return corpus.question(random(text));
    }

    /** A passage's vector by itself. */
    float[] passage(List<String> sentences) {
        return corpus.passage(random(String.join("\n", sentences)));
    }

    @Override
    public PassageVectors encode(String context, List<String> sentences) {
        List<float[]> alone = new ArrayList<>();
        sentences.forEach(sentence -> alone.add(encode(sentence)));
        return new PassageVectors(passage(sentences), alone, alone);
    }

    @Override
    public void close() {}
}
