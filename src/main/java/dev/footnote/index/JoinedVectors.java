package dev.footnote.index;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** One column of vectors over all segments of an index, numbered through. */
final class JoinedVectors {

    /** Tells the number in a segment of what has a number in its view. */
    interface Place {
        int of(SegmentView view, int number);
    }

    private final List<SegmentView> views;
    private final List<Int8Vectors> parts;
    private final Place place;
    private final int[] starts;

    /**
     * Over the views of an index.
     *
     * @param column the vectors of a segment
     * @param size how many of them are in a view
     */
    JoinedVectors(
            List<SegmentView> views,
            Function<SegmentColumns, Int8Vectors> column,
            ToIntFunction<SegmentView> size,
            Place place) {
        this.views = List.copyOf(views);
        this.parts = views.stream()
                .map(view -> column.apply(view.segment().columns()))
                .toList();
        this.place = place;
        this.starts = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], size.applyAsInt(views.get(i)));
        }
    }

    private int part(int index) {
        int part = 0;
        while (index >= starts[part + 1]) {
            part++;
        }
        return part;
    }

    private int place(int part, int index) {
        return place.of(views.get(part), index - starts[part]);
    }

    /** The cosine of vector {@code index} and {@code query}. */
    float dot(int index, VectorCode query) {
        int part = part(index);
        return parts.get(part).dot(place(part, index), query);
    }

    /** The cosine of two of the vectors. */
    float dot(int left, int right) {
        int part = part(right);
        return dot(left, parts.get(part).get(place(part, right)));
    }

    /** Adds {@code weight} times a vector to {@code sum}. */
    void addTo(float[] sum, int index, float weight) {
        int part = part(index);
        parts.get(part).addTo(sum, place(part, index), weight);
    }
}
