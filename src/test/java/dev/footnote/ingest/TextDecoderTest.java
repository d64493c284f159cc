package dev.footnote.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String RUSSIAN =
            "Компания подписала договор на семь лет. Сделка стоит тридцать восемь миллиардов.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "Amazon’s $38 billion – naïve café",
                RUSSIAN,
                "日本語の記事です。\n次の行。\n",
                "한국어 기사 본문입니다.\n",
                "😀 emoji and text"
            })
    void reads_unicode_with_and_without_a_byte_order_mark(String text) throws Unreadable {
        assertEquals(text, TextDecoder.decode(text.getBytes(UTF_8)));
        assertEquals("\ufeff" + text, TextDecoder.decode(("\ufeff" + text).getBytes(UTF_8)));
        assertEquals(text, TextDecoder.decode(("\ufeff" + text).getBytes(UTF_16LE)));
        assertEquals(text, TextDecoder.decode(("\ufeff" + text).getBytes(UTF_16BE)));
        String lines = text + " \n";
        assertEquals(lines, TextDecoder.decode(lines.getBytes(UTF_16LE)));
        assertEquals(lines, TextDecoder.decode(lines.getBytes(UTF_16BE)));
    }

    @Test
    void reads_windows_1251() throws Unreadable {
        assertEquals(RUSSIAN, TextDecoder.decode(RUSSIAN.getBytes(Charset.forName("windows-1251"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le café de l’Opéra – un résumé",
                "It’s “quoted” text — with a dash",
                "Die Größe beträgt 38 Milliarden Euro für Öl",
                "El año pasado, señaló Muñoz",
                "A plain text with one é in it, and otherwise English words that go on for a while."
            })
    void reads_windows_1252(String text) throws Unreadable {
        assertEquals(text, TextDecoder.decode(text.getBytes(Charset.forName("windows-1252"))));
    }

    @Test
    void reads_japanese_and_chinese_encodings() throws Unreadable {
        String japanese = "アマゾンは三百八十億ドルの契約を結びました。株価は最高値を更新しました。".repeat(3);
        assertEquals(japanese, TextDecoder.decode(japanese.getBytes(Charset.forName("Shift_JIS"))));
        assertEquals(japanese, TextDecoder.decode(japanese.getBytes(Charset.forName("EUC-JP"))));
        assertEquals(japanese, TextDecoder.decode(japanese.getBytes(Charset.forName("ISO-2022-JP"))));
        String chinese = "亚马逊签署了一项价值三百八十亿美元的协议。股价创下历史新高。".repeat(3);
        assertEquals(chinese, TextDecoder.decode(chinese.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void believes_what_an_html_page_declares() throws Unreadable {
        String page = "<html><head><meta charset=\"Shift_JIS\"><title>短い</title></head><body>①社</body></html>";
        assertEquals(page, TextDecoder.decodeHtml(page.getBytes(Charset.forName("windows-31j"))));
        String older = "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'><p>Łódź źle";
        assertEquals(older, TextDecoder.decodeHtml(older.getBytes(Charset.forName("ISO-8859-2"))));
        String xhtml = "<?xml version=\"1.0\" encoding=\"windows-1250\"?><p>Łódź";
        assertEquals(xhtml, TextDecoder.decodeHtml(xhtml.getBytes(Charset.forName("windows-1250"))));
    }

    @Test
    void prefers_valid_utf_8_to_a_wrong_declaration() throws Unreadable {
        String page = "<meta charset=windows-1251><p>naïve 日本";
        assertEquals(page, TextDecoder.decodeHtml(page.getBytes(UTF_8)));
        String unknown = "<meta charset=x-no-such><p>café";
        assertEquals(unknown, TextDecoder.decodeHtml(unknown.getBytes(ISO_8859_1)));
    }

    @Test
    void reads_utf_8_that_is_cut_in_mid_letter() throws Unreadable {
        byte[] bytes = "naïve café €".getBytes(UTF_8);
        assertEquals("naïve café \ufffd", TextDecoder.decode(Arrays.copyOf(bytes, bytes.length - 1)));
    }

    @Test
    void refuses_text_with_a_zero_byte() {
        assertThrows(Unreadable.class, () -> TextDecoder.decode("abc\0def".getBytes(UTF_8)));
        assertThrows(Unreadable.class, () -> TextDecoder.decode("abc\0defg".getBytes(UTF_8)));
        assertThrows(Unreadable.class, () -> TextDecoder.decode(new byte[] {0, 0, 0, 0}));
    }
}
