package dev.footnote.answer.span;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The learned weights of the signs of spans; a sign without a weight counts nothing. */
final class SpanWeights {
    private static final String RESOURCE = "span-weights.txt";

    private static final int NO_PREFIX = -1;

    private final Map<String, Integer> prefixes = new HashMap<>();

    /** By both parts of a sign's name, so that no name need be put together to be looked up. */
    private final Map<String, Map<String, Weights>> bySign = new HashMap<>();

    /** A sign's weights by the numbers of the prefixes that it has one for: one look-up finds them all. */
    private record Weights(int[] prefixes, double[] weights) {
        private static final Weights NONE = new Weights(new int[0], new double[0]);

        double of(int prefix) {
            for (int i = 0; i < prefixes.length; i++) {
                if (prefixes[i] == prefix) {
                    return weights[i];
                }
            }
            return 0;
        }

        /** The same with the weight for one more prefix. */
        Weights with(int prefix, double weight) {
            int[] all = Arrays.copyOf(prefixes, prefixes.length + 1);
            double[] each = Arrays.copyOf(weights, all.length);
            all[prefixes.length] = prefix;
            each[prefixes.length] = weight;
            return new Weights(all, each);
        }
    }

    private void put(String name, double weight) {
        int bar = name.indexOf('|') + 1;
        // A bar after an equals sign is the word that the sign is about.
        int prefix = name.lastIndexOf('=', bar) < 0 ? bar : 0;
        int number = prefixes.computeIfAbsent(name.substring(0, prefix), p -> prefixes.size());
        int parted = name.indexOf('=', prefix) + 1;
        String sign = parted == 0 ? name.substring(prefix) : name.substring(prefix, parted);
        // The very strings that the signs are named by are the same at a glance.
        bySign.computeIfAbsent(sign.intern(), s -> new HashMap<>())
                .compute(
                        parted == 0 ? "" : name.substring(parted),
                        (of, known) -> (known == null ? Weights.NONE : known).with(number, weight));
    }

    private SpanWeights() {}

    private static final class Loaded {
        static final SpanWeights LEARNED = read();
    }

    /** The program's own, read at the first use. */
    static SpanWeights learned() {
        return Loaded.LEARNED;
    }

    /** Sums the weighted signs of one question's spans. For one thread. */
    final class Sum implements SpanSigns.Sink {
        private final int all;
        private final int kind;
        private final int role;
        private double sum;

        private Sum(List<String> counted) {
            all = prefixes.getOrDefault(counted.get(0), NO_PREFIX);
            kind = prefixes.getOrDefault(counted.get(1), NO_PREFIX);
            role = prefixes.getOrDefault(counted.get(2), NO_PREFIX);
        }

        @Override
        public void add(SpanSigns.Counts counts, String sign, String of, double value) {
            Map<String, Weights> named = bySign.get(sign);
            Weights weights = named == null ? null : named.get(of);
            if (weights == null) {
                return;
            }
            sum += weights.of(all) * value;
            if (counts != SpanSigns.Counts.ALL) {
                sum += weights.of(kind) * value;
            }
            if (counts == SpanSigns.Counts.ROLE) {
                sum += weights.of(role) * value;
            }
        }

        /** The sum over the signs that {@code signs} gives. */
        double of(Consumer<SpanSigns.Sink> signs) {
            sum = 0;
            signs.accept(this);
            return sum;
        }
    }

    /** For the spans of the question that {@code signs} is about. */
    Sum sum(SpanSigns signs) {
        return new Sum(signs.prefixes());
    }

    private static SpanWeights read() {
        SpanWeights read = new SpanWeights();
        try (InputStream in = SpanWeights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.lastIndexOf(' ');
                if (space > 0 && !line.startsWith("# ")) {
                    read.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
