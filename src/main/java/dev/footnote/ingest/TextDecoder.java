package dev.footnote.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a text file whose encoding nobody noted. In this order: a byte order mark, UTF-16 by its look,
 * strict UTF-8, UTF-8 with a few damaged places, what an HTML page declares, a guess by letter statistics,
 * windows-1252. A UTF-8 byte order mark stays in the text as U+FEFF, as Python's {@code encoding="utf-8"} keeps it; a
 * UTF-16 one does not, as its {@code encoding="utf-16"} drops it.
 */
final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    /** The text of a plain text file. */
    static String decode(byte[] bytes) throws Unreadable {
        return decode(bytes, null);
    }

    /** The text of an HTML page, which may declare its encoding. */
    static String decodeHtml(byte[] bytes) throws Unreadable {
        return decode(bytes, DeclaredCharset.of(bytes));
    }

    /** The text of a part of a larger file, taken to be in the encoding that the file's first bytes look like. */
    static String decodeLike(byte[] bytes, byte[] sample) throws Unreadable {
        boolean telling = strictly(sample, StandardCharsets.UTF_8) == null && !DamagedUtf8.is(sample);
        return guessed(bytes, telling ? GuessedCharset.of(sample) : null, null);
    }

    private static String decode(byte[] bytes, @Nullable Charset declared) throws Unreadable {
        Charset wide = Utf16.sniff(bytes);
        if (wide != null) {
            return wide(bytes, wide);
        }
        if (holdsNul(bytes)) {
            throw new Unreadable("it is a binary file, not text");
        }
        String text = strictly(bytes, StandardCharsets.UTF_8);
        if (text == null || isEscapedJapanese(text)) {
            text = guessed(bytes, declared, text);
        }
        if (looksBinary(text)) {
            throw new Unreadable("it is a binary file, not text");
        }
        return text;
    }

    private static String guessed(byte[] bytes, @Nullable Charset declared, @Nullable String ascii) throws Unreadable {
        if (ascii == null && DamagedUtf8.is(bytes)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        for (Charset charset : new @Nullable Charset[] {declared, GuessedCharset.of(bytes), WINDOWS_1252}) {
            String text = charset == null ? null : strictly(bytes, charset);
            if (text != null) {
                return text;
            }
        }
        throw new Unreadable("it is a binary file, or text in an unknown encoding: save it as UTF-8");
    }

    /** The bytes as text where every one of them is valid in the charset, otherwise null. */
    static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException invalid) {
            return null;
        }
    }

    private static String wide(byte[] bytes, Charset charset) throws Unreadable {
        String text = new String(bytes, charset);
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable("it is a binary file, not text");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** ISO-2022-JP is seven bits wide and so passes for UTF-8; its escape sequences give it away. */
    private static boolean isEscapedJapanese(String text) {
        return text.contains("\u001b$B") || text.contains("\u001b$@");
    }

    private static boolean holdsNul(byte[] bytes) {
        for (byte unit : bytes) {
            if (unit == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksBinary(String text) {
        long controls = text.chars().filter(TextDecoder::isControl).count();
        return controls * 50 > text.length();
    }

    private static boolean isControl(int unit) {
        boolean usedInText = unit >= '\t' && unit <= '\r' || unit == 0x1b || unit == 0x85;
        return Character.isISOControl(unit) && !usedInText;
    }
}
