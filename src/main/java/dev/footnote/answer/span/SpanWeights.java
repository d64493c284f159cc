package dev.footnote.answer.span;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The learned weights of the signs of spans; a sign without a weight counts nothing. */
final class SpanWeights {
    private static final String RESOURCE = "span-weights.txt";

    /** For each prefix, the weights of its signs: looking a sign up twice is much faster than putting its name together. */
    private final Map<String, Map<String, Double>> byPrefix = new HashMap<>();

    SpanWeights(Map<String, Double> byName) {
        byName.forEach((name, weight) -> {
            int bar = name.indexOf('|') + 1;
            // A bar after an equals sign is the word that the sign is about.
            int prefix = name.lastIndexOf('=', bar) < 0 ? bar : 0;
            byPrefix.computeIfAbsent(name.substring(0, prefix), p -> new HashMap<>())
                    .put(name.substring(prefix), weight);
        });
    }

    private static final class Loaded {
        static final SpanWeights LEARNED = read();
    }

    /** The program's own, read at the first use. */
    static SpanWeights learned() {
        return Loaded.LEARNED;
    }

    /** The sum over the signs that {@code signs} gives. */
    double sum(Consumer<SpanSigns.Sink> signs) {
        double[] sum = new double[1];
        signs.accept((prefix, sign, value) -> {
            Double weight = byPrefix.getOrDefault(prefix, Map.of()).get(sign);
            sum[0] += weight == null ? 0 : weight * value;
        });
        return sum[0];
    }

    private static SpanWeights read() {
        Map<String, Double> byName = HashMap.newHashMap(1 << 14);
        try (InputStream in = SpanWeights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.lastIndexOf(' ');
                if (space > 0 && !line.startsWith("# ")) {
                    byName.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SpanWeights(byName);
    }
}
