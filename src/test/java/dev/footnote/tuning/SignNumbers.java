package dev.footnote.tuning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the names of signs, given as they are met. */
final class SignNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** Signs by their numbers. */
    SparseRow of(Map<String, Double> signs) {
        int[] which = new int[signs.size()];
        float[] values = new float[which.length];
        int at = 0;
        for (Map.Entry<String, Double> sign : signs.entrySet()) {
            which[at] = number(sign.getKey());
            values[at++] = sign.getValue().floatValue();
        }
        return new SparseRow(which, values);
    }

    private int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** The name of each number. */
    List<String> names() {
        return names;
    }
}
