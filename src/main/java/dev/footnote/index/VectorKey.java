package dev.footnote.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What vectors were computed from: the first 16 bytes of the SHA-256 of the encoder's input. */
record VectorKey(long high, long low) {
    static final int BYTES = 2 * Long.BYTES;

    // Written out: what the JVM makes of a record for this, it makes anew at each start, which takes tens of
    // milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VectorKey key && high == key.high && low == key.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    /** Of a passage under its title. */
    static VectorKey of(String context, List<String> sentences) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(context.getBytes(StandardCharsets.UTF_8));
            for (String sentence : sentences) {
                digest.update((byte) 0xff); // occurs in no UTF-8 text
                digest.update(sentence.getBytes(StandardCharsets.UTF_8));
            }
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
            return new VectorKey(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of a word by itself. */
    static VectorKey ofWord(String word) {
        return of("", List.of("", word));
    }
}
