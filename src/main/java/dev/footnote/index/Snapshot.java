package dev.footnote.index;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index on disk, mapped into memory: opening reads the head and the directory only, whatever the size.
 *
 * <p>The directory has a CRC-32C of its own and one for each block, which is checked when the block is first used. A file
 * that was written by another format or encoder, is cut short or whose directory fails its checksum is not used at all.
 *
 * @param segments the columns of each segment, by name
 */
record Snapshot(List<Map<String, Column>> segments) {
    static final int MAGIC = 0x466e5631;
    static final int FORMAT = 2;

    /** Bytes after the directory: its place, length and checksum, and the magic number again. */
    static final int TAIL = Long.BYTES + 3 * Integer.BYTES;

    /** A file is mapped in pieces of at most about this many bytes, since Java's buffers end at 2 GB. */
    private static final int PIECE = 1 << 30;

    /** Where a column lies in the file. */
    record Place(String name, long offset, long length, int blockBytes, int[] sums) {

        void write(DataOutputStream out) throws IOException {
            out.writeUTF(name);
            out.writeLong(offset);
            out.writeLong(length);
            out.writeInt(blockBytes);
            out.writeInt(sums.length);
            for (int sum : sums) {
                out.writeInt(sum);
            }
        }

        static Place read(DataInputStream in) throws IOException {
            String name = in.readUTF();
            long offset = in.readLong();
            long length = in.readLong();
            int blockBytes = in.readInt();
            int[] sums = new int[in.readInt()];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = in.readInt();
            }
            return new Place(name, offset, length, blockBytes, sums);
        }
    }

    /** What became of opening a file: a snapshot, or none because there is no file, or none and why. */
    record Opened(@Nullable Snapshot snapshot, @Nullable String rejected) {}

    /** Opens the snapshot of an encoder. */
    static Opened open(Path file, String fingerprint, int dimension) {
        if (!Files.exists(file)) {
            return new Opened(null, null);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            DataInputStream head = new DataInputStream(Channels.newInputStream(channel));
            if (head.readInt() != MAGIC || head.readInt() != FORMAT) {
                return rejected("it is of another format");
            }
            if (!head.readUTF().equals(fingerprint) || head.readInt() != dimension) {
                return rejected("it was written with another embedding model");
            }
            return directory(file, channel);
        } catch (EOFException e) {
            return rejected("it is cut short");
        } catch (IOException e) {
            return rejected("it cannot be read (" + WholeFile.reason(e) + ")");
        }
    }

    private static Opened rejected(String reason) {
        return new Opened(null, reason);
    }

    private static Opened directory(Path file, FileChannel channel) throws IOException {
        ByteBuffer tail = read(channel, channel.size() - TAIL, TAIL);
        long offset = tail.getLong();
        int length = tail.getInt();
        int sum = tail.getInt();
        if (tail.getInt() != MAGIC || offset < 0 || length < 0 || offset + length + TAIL != channel.size()) {
            return rejected("it is cut short");
        }
        ByteBuffer directory = read(channel, offset, length);
        if (Column.sum(directory.duplicate()) != sum) {
            return rejected("its checksum does not hold");
        }
        Patch patch = Patch.of(file);
        // A mapping costs more than what most columns of a small collection hold: one serves all where it can.
        MappedByteBuffer whole =
                channel.size() > PIECE ? null : channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(directory.array()));
        List<Map<String, Column>> segments = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            Map<String, Column> columns = new HashMap<>();
            int held = in.readInt();
            for (int j = 0; j < held; j++) {
                Place place = Place.read(in);
                Column column = whole == null ? map(channel, place) : in(whole, place);
                column.tellMended(
                        (block, bytes) -> patch.write(place.offset() + (long) block * place.blockBytes(), bytes));
                columns.put(place.name(), column);
            }
            segments.add(columns);
        }
        return new Opened(new Snapshot(segments), null);
    }

    private static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
        if (offset < 0) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    private static Column in(MappedByteBuffer whole, Place place) {
        ByteBuffer piece = whole.slice(Math.toIntExact(place.offset()), Math.toIntExact(place.length()));
        int blocks = Math.max(1, place.sums().length);
        return new Column(place.blockBytes(), place.length(), new Column.Mapping(List.of(piece), blocks, place.sums()));
    }

    private static Column map(FileChannel channel, Place place) throws IOException {
        int blocksPerPiece = Math.max(1, PIECE / place.blockBytes());
        long piece = (long) blocksPerPiece * place.blockBytes();
        List<ByteBuffer> pieces = new ArrayList<>();
        for (long at = 0; at < place.length(); at += piece) {
            pieces.add(channel.map(
                    FileChannel.MapMode.READ_ONLY, place.offset() + at, Math.min(piece, place.length() - at)));
        }
        return new Column(place.blockBytes(), place.length(), new Column.Mapping(pieces, blocksPerPiece, place.sums()));
    }
}
