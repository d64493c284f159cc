package dev.footnote.retrieve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A weighted sum over named signs, its weights read from a resource with a name and a number on each line. */
public final class LinearModel {
    private static final String BIAS = "bias";

    private final double[] weights;
    private final double bias;

    private LinearModel(double[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /**
     * Reads a model.
     *
     * @param owner the class beside which the resource lies
     * @param resource its name
     * @param names the signs in the order in which values will be given; each must have a weight and no other may
     */
    public static LinearModel read(Class<?> owner, String resource, List<String> names) {
        Map<String, Double> byName = new HashMap<>();
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.trim().split("\\s+");
                    byName.put(parts[0], Double.valueOf(parts[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Double bias = byName.remove(BIAS);
        if (!byName.keySet().equals(java.util.Set.copyOf(names))) {
            throw new IllegalStateException(
                    resource + " must weigh exactly " + names + " but weighs " + byName.keySet());
        }
        return new LinearModel(
                names.stream()
                        .mapToDouble(name -> byName.getOrDefault(name, 0.0))
                        .toArray(),
                bias == null ? 0 : bias);
    }

    /** The weighted sum of {@code values}, with the bias where there is one. */
    public double score(double[] values) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
