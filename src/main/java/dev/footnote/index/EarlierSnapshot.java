package dev.footnote.index;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Vectors as the first format of the snapshot kept them: read once, so that a collection need not be embedded again, and
 * then replaced by a {@link Snapshot}.
 */
final class EarlierSnapshot {
    private static final int MAGIC = 0x466e5631;
    private static final int FORMAT = 1;

    /** What became of opening a snapshot. */
    record Loaded(
            Map<VectorKey, List<VectorCode>> vectors,
            @Nullable String rejected) implements KnownVectors {

        @Override
        public @Nullable PassageCodes passage(VectorKey key) {
            List<VectorCode> codes = vectors.get(key);
            if (codes == null || codes.size() % 2 == 0) {
                return null;
            }
            int sentences = codes.size() / 2;
            return new PassageCodes(
                    codes.getFirst(), codes.subList(1, 1 + sentences), codes.subList(1 + sentences, codes.size()));
        }

        @Override
        public @Nullable VectorCode word(VectorKey key) {
            List<VectorCode> codes = vectors.get(key);
            return codes == null ? null : codes.getFirst();
        }
    }

    private EarlierSnapshot() {}

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
            Map<VectorKey, List<VectorCode>> vectors =
                    HashMap.newHashMap((int) Math.clamp(count, 0, Math.min(room, 1 << 24)));
            for (int i = 0; i < count; i++) {
                VectorKey key = new VectorKey(in.readLong(), in.readLong());
                VectorCode[] codes = new VectorCode[in.readUnsignedShort()];
                for (int j = 0; j < codes.length; j++) {
                    float scale = in.readFloat();
                    byte[] bytes = new byte[dimension];
                    in.readFully(bytes);
                    codes[j] = new VectorCode(bytes, scale);
                }
                vectors.put(key, List.of(codes));
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
}
