package dev.footnote.index.wordpiece;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A WordPiece vocabulary: the pieces that open a word and those that go on with one, each with its number. Read from a
 * {@code tokenizer.json}; {@link #write} gives the table as it lies in memory, which {@link #load} takes 30 times faster.
 * Immutable.
 */
public final class Pieces {

    private static final String CONTINUES = "##";
    private static final int MAGIC = 0x466e5731;
    private static final int HEADER = 4 * Integer.BYTES;

    /** Slots of the two hash tables, one after the other: a piece's number plus one, 0 where empty. */
    private final int[] slots;

    /** Where in {@link #units} each piece begins; one more than there are pieces. */
    private final int[] begins;

    private final char[] units;
    private final int longest;

    private Pieces(int[] slots, int[] begins, char[] units) {
        this.slots = slots;
        this.begins = begins;
        this.units = units;
        int most = 0;
        for (int i = 0; i + 1 < begins.length; i++) {
            most = Math.max(most, begins[i + 1] - begins[i]);
        }
        longest = most;
    }

    private static Pieces of(Map<String, Integer> vocabulary) throws IOException {
        String[] texts = new String[vocabulary.size()];
        for (Map.Entry<String, Integer> piece : vocabulary.entrySet()) {
            if (piece.getValue() < 0 || piece.getValue() >= texts.length) {
                throw new IOException("the vocabulary's numbers have gaps at \"" + piece.getKey() + "\"");
            }
            texts[piece.getValue()] = piece.getKey();
        }
        int[] begins = new int[texts.length + 1];
        StringBuilder units = new StringBuilder();
        // Twice the room that is needed keeps chains short.
        int half = Integer.highestOneBit(Math.max(1, texts.length)) * 4;
        int[] slots = new int[2 * half];
        for (int id = 0; id < texts.length; id++) {
            boolean continues = texts[id].startsWith(CONTINUES) && texts[id].length() > CONTINUES.length();
            String text = continues ? texts[id].substring(CONTINUES.length()) : texts[id];
            units.append(text);
            begins[id + 1] = units.length();
            int slot = hash(text) & (half - 1);
            while (slots[slot + (continues ? half : 0)] != 0) {
                slot = (slot + 1) & (half - 1);
            }
            slots[slot + (continues ? half : 0)] = id + 1;
        }
        return new Pieces(slots, begins, units.toString().toCharArray());
    }

    private static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash(hash, text.charAt(i));
        }
        return hash;
    }

    /** The hash of a text that goes on with {@code unit}, from the hash so far; that of the empty text is 0. */
    static int hash(int soFar, char unit) {
        int mixed = (soFar ^ unit) * 0x9E3779B1;
        return mixed ^ (mixed >>> 15);
    }

    /** Length in UTF-16 units of the longest piece. */
    int longest() {
        return longest;
    }

    /** Number of pieces. */
    public int size() {
        return begins.length - 1;
    }

    /**
     * The number of the piece that reads like a stretch of text, or -1.
     *
     * @param hash the stretch's, as {@link #hash(int, char)} gives it
     * @param continues whether the stretch goes on with a word
     */
    int find(CharSequence text, int from, int to, int hash, boolean continues) {
        int half = slots.length / 2;
        int base = continues ? half : 0;
        for (int slot = hash & (half - 1); slots[base + slot] != 0; slot = (slot + 1) & (half - 1)) {
            int id = slots[base + slot] - 1;
            if (begins[id + 1] - begins[id] == to - from && same(text, from, to, begins[id])) {
                return id;
            }
        }
        return -1;
    }

    private boolean same(CharSequence text, int from, int to, int begin) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != units[begin + i - from]) {
                return false;
            }
        }
        return true;
    }

    /** The number of the piece that opens a word, or -1. */
    int find(String piece) {
        return find(piece, 0, piece.length(), hash(piece), false);
    }

    /**
     * Reads the vocabulary of a {@code tokenizer.json}.
     *
     * @throws IOException where it cannot be read or holds no WordPiece vocabulary
     */
    public static Pieces read(InputStream json) throws IOException {
        Map<String, Integer> vocabulary = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && "vocab".equals(parser.currentName())) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        vocabulary.put(parser.currentName(), parser.nextIntValue(-1));
                    }
                }
            }
        }
        if (vocabulary.isEmpty()) {
            throw new IOException("the tokenizer's file holds no vocabulary");
        }
        return of(vocabulary);
    }

    /** Writes the table. */
    public void write(OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(
                HEADER + (slots.length + begins.length) * Integer.BYTES + units.length * Character.BYTES + Long.BYTES);
        buffer.putInt(MAGIC).putInt(slots.length).putInt(begins.length).putInt(units.length);
        buffer.asIntBuffer().put(slots).put(begins);
        buffer.position(buffer.position() + (slots.length + begins.length) * Integer.BYTES);
        buffer.asCharBuffer().put(units);
        buffer.position(buffer.position() + units.length * Character.BYTES);
        buffer.putLong(sum(buffer));
        out.write(buffer.array());
    }

    /**
     * Takes what {@link #write} gave.
     *
     * @throws IOException where it is anything else, or damaged
     */
    public static Pieces load(ByteBuffer table) throws IOException {
        if (table.remaining() < HEADER + Long.BYTES || table.getLong(table.limit() - Long.BYTES) != sum(table)) {
            throw new IOException("the table of word pieces is damaged");
        }
        if (table.getInt() != MAGIC) {
            throw new IOException("it is not a table of word pieces");
        }
        int[] slots = new int[table.getInt()];
        int[] begins = new int[table.getInt()];
        char[] units = new char[table.getInt()];
        table.asIntBuffer().get(slots).get(begins);
        table.position(table.position() + (slots.length + begins.length) * Integer.BYTES);
        table.asCharBuffer().get(units);
        return new Pieces(slots, begins, units);
    }

    /** Over all but the last eight bytes. */
    private static long sum(ByteBuffer table) {
        CRC32C sum = new CRC32C();
        sum.update(table.duplicate().position(0).limit(table.capacity() - Long.BYTES));
        return sum.getValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pieces pieces
                && Arrays.equals(slots, pieces.slots)
                && Arrays.equals(begins, pieces.begins)
                && Arrays.equals(units, pieces.units);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(units);
    }

    @Override
    public String toString() {
        return size() + " word pieces in " + new String(units).getBytes(StandardCharsets.UTF_8).length + " bytes";
    }
}
