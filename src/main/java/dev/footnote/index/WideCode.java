package dev.footnote.index;

/**
 * A {@linkplain VectorCode code} with an int for each dimension, for many dot products with it: a loop over ints is turned into
 * vector instructions, which takes a quarter of the time of the same loop over bytes.
 *
 * @param codes one a dimension
 * @param scale what a code of 1 stands for
 */
record WideCode(int[] codes, float scale) {

    static WideCode of(VectorCode code) {
        int[] codes = new int[code.codes().length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code.codes()[i];
        }
        return new WideCode(codes, code.scale());
    }

    /** The dot product with another's codes. */
    int dot(int[] others) {
        int sum = 0;
        for (int i = 0; i < codes.length; i++) {
            sum += codes[i] * others[i];
        }
        return sum;
    }
}
