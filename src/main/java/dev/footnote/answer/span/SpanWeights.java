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

    private final Map<String, Double> byName;

    SpanWeights(Map<String, Double> byName) {
        this.byName = Map.copyOf(byName);
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
        signs.accept((sign, value) -> {
            Double weight = byName.get(sign);
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
