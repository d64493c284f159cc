package dev.footnote.index;

import java.util.HashMap;
import java.util.Map;

/** The collection's words with their vectors, so that a question's word finds those that mean the same. */
final class Vocabulary {
    private final Map<String, Integer> numbers;
    private final Int8Vectors vectors;

    Vocabulary(int dimension, int expected) {
        numbers = new HashMap<>(expected * 2);
        vectors = new Int8Vectors(dimension, expected);
    }

    void add(String stem, Int8Vectors.Code code) {
        numbers.put(stem, vectors.size());
        vectors.add(code);
    }

    boolean holds(String stem) {
        return numbers.containsKey(stem);
    }

    /** Cosine of a word's vector and the vector of a stem of the collection; 0 for a stem it does not hold. */
    double cosine(Int8Vectors.Code word, String stem) {
        Integer number = numbers.get(stem);
        return number == null ? 0 : vectors.dot(number, word);
    }
}
