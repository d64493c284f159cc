package dev.footnote.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Keys in a column, 16 bytes each. */
final class Keys {
    private static final int PER_BLOCK = 1 << 12;

    private final Column column;

    Keys(Column column) {
        this.column = column;
    }

    int size() {
        return (int) (column.length() / VectorKey.BYTES);
    }

    VectorKey get(int index) {
        ByteBuffer block = column.block(index / PER_BLOCK);
        int place = index % PER_BLOCK * VectorKey.BYTES;
        return new VectorKey(block.getLong(place), block.getLong(place + Long.BYTES));
    }

    static void write(ColumnSink sink, String name, List<VectorKey> keys) throws IOException {
        ColumnWriter writer = new ColumnWriter(sink, name, PER_BLOCK * VectorKey.BYTES);
        for (VectorKey key : keys) {
            writer.room(VectorKey.BYTES).putLong(key.high()).putLong(key.low());
        }
        writer.end();
    }
}
