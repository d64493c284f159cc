package dev.footnote.retrieve;

import dev.footnote.article.Article;
import dev.footnote.index.PassageIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences of a collection are copies of each other, lightly edited ones included: candidates by banded MinHash
 * (Leskovec et al., "Mining of Massive Datasets", 3.4), checked by their exact overlap, their vectors and the values they
 * state. Found once for a collection, in about linear time; then immutable and safe for several threads.
 */
final class SentenceCopies {

    /** Fewer shingles than this are said by chance: "He declined to comment." */
    private static final int LEAST_SHINGLES = 4;

    /** Cosine of copies, each sentence by itself. */
    private static final double ALIKE = 0.8;

    /** Earlier sentences of one bucket that a sentence is compared with, so that stock phrases don't cost the square. */
    private static final int COMPARED = 6;

    private static final int WORTH_THREADS = 1_000;

    private static final int ALONE = -1;

    /** Sentences that two articles must share for one to be a copy in part. */
    private static final int LEAST_SHARED = 2;

    /** What more articles than this repeat is a stock phrase and shows nothing of where an article comes from. */
    private static final int MOST_ARTICLES = 6;

    private final PassageIndex index;
    private final int[] passageOf;
    private final int[] origin;
    private final Map<Integer, int[]> members = new HashMap<>();
    private final Map<String, Set<Integer>> shared = new HashMap<>();

    private SentenceCopies(PassageIndex index, int[] passageOf, int[] origin) {
        this.index = index;
        this.passageOf = passageOf;
        this.origin = origin;
        Map<Integer, List<Integer>> lists = new HashMap<>();
        for (int i = 0; i < origin.length; i++) {
            lists.computeIfAbsent(origin[i], key -> new ArrayList<>(1)).add(i);
        }
        lists.forEach((root, list) -> {
            if (list.size() > 1 && root != ALONE) {
                members.put(root, list.stream().mapToInt(Integer::intValue).toArray());
                share(root, list);
            }
        });
    }

    private void share(int family, List<Integer> sentences) {
        Set<String> articles = new TreeSet<>();
        sentences.forEach(s -> articles.add(index.article(passageOf[s]).id()));
        if (articles.size() > 1 && articles.size() <= MOST_ARTICLES) {
            articles.forEach(
                    id -> shared.computeIfAbsent(id, key -> new HashSet<>()).add(family));
        }
    }

    /** Finds them. */
    static SentenceCopies in(PassageIndex index) {
        int[] passageOf = passages(index);
        @Nullable Shingles[] shingles = new Shingles[passageOf.length];
        each(passageOf.length).forEach(i -> {
            Shingles all = Shingles.of(index.stems(i));
            shingles[i] = heading(index, passageOf[i], i) || all.size() < LEAST_SHINGLES ? null : all;
        });
        Families families = new Families(index, passageOf, shingles);
        for (int band = 0; band < Shingles.BANDS; band++) {
            families.joinWithin(keys(shingles, band));
        }
        return new SentenceCopies(index, passageOf, families.roots());
    }

    /** The numbers below {@code count}; by several threads where that many pay for starting them. */
    private static IntStream each(int count) {
        IntStream all = IntStream.range(0, count);
        return count < WORTH_THREADS ? all : all.parallel();
    }

    private static int[] passages(PassageIndex index) {
        int[] passageOf = new int[SentenceSpans.sentences(index)];
        for (int p = 0; p < index.size(); p++) {
            PassageIndex.Entry entry = index.entry(p);
            Arrays.fill(passageOf, entry.firstSentence(), entry.firstSentence() + entry.sentenceCount(), p);
        }
        return passageOf;
    }

    private static boolean heading(PassageIndex index, int passage, int sentence) {
        PassageIndex.Entry entry = index.entry(passage);
        return entry.sentence(sentence - entry.firstSentence()).heading();
    }

    private static long[] keys(@Nullable Shingles[] shingles, int band) {
        long[] keys = new long[shingles.length];
        each(keys.length).forEach(i -> {
            Shingles one = shingles[i];
            keys[i] = one == null ? 0 : one.band(band);
        });
        return keys;
    }

    /** Whether a sentence is long enough to be told from what is said by chance. */
    boolean counts(int sentence) {
        return origin[sentence] != ALONE;
    }

    /** The number that copies of one sentence share; every other sentence has one of its own, -1 where it is too short. */
    int origin(int sentence) {
        return origin[sentence];
    }

    /** The sentences that are copies of this one, itself among them, in order. */
    int[] family(int sentence) {
        return members.getOrDefault(origin[sentence], new int[] {sentence});
    }

    /** Whether two articles share sentences that few others have, so that they are no independent reports. */
    boolean copied(Article left, Article right) {
        Set<Integer> common = new HashSet<>(shared.getOrDefault(left.id(), Set.of()));
        common.retainAll(shared.getOrDefault(right.id(), Set.of()));
        return common.size() >= LEAST_SHARED;
    }

    /** The passage a sentence stands in. */
    int passageOf(int sentence) {
        return passageOf[sentence];
    }

    /** Sentences joined step by step (union-find), each family with the values that all of it states. */
    private static final class Families {
        private final PassageIndex index;
        private final int[] passageOf;
        private final @Nullable Shingles[] shingles;
        private final int[] parent;
        private final Map<Integer, StatedValues> values = new HashMap<>();

        Families(PassageIndex index, int[] passageOf, @Nullable Shingles[] shingles) {
            this.index = index;
            this.passageOf = passageOf;
            this.shingles = shingles;
            this.parent = IntStream.range(0, passageOf.length).toArray();
        }

        /** Joins the copies among sentences with equal keys. */
        void joinWithin(long[] keys) {
            Map<Long, Integer> last = new HashMap<>();
            int[] previous = new int[keys.length];
            for (int i = 0; i < keys.length; i++) {
                if (shingles[i] == null) {
                    continue;
                }
                Integer before = last.put(keys[i], i);
                previous[i] = before == null ? ALONE : before;
                int other = previous[i];
                for (int compared = 0; other != ALONE && compared < COMPARED; compared++) {
                    join(other, i);
                    other = previous[other];
                }
            }
        }

        private void join(int left, int right) {
            int a = root(left);
            int b = root(right);
            Shingles one = shingles[left];
            Shingles other = shingles[right];
            if (a == b || one == null || other == null || !one.copies(other)) {
                return;
            }
            // What all of a family states must agree, or a sentence without a figure would join two with different
            // ones.
            if (index.sentencesCosine(left, right) >= ALIKE && values(a).agreesWith(values(b))) {
                StatedValues both = values(a).with(values(b));
                parent[Math.max(a, b)] = Math.min(a, b);
                values.put(Math.min(a, b), both);
            }
        }

        private StatedValues values(int sentence) {
            return values.computeIfAbsent(sentence, s -> {
                PassageIndex.Entry entry = index.entry(passageOf[s]);
                return StatedValues.of(entry.sentence(s - entry.firstSentence())
                        .span()
                        .of(entry.source().article().text()));
            });
        }

        private int root(int sentence) {
            int at = sentence;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        int[] roots() {
            int[] roots = new int[parent.length];
            for (int i = 0; i < roots.length; i++) {
                roots[i] = shingles[i] == null ? ALONE : root(i);
            }
            return roots;
        }
    }
}
