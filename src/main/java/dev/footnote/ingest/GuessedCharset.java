package dev.footnote.ingest;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Guesses the encoding of bytes that are not UTF-8 from the statistics of their letters. */
final class GuessedCharset {

    private static final int SAMPLE = 1 << 20;

    private GuessedCharset() {}

    /** The likely encoding; null where the bytes give no hint. */
    static @Nullable Charset of(byte[] bytes) {
        int from = Math.max(0, firstHigh(bytes) - 1024);
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, from, Math.min(SAMPLE, bytes.length - from));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? null : DeclaredCharset.named(name.toLowerCase(Locale.ROOT));
    }

    private static int firstHigh(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return i;
            }
        }
        return 0;
    }
}
