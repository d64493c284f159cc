package dev.footnote.retrieve;

import java.util.Arrays;
import java.util.Random;

/**
 * A sentence as the set of its pairs of neighbouring stems, hashed, with MinHash values that agree between two sentences
 * as often as the sets overlap (Broder, "On the resemblance and containment of documents", 1997).
 */
final class Shingles {

    /** Neighbouring stems in a shingle; stop words are gone already, so two stems span about four words. */
    private static final int STEMS = 2;

    /** Share of all their shingles that copies have in common, lightly edited ones included. */
    private static final double RESEMBLANCE = 0.5;

    /** Share of the shorter one's shingles in the longer one, where a clause was added or cut. */
    private static final double CONTAINMENT = 0.8;

    /** A sentence that is longer than this many times the other says more. */
    private static final double LONGEST = 2;

    /** Bands and rows: two sets that overlap by half meet in some band in 88 of 100 cases, by .7 in all but one of 1,000. */
    static final int BANDS = 16;

    private static final int ROWS = 3;

    private static final long[] FACTORS =
            new Random(1997).longs((long) BANDS * ROWS).map(x -> x | 1).toArray();

    private final long[] sorted;

    private Shingles(long[] sorted) {
        this.sorted = sorted;
    }

    static Shingles of(String[] stems) {
        long[] hashes = new long[Math.max(0, stems.length - STEMS + 1)];
        for (int i = 0; i < hashes.length; i++) {
            long hash = 1125899906842597L;
            for (int j = 0; j < STEMS; j++) {
                hash = mixed(31 * hash + stems[i + j].hashCode());
            }
            hashes[i] = hash;
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    /** The finaliser of SplitMix64 (Steele et al. 2014). */
    private static long mixed(long hash) {
        long z = hash;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    int size() {
        return sorted.length;
    }

    /** The hash of one band of MinHash values: equal for sets that agree in each row of it. */
    long band(int band) {
        long hash = band;
        for (int row = 0; row < ROWS; row++) {
            long factor = FACTORS[band * ROWS + row];
            long least = Long.MAX_VALUE;
            for (long shingle : sorted) {
                long permuted = mixed(shingle * factor);
                least = Math.min(least, permuted);
            }
            hash = mixed(31 * hash + least);
        }
        return hash;
    }

    /** Whether the overlap of the sets is that of copies, counted exactly. */
    boolean copies(Shingles other) {
        int common = 0;
        for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
            int order = Long.compare(sorted[i], other.sorted[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int shorter = Math.min(size(), other.size());
        int longer = Math.max(size(), other.size());
        return common >= RESEMBLANCE * (shorter + longer - common)
                || (common >= CONTAINMENT * shorter && longer <= LONGEST * shorter);
    }
}
