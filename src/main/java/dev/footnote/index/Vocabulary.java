package dev.footnote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stems of a segment's sentences, numbered as they are met.
 *
 * @param numbers each stem with its number, in order
 * @param words by number, the word that the stem is met as first; null where it is too long to be a word
 * @param sentences the numbers of each sentence's stems
 */
record Vocabulary(Map<String, Integer> numbers, List<@Nullable String> words, List<int[]> sentences) {

    private static final VectorKey NO_WORD = new VectorKey(0, 0);

    /** Longer runs of letters are not words that a question asks with. */
    private static final int LONGEST_WORD = 40;

    private record Met(String stem, @Nullable String word) {}

    static Vocabulary of(SegmentContent content) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<Integer, String> words = new HashMap<>();
        List<int[]> sentences = new ArrayList<>();
        content.entries().parallelStream().map(Vocabulary::read).forEachOrdered(passage -> {
            for (List<Met> sentence : passage) {
                int[] stems = new int[sentence.size()];
                for (int i = 0; i < stems.length; i++) {
                    Met met = sentence.get(i);
                    stems[i] = numbers.computeIfAbsent(met.stem(), stem -> numbers.size());
                    if (met.word() != null) {
                        words.putIfAbsent(stems[i], met.word());
                    }
                }
                sentences.add(stems);
            }
        });
        List<@Nullable String> ordered = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            ordered.add(words.get(i));
        }
        return new Vocabulary(numbers, ordered, sentences);
    }

    private static List<List<Met>> read(PassageIndex.Entry entry) {
        List<List<Met>> sentences = new ArrayList<>();
        for (String text : SegmentContent.sentences(entry)) {
            sentences.add(Words.of(text).stream().map(word -> met(text, word)).toList());
        }
        return sentences;
    }

    private static Met met(String text, Words.Word word) {
        boolean fits = word.end() - word.start() <= LONGEST_WORD;
        return new Met(
                word.stem(), fits ? text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT) : null);
    }

    /** What each stem's vector is computed from, by number. */
    List<VectorKey> keys() {
        List<VectorKey> keys = new ArrayList<>();
        for (@Nullable String word : words) {
            keys.add(word == null ? NO_WORD : VectorKey.ofWord(word));
        }
        return keys;
    }

    /** Writes stems and sentences. */
    void write(ColumnSink sink) throws IOException {
        StemTable.write(sink, numbers, sentences);
    }
}
