package dev.footnote.language;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * A maximum-entropy model of OpenNLP's binary format (GIS), looked up in the bytes of its file. OpenNLP makes a string, an
 * array and an entry of a map of each of some ten thousand predicates, of which a text has a few hundred; here only the
 * places of the predicates and of their weights are found beforehand. What it computes is the same to the last bit: sums in
 * the same order. Safe for several threads.
 */
final class FlatMaxent implements MaxentModel {

    private final ByteBuffer file;
    private final String[] outcomes;

    /** For each pattern, the numbers of the outcomes that its predicates have weights for. */
    private final int[][] patterns;

    /** Open addressing: at the place of a predicate's hash or behind it its number, one-based; 0 where there is none. */
    private final int[] table;

    private final int[] hashes;
    private final int[] names;
    private final int[] weights;
    private final int[] patternOf;

    /**
     * Reads a model.
     *
     * @param bytes its file, which must not change afterwards
     * @throws IllegalArgumentException where they are no such model
     */
    FlatMaxent(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        if (!text(file).equals("GIS")) {
            throw new IllegalArgumentException("not a model of the kind GIS");
        }
        // Two corrections that are no longer used.
        file.getInt();
        file.getDouble();
        outcomes = new String[file.getInt()];
        for (int i = 0; i < outcomes.length; i++) {
            // One string each, so that callers may compare outcomes at a glance.
            outcomes[i] = text(file).intern();
        }
        int[] sizes = new int[file.getInt()];
        patterns = new int[sizes.length][];
        for (int i = 0; i < sizes.length; i++) {
            int[] numbers = numbers(file);
            sizes[i] = numbers[0];
            patterns[i] = Arrays.copyOfRange(numbers, 1, numbers.length);
        }
        int predicates = file.getInt();
        hashes = new int[predicates];
        names = new int[predicates];
        weights = new int[predicates];
        patternOf = new int[predicates];
        table = new int[Integer.highestOneBit(Math.max(1, predicates)) * 4];
        int at = file.position();
        for (int i = 0; i < predicates; i++) {
            int length = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
            names[i] = at;
            hashes[i] = hash(bytes, at + 2, length);
            at += 2 + length;
        }
        int next = 0;
        for (int pattern = 0; pattern < patterns.length; pattern++) {
            for (int i = 0; i < sizes[pattern]; i++) {
                weights[next] = at;
                patternOf[next] = pattern;
                put(next++);
                at += patterns[pattern].length * Double.BYTES;
            }
        }
        if (next != predicates || at != bytes.length) {
            throw new IllegalArgumentException("the model's predicates and weights do not fit each other");
        }
    }

    private static String text(ByteBuffer from) {
        byte[] bytes = new byte[from.getShort() & 0xffff];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A text of whole numbers with a blank between them. */
    private static int[] numbers(ByteBuffer from) {
        int end = (from.getShort() & 0xffff) + from.position();
        int[] numbers = new int[(end - from.position() + 1) / 2];
        int count = 0;
        while (from.position() < end) {
            int number = 0;
            for (byte digit = from.get(); ; digit = from.get()) {
                if (digit < '0' || digit > '9') {
                    throw new IllegalArgumentException("a pattern of outcomes is no list of numbers");
                }
                number = number * 10 + digit - '0';
                if (from.position() == end || from.get(from.position()) == ' ') {
                    break;
                }
            }
            if (from.position() < end) {
                from.get();
            }
            numbers[count++] = number;
        }
        return Arrays.copyOf(numbers, count);
    }

    private void put(int predicate) {
        int place = hashes[predicate] & table.length - 1;
        while (table[place] != 0) {
            place = place + 1 & table.length - 1;
        }
        table[place] = predicate + 1;
    }

    /** What {@link String#hashCode} gives for the text that is kept in Java's modified UTF-8. */
    private static int hash(byte[] bytes, int from, int length) {
        int hash = 0;
        int end = from + length;
        int at = from;
        for (; at < end && bytes[at] >= 0; at++) {
            hash = 31 * hash + bytes[at];
        }
        while (at < end) {
            hash = 31 * hash + letter(bytes, at);
            at += width(bytes[at]);
        }
        return hash;
    }

    private static int width(byte first) {
        return first >= 0 ? 1 : (first & 0xe0) == 0xc0 ? 2 : 3;
    }

    private static char letter(byte[] bytes, int at) {
        byte first = bytes[at];
        return switch (width(first)) {
            case 1 -> (char) first;
            case 2 -> (char) ((first & 0x1f) << 6 | bytes[at + 1] & 0x3f);
            default -> (char) ((first & 0xf) << 12 | (bytes[at + 1] & 0x3f) << 6 | bytes[at + 2] & 0x3f);
        };
    }

    /** The number of a predicate; -1 for one that the model does not have. */
    private int find(String predicate) {
        int hash = predicate.hashCode();
        for (int place = hash & table.length - 1; table[place] != 0; place = place + 1 & table.length - 1) {
            int number = table[place] - 1;
            if (hashes[number] == hash && isNamed(number, predicate)) {
                return number;
            }
        }
        return -1;
    }

    private boolean isNamed(int number, String predicate) {
        byte[] bytes = file.array();
        int at = names[number];
        int end = at + 2 + ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff);
        at += 2;
        for (int i = 0; i < predicate.length(); i++) {
            if (at >= end || letter(bytes, at) != predicate.charAt(i)) {
                return false;
            }
            at += width(bytes[at]);
        }
        return at == end;
    }

    @Override
    public double[] eval(String[] context) {
        return eval(context, null, new double[outcomes.length]);
    }

    @Override
    public double[] eval(String[] context, double[] probabilities) {
        return eval(context, null, probabilities);
    }

    @Override
    public double[] eval(String[] context, float[] values) {
        return eval(context, values, new double[outcomes.length]);
    }

    private double[] eval(String[] context, float @Nullable [] values, double[] sums) {
        Arrays.fill(sums, StrictMath.log(1.0 / outcomes.length));
        for (int i = 0; i < context.length; i++) {
            int number = find(context[i]);
            if (number < 0) {
                continue;
            }
            double value = values == null ? 1 : values[i];
            int at = weights[number];
            for (int outcome : patterns[patternOf[number]]) {
                sums[outcome] += file.getDouble(at) * value;
                at += Double.BYTES;
            }
        }
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = StrictMath.exp(sums[i]);
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    @Override
    public String getBestOutcome(double[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return outcomes[best];
    }

    @Override
    public String getAllOutcomes(double[] probabilities) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < outcomes.length; i++) {
            all.append(i == 0 ? "" : "  ")
                    .append(outcomes[i])
                    .append('[')
                    .append(probabilities[i])
                    .append(']');
        }
        return all.toString();
    }

    @Override
    public String getOutcome(int number) {
        return outcomes[number];
    }

    @Override
    public int getIndex(String outcome) {
        return Arrays.asList(outcomes).indexOf(outcome);
    }

    @Override
    public int getNumOutcomes() {
        return outcomes.length;
    }
}
