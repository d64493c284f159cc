package dev.footnote.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file line by line as bytes, so that each line can be decoded on its own and none is held beyond a limit.
 * Lines end with LF, CRLF or CR, as one byte or as one unit of UTF-16.
 */
final class ByteLines {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private final byte[] sample;
    private final @Nullable Charset wide;
    private boolean afterReturn;

    /**
     * Starts to read.
     *
     * @param in the file's bytes; closed by the caller
     * @param longest the most bytes a line is held with
     */
    ByteLines(InputStream in, int longest) throws IOException {
        this.in = in;
        this.longest = longest;
        filled = Math.max(0, in.readNBytes(buffer, 0, BUFFER));
        sample = Arrays.copyOf(buffer, filled);
        wide = Utf16.sniff(sample);
    }

    /**
     * One line.
     *
     * @param bytes without its line end; null where it is longer than the limit
     */
    record Line(byte @Nullable [] bytes) {}

    /** The first bytes of the file. */
    byte[] sample() {
        return sample;
    }

    /** UTF-16LE or UTF-16BE where the file is one of them, otherwise null. */
    @Nullable
    Charset wide() {
        return wide;
    }

    /** The next line, or null at the end of the file. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        boolean any = false;
        for (int unit = unit(); unit >= 0; unit = unit()) {
            if (unit == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = unit == '\r';
            any = true;
            if (unit == '\n' || unit == '\r') {
                return new Line(tooLong ? null : line.toByteArray());
            }
            if (line.size() >= longest) {
                tooLong = true;
                line = new ByteArrayOutputStream(0);
            }
            if (!tooLong) {
                write(unit, line);
            }
        }
        return any ? new Line(tooLong ? null : line.toByteArray()) : null;
    }

    private void write(int unit, ByteArrayOutputStream line) {
        if (wide == null) {
            line.write(unit);
        } else {
            boolean big = wide.equals(StandardCharsets.UTF_16BE);
            line.write(big ? unit >> 8 : unit);
            line.write(big ? unit : unit >> 8);
        }
    }

    /** The next byte, or the next unit of UTF-16; -1 at the end. */
    private int unit() throws IOException {
        int first = oneByte();
        if (wide == null || first < 0) {
            return first;
        }
        int second = oneByte();
        if (second < 0) {
            return -1;
        }
        return wide.equals(StandardCharsets.UTF_16BE) ? first << 8 | second : second << 8 | first;
    }

    private int oneByte() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }
}
