package dev.footnote.ingest;

/** Tells UTF-8 with a few broken bytes (a file cut in mid-letter, one pasted line) from another encoding. */
final class DamagedUtf8 {

    private DamagedUtf8() {}

    /** Whether at least ten times as many multi-byte letters are whole as are broken. */
    static boolean is(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        int at = 0;
        while (at < bytes.length) {
            int length = lengthOf(bytes[at] & 0xff);
            if (length == 1) {
                at++;
            } else if (length > 1 && continues(bytes, at + 1, at + length)) {
                whole++;
                at += length;
            } else {
                broken++;
                at++;
            }
        }
        return whole >= 10 * broken || whole > 0 && broken <= 3 && isCutAtTheEnd(bytes);
    }

    private static boolean isCutAtTheEnd(byte[] bytes) {
        for (int back = 1; back <= Math.min(3, bytes.length); back++) {
            int length = lengthOf(bytes[bytes.length - back] & 0xff);
            if (length > 1) {
                return length > back;
            }
        }
        return false;
    }

    private static int lengthOf(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first >= 0xc2 && first <= 0xdf) {
            return 2;
        }
        if (first >= 0xe0 && first <= 0xef) {
            return 3;
        }
        return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
    }

    private static boolean continues(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (i >= bytes.length || (bytes[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
