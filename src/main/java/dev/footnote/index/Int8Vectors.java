package dev.footnote.index;

import java.util.Arrays;

/**
 * Unit vectors as one signed byte a dimension with one scale a vector, side by side in one array. A dot product of two
 * such vectors differs from the exact cosine by less than 0.01. Filling is for one thread; reading is safe for many.
 */
final class Int8Vectors {
    private static final int LEVELS = 127;

    private final int dimension;
    private byte[] codes;
    private float[] scales;
    private int size;

    Int8Vectors(int dimension, int expected) {
        this.dimension = dimension;
        this.codes = new byte[Math.multiplyExact(dimension, Math.max(16, expected))];
        this.scales = new float[Math.max(16, expected)];
    }

    int size() {
        return size;
    }

    /** A vector as codes, scaled so that its largest component takes the largest code. */
    record Code(byte[] codes, float scale) {

        /** The vector that the codes stand for. */
        float[] vector() {
            float[] vector = new float[codes.length];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = codes[i] * scale;
            }
            return vector;
        }

        static Code of(float[] vector) {
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
            return new Code(codes, largest / LEVELS);
        }
    }

    /** Appends a vector. */
    void add(Code code) {
        if (size == scales.length) {
            int room = size + size / 2;
            codes = Arrays.copyOf(codes, Math.multiplyExact(room, dimension));
            scales = Arrays.copyOf(scales, room);
        }
        System.arraycopy(code.codes(), 0, codes, size * dimension, dimension);
        scales[size++] = code.scale();
    }

    /** A copy of vector {@code index}. */
    Code code(int index) {
        return new Code(Arrays.copyOfRange(codes, index * dimension, (index + 1) * dimension), scales[index]);
    }

    /** The dot product of vector {@code index} with {@code query}: their cosine. */
    float dot(int index, Code query) {
        byte[] q = query.codes();
        int base = index * dimension;
        int a = 0;
        int b = 0;
        for (int i = 0; i < dimension; i += 2) {
            a += codes[base + i] * q[i];
            b += codes[base + i + 1] * q[i + 1];
        }
        return (a + b) * scales[index] * query.scale();
    }

    /** Adds {@code weight} times a vector to {@code sum}. */
    void addTo(float[] sum, int index, float weight) {
        int base = index * dimension;
        float scale = scales[index] * weight;
        for (int i = 0; i < dimension; i++) {
            sum[i] += codes[base + i] * scale;
        }
    }

    /** The dot product of two vectors of this table. */
    float dot(int left, int right) {
        int l = left * dimension;
        int r = right * dimension;
        int sum = 0;
        for (int i = 0; i < dimension; i++) {
            sum += codes[l + i] * codes[r + i];
        }
        return sum * scales[left] * scales[right];
    }
}
