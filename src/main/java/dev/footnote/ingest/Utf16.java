package dev.footnote.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Recognises UTF-16, by its byte order mark or, without one, by where its spaces and line ends put their zero bytes. */
final class Utf16 {

    private static final int SAMPLE = 1 << 16;

    private Utf16() {}

    /** UTF-16LE or UTF-16BE where the bytes are one of them, otherwise null. */
    static @Nullable Charset sniff(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (mark == 0xfffe) {
            return StandardCharsets.UTF_16LE;
        }
        if (mark == 0xfeff) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length % 2 == 1) {
            return null;
        }
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        boolean little = isPlausible(sample, StandardCharsets.UTF_16LE);
        boolean big = isPlausible(sample, StandardCharsets.UTF_16BE);
        if (little == big) {
            return null;
        }
        return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** Whether the sample is free of what no text holds, and holds the ASCII that nearly every text holds. */
    private static boolean isPlausible(byte[] sample, Charset charset) {
        String text = new String(sample, charset);
        int ascii = 0;
        int pairs = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean control = unit < ' ' && (unit < '\t' || unit > '\r');
            // The last unit may be half of a pair that the sample cuts.
            boolean broken = !Character.isDefined(unit) || unit == '\ufffd' && i < text.length() - 1;
            if (control || broken) {
                return false;
            }
            if (unit < 0x80) {
                ascii++;
            } else if (isPrintable(unit >> 8) && isPrintable(unit & 0xff)) {
                pairs++;
            }
        }
        // Spaces and line ends alone come to about one unit in ten, even in texts without a Latin letter.
        // Pairs of ASCII letters make up Han letters: many of them mean eight-bit text with a stray zero byte.
        return ascii > 0 && ascii * 50 >= text.length() && pairs * 5 <= text.length() * 2;
    }

    private static boolean isPrintable(int unit) {
        return unit >= ' ' && unit <= '~';
    }
}
