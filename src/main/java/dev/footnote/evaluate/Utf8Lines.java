package dev.footnote.evaluate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file's lines, so that one with damaged characters spoils itself only. */
final class Utf8Lines {
    private static final String MARK = "\ufeff";

    private Utf8Lines() {}

    /** The lines, without their ends; null for one that is not UTF-8. A byte order mark is left out. */
    static List<@Nullable String> of(byte[] bytes) {
        List<@Nullable String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                lines.add(decode(bytes, start, i));
                start = i + 1;
            }
        }
        String first = lines.get(0);
        if (first != null && first.startsWith(MARK)) {
            lines.set(0, first.substring(1));
        }
        return lines;
    }

    /** The whole text, with replacement characters for what is damaged and without a byte order mark. */
    static String lenient(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static @Nullable String decode(byte[] bytes, int start, int end) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
