package dev.footnote.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Packs values into a column's blocks; no value lies across two. For one thread. */
final class ColumnWriter {
    private final ColumnSink sink;
    private final byte[] bytes;
    private final ByteBuffer block;
    private long flushed;

    /** Begins column {@code name}. */
    ColumnWriter(ColumnSink sink, String name, int blockBytes) throws IOException {
        this.sink = sink;
        this.bytes = new byte[blockBytes];
        this.block = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        sink.column(name, blockBytes);
    }

    /** The block with room for {@code size} more bytes. */
    ByteBuffer room(int size) throws IOException {
        if (block.remaining() < size) {
            flush(block.capacity());
        }
        return block;
    }

    /** Where in the column the next byte goes, once there is room for {@code size}. */
    long position(int size) throws IOException {
        room(size);
        return flushed + block.position();
    }

    /** Appends all of {@code source}, across blocks. */
    void stream(byte[] source, int length) throws IOException {
        for (int at = 0; at < length; ) {
            int count = Math.min(room(1).remaining(), length - at);
            block.put(source, at, count);
            at += count;
        }
    }

    /** Writes what is left. */
    void end() throws IOException {
        if (block.position() > 0) {
            flush(block.position());
        }
    }

    private void flush(int length) throws IOException {
        java.util.Arrays.fill(bytes, block.position(), length, (byte) 0);
        sink.block(bytes, length);
        flushed += length;
        block.clear();
    }
}
