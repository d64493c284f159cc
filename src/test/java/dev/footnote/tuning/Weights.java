package dev.footnote.tuning;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A model's weights as the program reads them: a name and a number on each line. */
record Weights(Map<String, Double> byName) {

    /** A longer list is of no use on a screen. */
    private static final int MOST_SHOWN = 100;

    /** Keeps the order. */
    Weights {
        byName = new LinkedHashMap<>(byName);
    }

    static Weights of(List<String> names, double[] values) {
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            byName.put(names.get(i), values[i]);
        }
        return new Weights(byName);
    }

    static Weights read(Path file) throws IOException {
        Map<String, Double> byName = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split("\\s+");
                byName.put(parts[0], Double.valueOf(parts[1]));
            }
        }
        return new Weights(byName);
    }

    /** Writes them under comment lines that say where they come from. */
    void write(Path file, List<String> origin) throws IOException {
        List<String> lines = new ArrayList<>();
        origin.forEach(line -> lines.add("# " + line));
        // Adding zero makes the negative zero of an unused sign a plain one.
        byName.forEach((name, value) -> lines.add(String.format(Locale.ROOT, "%s %.4f", name, value + 0.0)));
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    /** Prints each beside the one now in use where there are not too many, then the largest differences. */
    void print(PrintStream out, Weights present) {
        double largest = 0;
        double relative = 0;
        for (Map.Entry<String, Double> weight : byName.entrySet()) {
            double now = weight.getValue();
            double before = present.byName().getOrDefault(weight.getKey(), 0.0);
            if (byName.size() <= MOST_SHOWN) {
                out.printf(Locale.ROOT, "  %-20s %9.4f   in use %9.4f%n", weight.getKey(), now, before);
            }
            largest = Math.max(largest, Math.abs(now - before));
            relative = Math.max(relative, before == 0 ? 0 : Math.abs(now / before - 1));
        }
        out.printf(Locale.ROOT, "  largest difference %.4f, largest relative difference %.4f%n", largest, relative);
    }
}
