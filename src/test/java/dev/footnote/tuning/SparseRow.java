package dev.footnote.tuning;

import java.util.BitSet;

/**
 * The signs of a thing that has few of many.
 *
 * @param signs their numbers
 * @param values their values, in the same order
 */
record SparseRow(int[] signs, float[] values) {

    double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < signs.length; i++) {
            sum += weights[signs[i]] * values[i];
        }
        return sum;
    }

    /** Adds a multiple of the row to {@code sum}. */
    void addTo(double[] sum, double times) {
        for (int i = 0; i < signs.length; i++) {
            sum[signs[i]] += times * values[i];
        }
    }

    /** The row without the signs that are not in {@code kept}. */
    SparseRow only(BitSet kept) {
        int size = 0;
        for (int sign : signs) {
            size += kept.get(sign) ? 1 : 0;
        }
        int[] which = new int[size];
        float[] left = new float[size];
        int at = 0;
        for (int i = 0; i < signs.length; i++) {
            if (kept.get(signs[i])) {
                which[at] = signs[i];
                left[at++] = values[i];
            }
        }
        return new SparseRow(which, left);
    }
}
