package dev.footnote.index;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of passages on disk, by what they were computed from, so that a later start computes only what is new.
 *
 * <p>The file holds a format number, the encoder's fingerprint, the vectors and a CRC-32C over all of it. One that was
 * written by another format or encoder, is cut short or fails its checksum is not used at all. A new one is written
 * beside the old one, forced to the disk and then moved over it, so that a crash leaves one of the two whole.
 */
final class VectorSnapshot {
    private static final int MAGIC = 0x466e5631;
    private static final int FORMAT = 1;

    /** What a vector was computed from: the first 16 bytes of the SHA-256 of the encoder's input. */
    record Key(long high, long low) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparingLong(Key::high).thenComparingLong(Key::low);

        static Key of(String context, List<String> sentences) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(context.getBytes(StandardCharsets.UTF_8));
                for (String sentence : sentences) {
                    digest.update((byte) 0xff); // occurs in no UTF-8 text
                    digest.update(sentence.getBytes(StandardCharsets.UTF_8));
                }
                java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(digest.digest());
                return new Key(bytes.getLong(), bytes.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** A passage's vector, then its sentences'. */
    record Codes(List<Int8Vectors.Code> vectors) {}

    /** What became of opening a snapshot. */
    record Loaded(Map<Key, Codes> vectors, @Nullable String rejected) {}

    private VectorSnapshot() {}

    /** Reads a snapshot; an absent file gives none, an unusable one gives none and says why. */
    static Loaded read(Path file, String fingerprint, int dimension) {
        if (!Files.exists(file)) {
            return new Loaded(new HashMap<>(), null);
        }
        CRC32C sum = new CRC32C();
        try (DataInputStream in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum))) {
            if (in.readInt() != MAGIC || in.readInt() != FORMAT) {
                return rejected("it is of another format");
            }
            if (!in.readUTF().equals(fingerprint) || in.readInt() != dimension) {
                return rejected("it was written with another embedding model");
            }
            int count = in.readInt();
            // Not more than the file has room for: the count of a damaged file may be anything.
            long room = Files.size(file) / (Long.BYTES * 2L + Short.BYTES);
            Map<Key, Codes> vectors = HashMap.newHashMap((int) Math.clamp(count, 0, Math.min(room, 1 << 24)));
            for (int i = 0; i < count; i++) {
                Key key = new Key(in.readLong(), in.readLong());
                Int8Vectors.Code[] codes = new Int8Vectors.Code[in.readUnsignedShort()];
                for (int j = 0; j < codes.length; j++) {
                    float scale = in.readFloat();
                    byte[] bytes = new byte[dimension];
                    in.readFully(bytes);
                    codes[j] = new Int8Vectors.Code(bytes, scale);
                }
                vectors.put(key, new Codes(List.of(codes)));
            }
            long computed = sum.getValue();
            if (in.readLong() != computed || in.read() != -1) {
                return rejected("its checksum does not hold");
            }
            return new Loaded(vectors, null);
        } catch (EOFException e) {
            return rejected("it is cut short");
        } catch (IOException e) {
            return rejected("it cannot be read (" + WholeFile.reason(e) + ")");
        }
    }

    private static Loaded rejected(String reason) {
        return new Loaded(new HashMap<>(), reason);
    }

    /** Writes a snapshot in one step: after a failure the former file stands as it was. */
    static void write(Path file, String fingerprint, int dimension, Map<Key, Codes> vectors) throws IOException {
        WholeFile.write(file, stream -> {
            CRC32C sum = new CRC32C();
            DataOutputStream out = new DataOutputStream(new CheckedOutputStream(stream, sum));
            out.writeInt(MAGIC);
            out.writeInt(FORMAT);
            out.writeUTF(fingerprint);
            out.writeInt(dimension);
            out.writeInt(vectors.size());
            // In an order of its own, so that the same vectors give the same file.
            for (Map.Entry<Key, Codes> entry : new TreeMap<>(vectors).entrySet()) {
                out.writeLong(entry.getKey().high());
                out.writeLong(entry.getKey().low());
                List<Int8Vectors.Code> codes = entry.getValue().vectors();
                out.writeShort(codes.size());
                for (Int8Vectors.Code code : codes) {
                    out.writeFloat(code.scale());
                    out.write(code.codes());
                }
            }
            out.writeLong(sum.getValue());
        });
    }
}
