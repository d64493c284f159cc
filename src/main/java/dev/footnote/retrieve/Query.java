package dev.footnote.retrieve;

import dev.footnote.index.PassageIndex;
import dev.footnote.index.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question analysed once, for retrieval and for the choice of sentences.
 *
 * @param text the question, standing alone
 * @param words its content words in order
 * @param weights its distinct stems, each with its inverse document frequency in the collection
 * @param wordVectors the vector of each stem's word by itself
 * @param vector its vector
 * @param scope the outlets and dates it names
 * @param group restricts the search to the articles of that group, where given
 */
public record Query(
        String text,
        List<Words.Word> words,
        Map<String, Double> weights,
        Map<String, PassageIndex.QueryVector> wordVectors,
        PassageIndex.QueryVector vector,
        Scope scope,
        @Nullable String group) {

    /** A question of more distinct words than this is a pasted text; the others are matched by their letters only. */
    private static final int MOST_WORD_VECTORS = 40;

    /** What is left of the weight of words that only say which days are meant, which are compared as days. */
    private static final double OF_LIMIT = 0.25;

    /** In "its own" it says nothing and is no word that counts; at a question's end it is the verb otherwise. */
    private static final Pattern OWN_AT_END = Pattern.compile("(?<!\\b(?:its|their|his|her|my|our|your)) own(?=\\W*$)");

    /** Analyses a question against a collection. */
    static Query of(String asked, QuestionVectors encoded, Scope scope, @Nullable String group, PassageIndex index) {
        String text = OWN_AT_END.matcher(asked).replaceFirst(" owns");
        List<Words.Word> words = Words.of(text);
        Map<String, Double> light = LightWords.of(text, words);
        Set<String> weak = new HashSet<>();
        if (scope.limit() != null) {
            Words.of(scope.limit().words()).forEach(word -> weak.add(word.stem()));
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        Map<String, PassageIndex.QueryVector> vectors = new LinkedHashMap<>();
        for (Words.Word word : words) {
            double share = light.getOrDefault(word.stem(), weak.contains(word.stem()) ? OF_LIMIT : 1);
            weights.computeIfAbsent(word.stem(), stem -> share * index.idf(stem));
            if (vectors.size() < MOST_WORD_VECTORS && !vectors.containsKey(word.stem())) {
                String surface = text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
                vectors.put(word.stem(), encoded.of(word.stem(), surface));
            }
        }
        return new Query(text, words, weights, vectors, encoded.of(text), scope, group);
    }

    /** Whether a word of the question is, or is of, a name: it has a capital and does not open the question. */
    public boolean names(Words.Word word) {
        return isName(text, word);
    }

    static boolean isName(String question, Words.Word word) {
        return word.start() > 0 && Character.isUpperCase(question.charAt(word.start()));
    }

    /** The stems of its names. */
    public Set<String> names() {
        return words.stream().filter(this::names).map(Words.Word::stem).collect(Collectors.toSet());
    }

    /** The share of the question's words, weighted by how much they tell, that {@code stems} hold: 0 to 1. */
    public double coverage(Set<String> stems) {
        return coverage(weights.keySet(), stems);
    }

    /** The share of {@code some} of the question's stems, weighted, that {@code stems} hold; 0 where there are none. */
    public double coverage(Collection<String> some, Set<String> stems) {
        double all = 0;
        double held = 0;
        for (String stem : some) {
            double weight = weights.getOrDefault(stem, 0.0);
            all += weight;
            held += stems.contains(stem) ? weight : 0;
        }
        return all == 0 ? 0 : held / all;
    }

    /**
     * The share of the question's neighbouring word pairs, weighted, that stand as neighbours in one of
     * {@code sentences}.
     */
    public double pairCoverage(Iterable<String[]> sentences) {
        boolean[] adjacent = adjacent(sentences);
        double all = 0;
        double held = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            String first = words.get(i).stem();
            String second = words.get(i + 1).stem();
            double weight = weights.getOrDefault(first, 0.0) + weights.getOrDefault(second, 0.0);
            all += weight;
            held += adjacent[i] ? weight : 0;
        }
        return all == 0 ? 0 : held / all;
    }

    /** For each of the question's words, whether it stands right before the next one in one of {@code sentences}. */
    private boolean[] adjacent(Iterable<String[]> sentences) {
        boolean[] adjacent = new boolean[words.size()];
        for (String[] stems : sentences) {
            for (int i = 0; i + 1 < stems.length; i++) {
                // Few stems of a collection are the question's: one look-up passes over the others.
                if (weights.containsKey(stems[i]) && weights.containsKey(stems[i + 1])) {
                    note(stems[i], stems[i + 1], adjacent);
                }
            }
        }
        return adjacent;
    }

    private void note(String first, String second, boolean[] adjacent) {
        for (int k = 0; k + 1 < words.size(); k++) {
            adjacent[k] |=
                    words.get(k).stem().equals(first) && words.get(k + 1).stem().equals(second);
        }
    }
}
