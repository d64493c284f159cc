package dev.footnote.index;

/**
 * A unit vector as one signed byte a dimension, scaled so that its largest component takes the largest code. A dot product
 * of two such vectors differs from the exact cosine by less than 0.01.
 *
 * @param codes one a dimension, -127 to 127
 * @param scale what a code of 1 stands for
 */
record VectorCode(byte[] codes, float scale) {
    private static final int LEVELS = 127;

    /** The vector that the codes stand for. */
    float[] vector() {
        float[] vector = new float[codes.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = codes[i] * scale;
        }
        return vector;
    }

    static VectorCode of(float[] vector) {
        float largest = 0;
        for (float v : vector) {
            largest = Math.max(largest, Math.abs(v));
        }
        byte[] codes = new byte[vector.length];
        if (largest > 0) {
            for (int i = 0; i < vector.length; i++) {
                codes[i] = (byte) Math.round(vector[i] / largest * LEVELS);
            }
        }
        return new VectorCode(codes, largest / LEVELS);
    }
}
