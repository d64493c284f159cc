package dev.footnote.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The observations of one metric, ready to be computed for any choice of the cases. */
final class Sample {

    private final Statistic statistic;
    private final Observation[] ordered;
    private final int[] order;

    Sample(Statistic statistic, List<Observation> observations) {
        this.statistic = statistic;
        Comparator<Observation> by = statistic.order();
        this.order = IntStream.range(0, observations.size())
                .boxed()
                .sorted((a, b) -> by.compare(observations.get(a), observations.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        this.ordered = Arrays.stream(order).mapToObj(observations::get).toArray(Observation[]::new);
    }

    int size() {
        return order.length;
    }

    /** The observations in the statistic's order. */
    Observation[] ordered() {
        return ordered;
    }

    /** The figure with every case once. */
    double value() {
        int[] once = new int[size()];
        Arrays.fill(once, 1);
        return statistic.of(ordered, once);
    }

    /** The figure with case {@code i}, in the order they were given, counted {@code times[i]} times. */
    double value(int[] times) {
        int[] permuted = new int[times.length];
        for (int i = 0; i < order.length; i++) {
            permuted[i] = times[order[i]];
        }
        return statistic.of(ordered, permuted);
    }
}
