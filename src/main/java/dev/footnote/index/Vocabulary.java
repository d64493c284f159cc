package dev.footnote.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The collection's words with their vectors, so that a question's word finds those that mean the same. */
final class Vocabulary {
    private final Map<String, Integer> numbers;
    private final List<String> words;
    private final Int8Vectors vectors;

    Vocabulary(int dimension, int expected) {
        numbers = new HashMap<>(expected * 2);
        words = new ArrayList<>(expected);
        vectors = new Int8Vectors(dimension, expected);
    }

    /**
     * Adds a stem.
     *
     * @param word the word that {@code code} is the vector of
     */
    void add(String stem, String word, Int8Vectors.Code code) {
        numbers.put(stem, vectors.size());
        // Most are their own stem: one text for both.
        words.add(word.equals(stem) ? stem : word);
        vectors.add(code);
    }

    boolean holds(String stem) {
        return numbers.containsKey(stem);
    }

    /** The vector of a word, where it is the one that stands for its stem; else null. */
    Int8Vectors.@Nullable Code vector(String stem, String word) {
        Integer number = numbers.get(stem);
        return number == null || !words.get(number).equals(word) ? null : vectors.code(number);
    }

    /** Cosine of a word's vector and the vector of a stem of the collection; 0 for a stem it does not hold. */
    double cosine(Int8Vectors.Code word, String stem) {
        Integer number = numbers.get(stem);
        return number == null ? 0 : vectors.dot(number, word);
    }
}
