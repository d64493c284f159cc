package dev.footnote.index;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a snapshot file: a head with format and encoder, then the columns of each segment, then the directory that says
 * where each lies and what its blocks' checksums are, then where the directory lies. See {@link Snapshot}.
 */
final class SnapshotWriter implements ColumnSink {

    /** Where columns begin, so that values lie on the processor's cache lines. */
    private static final int ALIGNMENT = 64;

    private final OutputStream out;
    private final List<Snapshot.Place> places = new ArrayList<>();
    private final List<Integer> segments = new ArrayList<>();
    private long written;
    private Growing open = new Growing("", 0, 0);

    private static final class Growing {
        private final String name;
        private final int blockBytes;
        private final long offset;
        private final List<Integer> sums = new ArrayList<>();
        private long length;

        private Growing(String name, int blockBytes, long offset) {
            this.name = name;
            this.blockBytes = blockBytes;
            this.offset = offset;
        }
    }

    /** Writes the head. */
    SnapshotWriter(OutputStream out, String fingerprint, int dimension) throws IOException {
        this.out = out;
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(head);
        data.writeInt(Snapshot.MAGIC);
        data.writeInt(Snapshot.FORMAT);
        data.writeUTF(fingerprint);
        data.writeInt(dimension);
        write(head.toByteArray(), head.size());
    }

    private void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        written += length;
    }

    @Override
    public void column(String name, int blockBytes) throws IOException {
        endColumn();
        write(new byte[ALIGNMENT], (int) (-written & ALIGNMENT - 1));
        open = new Growing(name, blockBytes, written);
    }

    @Override
    public void block(byte[] bytes, int length) throws IOException {
        open.sums.add(Column.sum(ByteBuffer.wrap(bytes, 0, length)));
        open.length += length;
        write(bytes, length);
    }

    private void endColumn() {
        if (open.blockBytes > 0) {
            int[] sums = open.sums.stream().mapToInt(Integer::intValue).toArray();
            places.add(new Snapshot.Place(open.name, open.offset, open.length, open.blockBytes, sums));
            open = new Growing("", 0, 0);
        }
    }

    /** Ends a segment: the columns since the last one are its. */
    void endSegment() {
        endColumn();
        segments.add(places.size());
    }

    /** Writes the directory. */
    void end() throws IOException {
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(directory);
        data.writeInt(segments.size());
        int from = 0;
        for (int end : segments) {
            data.writeInt(end - from);
            for (Snapshot.Place place : places.subList(from, end)) {
                place.write(data);
            }
            from = end;
        }
        byte[] bytes = directory.toByteArray();
        ByteBuffer tail = ByteBuffer.allocate(Snapshot.TAIL);
        tail.putLong(written)
                .putInt(bytes.length)
                .putInt(Column.sum(ByteBuffer.wrap(bytes)))
                .putInt(Snapshot.MAGIC);
        write(bytes, bytes.length);
        write(tail.array(), tail.capacity());
    }
}
