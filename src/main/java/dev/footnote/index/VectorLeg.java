package dev.footnote.index;

import org.jspecify.annotations.Nullable;

/**
 * Search by meaning in one segment: every vector where they are few, else those whose {@linkplain TwoBitCodes two bits a
 * dimension} say that they may be near. Which one is decided by what it costs; docs/PERFORMANCE.md has the measured
 * crossover.
 */
final class VectorLeg {

    /** How many rough comparisons take as long as the dot product of one vector (plain Java, measured). */
    private static final int ROUGH_A_DOT = 16;

    /** Vectors looked at for each hit that is wanted, and for each binary digit of the collection's size. */
    private static final int FOR_A_HIT = 4;

    private static final int FOR_A_DIGIT = 2;

    /** One more for so many passages: it costs little beside the comparison of them. */
    private static final int PASSAGES_FOR_ONE = 1_000;

    private final Int8Vectors vectors;
    private final TwoBitCodes twoBits;

    VectorLeg(Int8Vectors vectors, TwoBitCodes twoBits) {
        this.vectors = vectors;
        this.twoBits = twoBits;
    }

    /** Offers the best {@code k} passages to {@code nearest}, numbered from {@code base} on. */
    void search(PassageIndex.QueryVector query, int k, @Nullable PassageSet within, int base, Nearest nearest) {
        int all = vectors.size();
        int searched = within == null ? all : within.count(base, base + all);
        int looked = looked(k, all);
        if (searched <= looked + all / ROUGH_A_DOT) {
            exact(query.exact(), within, base, nearest);
        } else {
            for (int passage : shortlist(query, looked, within, base)) {
                nearest.add(base + passage, vectors.dot(passage, query.exact()));
            }
        }
    }

    /** Vectors looked at exactly for {@code k} hits among {@code all}: with so many, more than .99 of the hits are found. */
    static int looked(int k, int all) {
        int digits = Integer.SIZE - Integer.numberOfLeadingZeros(all);
        return Math.addExact(Math.multiplyExact(k, FOR_A_HIT), digits * FOR_A_DIGIT + all / PASSAGES_FOR_ONE);
    }

    private void exact(float[] query, @Nullable PassageSet within, int base, Nearest nearest) {
        if (within == null) {
            for (int i = 0; i < vectors.size(); i++) {
                nearest.add(base + i, vectors.dot(i, query));
            }
        } else {
            within.each(base, base + vectors.size(), p -> nearest.add(p, vectors.dot(p - base, query)));
        }
    }

    private int[] shortlist(PassageIndex.QueryVector query, int looked, @Nullable PassageSet within, int base) {
        TwoBitCodes.Comparison comparison = twoBits.new Comparison(query.twoBits());
        Shortlist list = new Shortlist(looked, query.twoBits().bound());
        int[] scores = comparison.scores;
        for (int first = 0; first < vectors.size(); first += TwoBitCodes.GROUP) {
            int end = Math.min(vectors.size(), first + TwoBitCodes.GROUP);
            if (within != null && within.count(base + first, base + end) == 0) {
                continue;
            }
            comparison.compare(first / TwoBitCodes.GROUP);
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
