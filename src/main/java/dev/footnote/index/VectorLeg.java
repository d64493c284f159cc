package dev.footnote.index;

import org.jspecify.annotations.Nullable;

/**
 * Search by meaning in one segment: every vector where they are few, else those whose {@linkplain SignCodes signs} say
 * that they may be near. Which one is decided by what it costs; docs/PERFORMANCE.md has the measured crossover.
 */
final class VectorLeg {

    /** How many comparisons of signs take as long as the dot product of one vector (plain Java, measured). */
    private static final int SIGNS_A_DOT = 16;

    /** Looked at beyond the number of the collection's binary digits, for each hit that is wanted. */
    private static final int MARGIN = 4;

    private final Int8Vectors vectors;
    private final SignCodes signs;

    VectorLeg(Int8Vectors vectors, SignCodes signs) {
        this.vectors = vectors;
        this.signs = signs;
    }

    /** Offers the best {@code k} passages to {@code nearest}, numbered from {@code base} on. */
    void search(PassageIndex.QueryVector query, int k, @Nullable PassageSet within, int base, Nearest nearest) {
        int all = vectors.size();
        int searched = within == null ? all : within.count(base, base + all);
        int looked = looked(k, all);
        if (searched <= looked + all / SIGNS_A_DOT) {
            exact(query.code(), within, base, nearest);
        } else {
            for (int passage : shortlist(query, looked, within, base)) {
                nearest.add(base + passage, vectors.dot(passage, query.code()));
            }
        }
    }

    /** Vectors looked at exactly for {@code k} hits among {@code all}: at this many nearly all are found. */
    static int looked(int k, int all) {
        return Math.multiplyExact(k, Integer.SIZE - Integer.numberOfLeadingZeros(all) + MARGIN);
    }

    private void exact(VectorCode query, @Nullable PassageSet within, int base, Nearest nearest) {
        if (within == null) {
            for (int i = 0; i < vectors.size(); i++) {
                nearest.add(base + i, vectors.dot(i, query));
            }
        } else {
            within.each(base, base + vectors.size(), p -> nearest.add(p, vectors.dot(p - base, query)));
        }
    }

    private int[] shortlist(PassageIndex.QueryVector query, int looked, @Nullable PassageSet within, int base) {
        SignCodes.Comparison comparison = signs.new Comparison(query.signs());
        Shortlist list = new Shortlist(looked, query.signs().bound());
        int[] scores = comparison.scores;
        for (int first = 0; first < vectors.size(); first += SignCodes.GROUP) {
            int end = Math.min(vectors.size(), first + SignCodes.GROUP);
            if (within != null && within.count(base + first, base + end) == 0) {
                continue;
            }
            comparison.compare(first / SignCodes.GROUP);
            for (int i = first; i < end; i++) {
                int score = scores[i - first];
                if (score >= list.floor() && (within == null || within.contains(base + i))) {
                    list.add(i, score);
                }
            }
        }
        return list.best();
    }
}
