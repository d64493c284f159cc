package dev.footnote.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encoding an HTML page declares in a {@code meta} element or an XML declaration. */
final class DeclaredCharset {

    private static final Pattern DECLARATION = Pattern.compile(
            "<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w:.-]+)",
            Pattern.CASE_INSENSITIVE);

    /** What browsers read instead of the name declared: https://encoding.spec.whatwg.org/#names-and-labels */
    private static final Map<String, String> AS_BROWSERS_DO = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "shift_jis", "windows-31j",
            "x-sjis", "windows-31j",
            "euc-kr", "x-windows-949",
            "ks_c_5601-1987", "x-windows-949");

    /** A page declares its encoding early; this is more than the 1,024 bytes the standard asks browsers to look at. */
    private static final int HEAD = 1 << 14;

    private DeclaredCharset() {}

    /** The declared encoding; null where none is declared or this machine does not know it. */
    static @Nullable Charset of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARATION.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return named(name.toLowerCase(Locale.ROOT));
    }

    /** The charset browsers take a name for; null where it is unknown. */
    static @Nullable Charset named(String name) {
        String actual = AS_BROWSERS_DO.getOrDefault(name, name);
        try {
            return Charset.isSupported(actual) ? Charset.forName(actual) : null;
        } catch (IllegalArgumentException notAName) {
            return null;
        }
    }
}
