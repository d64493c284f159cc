package dev.footnote.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Columns kept in memory: for a collection without a snapshot, and for making damaged blocks anew. */
final class HeapColumns implements ColumnSink {

    private record Growing(int blockBytes, List<byte[]> blocks) {}

    private final Map<String, Growing> columns = new HashMap<>();
    private List<byte[]> open = new ArrayList<>();

    @Override
    public void column(String name, int blockBytes) {
        open = new ArrayList<>();
        columns.put(name, new Growing(blockBytes, open));
    }

    @Override
    public void block(byte[] bytes, int length) {
        open.add(Arrays.copyOf(bytes, length));
    }

    /** What was put in, by name. */
    Map<String, Column> columns() {
        Map<String, Column> made = new HashMap<>();
        columns.forEach((name, column) -> made.put(name, new Column(column.blockBytes(), column.blocks())));
        return made;
    }

    /** A block's bytes as they were put in. */
    byte[] block(String name, int block) {
        Growing column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("there is no column " + name);
        }
        return column.blocks().get(block);
    }
}
