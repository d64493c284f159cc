package dev.footnote.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One kind of value for all passages, sentences or stems of a segment, in blocks of one size, in memory or mapped from a
 * file. A mapped block is read and held to its checksum when it is first asked for, so that opening takes no longer for a
 * larger file; one that does not hold it is never given out, but made anew. Safe for many threads.
 */
final class Column {

    /** Makes a damaged block again. */
    interface Mender {
        /** The bytes of block {@code block} of the column, from what it was once computed from. */
        byte[] mend(int block);
    }

    /** Hears of a block made anew. */
    interface Mended {
        /** Block {@code block} now reads {@code bytes}. */
        void accept(int block, byte[] bytes);
    }

    /** Blocks that lie side by side in a file, as they are mapped. */
    record Mapping(List<ByteBuffer> pieces, int blocksPerPiece, int[] sums) {}

    private final int blockBytes;
    private final long length;
    private final @Nullable Mapping mapping;
    private final AtomicReferenceArray<@Nullable ByteBuffer> blocks;
    private volatile @Nullable Mender mender;
    private volatile @Nullable Mended mended;

    /** Over blocks in memory, each of {@code blockBytes} but for the last. */
    Column(int blockBytes, List<byte[]> bytes) {
        this.blockBytes = blockBytes;
        this.mapping = null;
        this.blocks = new AtomicReferenceArray<>(bytes.size());
        long sum = 0;
        for (int i = 0; i < bytes.size(); i++) {
            blocks.set(i, little(ByteBuffer.wrap(bytes.get(i))));
            sum += bytes.get(i).length;
        }
        this.length = sum;
    }

    /** Over blocks of a file. */
    Column(int blockBytes, long length, Mapping mapping) {
        this.blockBytes = blockBytes;
        this.length = length;
        this.mapping = mapping;
        this.blocks = new AtomicReferenceArray<>(mapping.sums().length);
    }

    /** Who makes damaged blocks anew. */
    void mendBy(Mender mender) {
        this.mender = mender;
    }

    /** Who hears of a block that was made anew just as it was. */
    void tellMended(Mended mended) {
        this.mended = mended;
    }

    int blocks() {
        return blocks.length();
    }

    int blockBytes() {
        return blockBytes;
    }

    /** Number of bytes in all blocks. */
    long length() {
        return length;
    }

    /** A block, little-endian; read it by position only, since threads share it. */
    ByteBuffer block(int block) {
        ByteBuffer known = blocks.getAcquire(block);
        return known == null ? load(block) : known;
    }

    private ByteBuffer load(int block) {
        if (mapping == null) {
            throw new IllegalStateException("blocks in memory are there from the start");
        }
        int size = (int) Math.min(blockBytes, length - (long) block * blockBytes);
        int start = block % mapping.blocksPerPiece() * blockBytes;
        ByteBuffer slice =
                little(mapping.pieces().get(block / mapping.blocksPerPiece()).slice(start, size));
        if (sum(slice.duplicate()) != mapping.sums()[block]) {
            slice = mended(block, size, mapping.sums()[block]);
        }
        blocks.setRelease(block, slice);
        return slice;
    }

    private ByteBuffer mended(int block, int size, int sum) {
        Mender source = mender;
        if (source == null) {
            throw new DamagedSnapshotException("A part of the snapshot does not hold its checksum.");
        }
        byte[] bytes = source.mend(block);
        Mended listener = mended;
        if (listener != null && bytes.length == size && sum(ByteBuffer.wrap(bytes)) == sum) {
            listener.accept(block, bytes);
        }
        return little(ByteBuffer.wrap(bytes));
    }

    private static ByteBuffer little(ByteBuffer buffer) {
        return buffer.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** CRC-32C of what remains in {@code bytes}. */
    static int sum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
