package dev.footnote.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stems of a segment and which of them each sentence holds, in order. Stems are numbered, found by a hash table that
 * lies in its column, and read into strings when they are first asked for.
 */
final class StemTable {
    private static final String STARTS = "stem starts";
    private static final String TEXT = "stem text";
    private static final String SLOTS = "stem slots";
    private static final String SENTENCES = "sentence starts";
    private static final String STEMS = "sentence stems";
    private static final int TEXT_BLOCK = 1 << 16;

    /** The columns that a table is made of. */
    static final List<String> COLUMNS = List.of(STARTS, TEXT, SLOTS, SENTENCES, STEMS);

    private final Ints starts;
    private final Column text;
    private final Ints slots;
    private final int mask;
    private final Ints sentences;
    private final Ints stems;
    /** Strings are safe to hand between threads without more ado; two threads may read the same one twice. */
    private final @Nullable String[] read;

    StemTable(Function<String, Column> columns) {
        starts = new Ints(columns.apply(STARTS));
        text = columns.apply(TEXT);
        Column table = columns.apply(SLOTS);
        slots = new Ints(table);
        mask = (int) (table.length() / Integer.BYTES) - 1;
        sentences = new Ints(columns.apply(SENTENCES));
        stems = new Ints(columns.apply(STEMS));
        read = new @Nullable String[(int) (columns.apply(STARTS).length() / Integer.BYTES)];
    }

    /** Number of stems. */
    int size() {
        return read.length;
    }

    /** The stems of a sentence's content words, in order. */
    String[] of(int sentence) {
        int from = sentences.get(sentence);
        String[] all = new String[sentences.get(sentence + 1) - from];
        for (int i = 0; i < all.length; i++) {
            all[i] = stem(stems.get(from + i));
        }
        return all;
    }

    private String stem(int number) {
        String known = read[number];
        if (known != null) {
            return known;
        }
        int start = starts.get(number);
        ByteBuffer block = text.block(start / TEXT_BLOCK);
        int place = start % TEXT_BLOCK;
        byte[] bytes = new byte[block.getShort(place) & 0xffff];
        block.get(place + Short.BYTES, bytes);
        String stem = new String(bytes, StandardCharsets.UTF_8);
        read[number] = stem;
        return stem;
    }

    /** A stem's number; -1 where the segment does not hold it. */
    int number(String stem) {
        for (int slot = spread(stem) & mask; ; slot = slot + 1 & mask) {
            int number = slots.get(slot) - 1;
            if (number < 0 || stem(number).equals(stem)) {
                return number;
            }
        }
    }

    private static int spread(String stem) {
        int hash = stem.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /**
     * Writes a table.
     *
     * @param numbers every stem with its number, in the order of the numbers from 0 on
     * @param sentences the numbers of each sentence's stems
     */
    static void write(ColumnSink sink, Map<String, Integer> numbers, Iterable<int[]> sentences) throws IOException {
        int[] places = writeText(sink, numbers);
        ColumnWriter starts = Ints.writer(sink, STARTS);
        for (int place : places) {
            Ints.add(starts, place);
        }
        starts.end();
        writeSlots(sink, numbers);
        ColumnWriter ends = Ints.writer(sink, SENTENCES);
        int end = 0;
        Ints.add(ends, end);
        for (int[] sentence : sentences) {
            end = Math.addExact(end, sentence.length);
            Ints.add(ends, end);
        }
        ends.end();
        ColumnWriter all = Ints.writer(sink, STEMS);
        for (int[] sentence : sentences) {
            for (int stem : sentence) {
                Ints.add(all, stem);
            }
        }
        all.end();
    }

    private static int[] writeText(ColumnSink sink, Map<String, Integer> numbers) throws IOException {
        int[] places = new int[numbers.size()];
        ColumnWriter text = new ColumnWriter(sink, TEXT, TEXT_BLOCK);
        int number = 0;
        for (String stem : numbers.keySet()) {
            byte[] bytes = stem.getBytes(StandardCharsets.UTF_8);
            places[number++] = Math.toIntExact(text.position(Short.BYTES + bytes.length));
            text.room(Short.BYTES + bytes.length).putShort((short) bytes.length).put(bytes);
        }
        text.end();
        return places;
    }

    private static void writeSlots(ColumnSink sink, Map<String, Integer> numbers) throws IOException {
        int[] table = new int[Integer.highestOneBit(numbers.size() + 1) * 4];
        numbers.forEach((stem, number) -> {
            int slot = spread(stem) & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = number + 1;
        });
        ColumnWriter slots = Ints.writer(sink, SLOTS);
        for (int number : table) {
            Ints.add(slots, number);
        }
        slots.end();
    }
}
