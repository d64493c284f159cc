package dev.footnote.console;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text that leads to an address, as OSC 8 (see gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda). */
final class Hyperlink {

    private static final String OPEN = "\u001b]8;;";
    private static final String END = "\u001b\\";

    private Hyperlink() {}

    /** Whether the address can be linked: a click must lead to the web, never start a program. */
    static boolean leadsToTheWeb(String address) {
        String scheme = address.toLowerCase(Locale.ROOT);
        return scheme.startsWith("https://") || scheme.startsWith("http://");
    }

    /** The text, leading to the address where there is one that the terminal can link. */
    static String set(String text, String address, Style style) {
        if (!style.hyperlinks() || !leadsToTheWeb(address)) {
            return text;
        }
        return OPEN + encoded(address) + END + text + OPEN + END;
    }

    /** The address in printable ASCII, as OSC 8 asks for: everything else percent-encoded. */
    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : address.getBytes(StandardCharsets.UTF_8)) {
            if (unit > ' ' && unit < 0x7f) {
                encoded.append((char) unit);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", unit));
            }
        }
        return encoded.toString();
    }
}
