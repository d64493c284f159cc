package dev.footnote.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of passages that a segment's Lucene index still counts though they are gone, so that they can be taken off: BM25
 * then weighs words as if those passages had never been there. Immutable.
 *
 * @param passages how many of them hold a word at all
 * @param words how many words they hold, each as often as it occurs
 * @param distinct the same, each once a passage
 * @param counts of each stem
 */
record GoneWords(int passages, long words, long distinct, Map<String, Count> counts) {

    static final GoneWords NONE = new GoneWords(0, 0, 0, Map.of());

    private static final Count ZERO = new Count(0, 0);

    /**
     * How often a stem occurs.
     *
     * @param passages in how many passages
     * @param occurrences how often in all
     */
    record Count(int passages, long occurrences) {

        Count plus(Count other) {
            return new Count(passages + other.passages, occurrences + other.occurrences);
        }
    }

    /** Takes more passages off. */
    GoneWords and(List<PassageIndex.Entry> gone) {
        Map<String, Count> sums = new HashMap<>(counts);
        int held = passages;
        long all = words;
        long once = distinct;
        for (PassageIndex.Entry entry : gone) {
            // As the lexical leg indexed it.
            List<Words.Word> found =
                    Words.of(entry.source().article().title() + "\n" + SegmentContent.searchable(entry));
            Set<String> seen = new HashSet<>();
            for (Words.Word word : found) {
                sums.merge(word.stem(), new Count(seen.add(word.stem()) ? 1 : 0, 1), Count::plus);
            }
            held += found.isEmpty() ? 0 : 1;
            all += found.size();
            once += seen.size();
        }
        return new GoneWords(held, all, once, sums);
    }

    /** Those of several segments together. */
    static GoneWords sum(Collection<GoneWords> parts) {
        List<GoneWords> some = parts.stream().filter(part -> part != NONE).toList();
        if (some.size() < 2) {
            return some.isEmpty() ? NONE : some.getFirst();
        }
        Map<String, Count> sums = new HashMap<>();
        some.forEach(part -> part.counts.forEach((stem, count) -> sums.merge(stem, count, Count::plus)));
        return new GoneWords(
                some.stream().mapToInt(GoneWords::passages).sum(),
                some.stream().mapToLong(GoneWords::words).sum(),
                some.stream().mapToLong(GoneWords::distinct).sum(),
                sums);
    }

    Count of(String stem) {
        return counts.getOrDefault(stem, ZERO);
    }
}
