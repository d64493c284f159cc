package dev.footnote.index;

import java.util.List;

/**
 * Turns text into vectors of unit length, so that the dot product of two is their cosine. Safe for use by several
 * threads.
 */
public interface Encoder extends AutoCloseable {

    /** Names the model and everything that changes its vectors; vectors of another fingerprint don't compare. */
    String fingerprint();

    /** Number of floats in a vector. */
    int dimension();

    /** The longest input in tokens; what reaches beyond it is not seen. */
    int window();

    /** Number of tokens {@code text} takes, without the marks at both ends. */
    int tokens(String text);

    /** The vector of a question. */
    float[] encode(String text);

    /**
     * The vectors of a passage and of each of its sentences.
     *
     * @param context what the passage stands under (its title), or empty
     * @param sentences the passage's sentences in order
     */
    PassageVectors encode(String context, List<String> sentences);

    /** Frees the model. */
    @Override
    void close();

    /**
     * A passage's vectors.
     *
     * @param passage one vector for the whole
     * @param inContext one for each sentence as it reads in the passage, in order
     * @param alone one for each sentence as it reads by itself, in order
     */
    record PassageVectors(float[] passage, List<float[]> inContext, List<float[]> alone) {}
}
