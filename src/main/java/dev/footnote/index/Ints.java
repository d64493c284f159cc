package dev.footnote.index;

import java.io.IOException;

/** Whole numbers in a column, four bytes each. */
final class Ints {

    /** Numbers in a block, a power of two. */
    private static final int PER_BLOCK = 1 << 14;

    private static final int SHIFT = Integer.numberOfTrailingZeros(PER_BLOCK);

    private final Column column;

    Ints(Column column) {
        this.column = column;
    }

    int get(int index) {
        return column.block(index >>> SHIFT).getInt((index & PER_BLOCK - 1) * Integer.BYTES);
    }

    static ColumnWriter writer(ColumnSink sink, String name) throws IOException {
        return new ColumnWriter(sink, name, PER_BLOCK * Integer.BYTES);
    }

    static void add(ColumnWriter writer, int value) throws IOException {
        writer.room(Integer.BYTES).putInt(value);
    }
}
