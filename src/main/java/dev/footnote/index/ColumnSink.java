package dev.footnote.index;

import java.io.IOException;

/** Takes a segment's columns as they are made, one after the other. */
interface ColumnSink {

    /** Begins a column; the one before it is complete. All its blocks are of {@code blockBytes} but for the last. */
    void column(String name, int blockBytes) throws IOException;

    /** Appends a block to the column: the first {@code length} bytes of {@code bytes}, which may change afterwards. */
    void block(byte[] bytes, int length) throws IOException;
}
