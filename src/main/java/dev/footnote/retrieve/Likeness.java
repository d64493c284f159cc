package dev.footnote.retrieve;

import dev.footnote.index.PassageIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a text's words stand for a question's, where they mean the same but are not the same: "rival" for
 * "competitor". Each word of the question is met by the word of the text nearest in meaning. For one question, one
 * thread.
 */
final class Likeness {

    /** Cosine of unrelated words, which counts as nothing. */
    private static final double UNRELATED = 0.25;

    /**
     * What a word counts that stands for another by {@code alike.txt}. From .5 to .95 the sets gain alike; from .8 on one more
     * question of the news that has no answer is answered.
     */
    private static final double LISTED = 0.75;

    private final PassageIndex index;
    private final List<String> asked = new ArrayList<>();
    private final List<PassageIndex.QueryVector> vectors = new ArrayList<>();
    private final double[] weights;
    private final double allWeights;
    private final Map<String, double[]> known = new HashMap<>();
    private final AlikeWords alike;

    Likeness(Query query, PassageIndex index) {
        this.index = index;
        query.wordVectors().forEach((stem, vector) -> {
            asked.add(stem);
            vectors.add(vector);
        });
        weights = asked.stream()
                .mapToDouble(stem -> query.weights().getOrDefault(stem, 0.0))
                .toArray();
        alike = new AlikeWords(Set.copyOf(asked));
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        allWeights = sum;
    }

    /** The place of a stem of the question among the values of {@link #met}; -1 where it has none. */
    int numberOf(String stem) {
        return asked.indexOf(stem);
    }

    /** For each word of the question, how well {@code stems} meet it: 1 where they hold it. */
    double[] met(Set<String> stems) {
        double[] best = new double[weights.length];
        for (String stem : stems) {
            double[] likeness = known.computeIfAbsent(stem, this::likeness);
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], likeness[i]);
            }
        }
        for (int i = 0; i < best.length; i++) {
            if (best[i] < LISTED && alike.met(asked.get(i), stems)) {
                best[i] = LISTED;
            }
        }
        return best;
    }

    /** The share of {@code some} of the question's stems, weighted, that {@code stems} hold or, by less, stand for by the list. */
    double coverage(Set<String> some, Set<String> stems) {
        double all = 0;
        double held = 0;
        for (int i = 0; i < weights.length; i++) {
            String stem = asked.get(i);
            if (some.contains(stem)) {
                all += weights[i];
                held += weights[i] * (stems.contains(stem) ? 1 : alike.met(stem, stems) ? LISTED : 0);
            }
        }
        return all == 0 ? 0 : held / all;
    }

    /** The weighted mean of what is met. */
    double mean(double[] met) {
        double sum = 0;
        for (int i = 0; i < met.length; i++) {
            sum += met[i] * weights[i];
        }
        return allWeights == 0 ? 0 : sum / allWeights;
    }

    /** For each word of the question, whether {@code stems} hold it. */
    boolean[] held(Set<String> stems) {
        boolean[] held = new boolean[weights.length];
        for (int i = 0; i < held.length; i++) {
            held[i] = stems.contains(asked.get(i));
        }
        return held;
    }

    /** The weighted mean of what is met, some words left out; of all where none is left. */
    double meanBut(boolean[] leftOut, double[] met) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < met.length; i++) {
            if (!leftOut[i]) {
                sum += met[i] * weights[i];
                all += weights[i];
            }
        }
        return all == 0 ? mean(met) : sum / all;
    }

    /** How well the word met worst is met, some words left out; 1 where none is left. */
    double weakestBut(boolean[] leftOut, double[] met) {
        double weakest = 1;
        for (int i = 0; i < met.length; i++) {
            if (!leftOut[i] && weights[i] > 0) {
                weakest = Math.min(weakest, met[i]);
            }
        }
        return weakest;
    }

    /** How well the word met worst is met, where it tells something; 1 where there is no such word. */
    double weakest(double[] met) {
        double weakest = 1;
        double mean = weights.length == 0 ? 0 : allWeights / weights.length;
        for (int i = 0; i < met.length; i++) {
            if (weights[i] >= 0.5 * mean) {
                weakest = Math.min(weakest, met[i]);
            }
        }
        return weakest;
    }

    private double[] likeness(String stem) {
        double[] likeness = index.wordCosines(vectors, stem);
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = stem.equals(asked.get(i)) ? 1 : Math.clamp((likeness[i] - UNRELATED) / (1 - UNRELATED), 0, 1);
        }
        return likeness;
    }
}
