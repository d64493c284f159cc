package dev.footnote.index;

import java.util.List;

/** One column of vectors over all segments, numbered through. */
final class JoinedVectors {
    private final List<Int8Vectors> parts;
    private final int[] starts;

    JoinedVectors(List<Int8Vectors> parts) {
        this.parts = List.copyOf(parts);
        this.starts = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], parts.get(i).size());
        }
    }

    private int part(int index) {
        int part = 0;
        while (index >= starts[part + 1]) {
            part++;
        }
        return part;
    }

    /** The cosine of vector {@code index} and {@code query}. */
    float dot(int index, VectorCode query) {
        int part = part(index);
        return parts.get(part).dot(index - starts[part], query);
    }

    /** The cosine of two of the vectors. */
    float dot(int left, int right) {
        int part = part(right);
        return dot(left, parts.get(part).get(right - starts[part]));
    }

    /** Adds {@code weight} times a vector to {@code sum}. */
    void addTo(float[] sum, int index, float weight) {
        int part = part(index);
        parts.get(part).addTo(sum, index - starts[part], weight);
    }
}
