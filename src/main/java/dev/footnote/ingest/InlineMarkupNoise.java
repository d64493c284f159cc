package dev.footnote.ingest;

import dev.footnote.article.Noise.Kind;
import java.util.Set;

/** Marks Markdown's link targets and images, and HTML tags and comments that were left in the text. */
final class InlineMarkupNoise {

    private static final int LONGEST_TARGET = 2000;
    private static final int LONGEST_TAG = 500;
    private static final Set<String> TAGS = Set.of(
            ("a abbr article aside b blockquote br button caption center cite code dd del div dl dt em embed figcaption"
                            + " figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins label li"
                            + " main mark nav noscript ol p picture pre q s script section small source span strike"
                            + " strong style sub sup svg table tbody td tfoot th thead time tr u ul video")
                    .split(" "));

    private InlineMarkupNoise() {}

    static void mark(String text, NoiseMap noise) {
        links(text, noise);
        comments(text, noise);
        tags(text, noise);
    }

    private static void links(String text, NoiseMap noise) {
        int opening = -1;
        int outer = -1;
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                outer = opening;
                opening = i;
            } else if (Chars.newline(c)) {
                outer = -1;
                opening = -1;
            } else if (c == ']' && opening >= 0) {
                if (i >= seen && text.startsWith("](", i)) {
                    int end = targetEnd(text, i + 2);
                    seen = Math.abs(end);
                    if (end > 0) {
                        link(text, opening, i, end, noise);
                    }
                }
                // An image may be what a link shows.
                opening = outer;
                outer = -1;
            }
        }
    }

    private static void link(String text, int opening, int closing, int end, NoiseMap noise) {
        if (opening > 0 && text.charAt(opening - 1) == '!') {
            noise.mark(opening - 1, end, Kind.MARKUP);
        } else {
            noise.mark(opening, opening + 1, Kind.MARKUP);
            noise.mark(closing, end, Kind.MARKUP);
        }
    }

    /**
     * The offset after the bracket that closes a link target: an address, brackets in it in pairs, perhaps a title. For
     * anything else minus the offset it looked up to, so that no stretch is looked at twice.
     */
    private static int targetEnd(String text, int from) {
        if (!address(text, from)) {
            return -from;
        }
        int depth = 1;
        boolean titled = false;
        int limit = Math.min(text.length(), from + LONGEST_TARGET);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (Chars.newline(c)) {
                return -i;
            }
            if (Chars.blank(c) && !titled) {
                titled = i + 1 < limit && "\"'".indexOf(text.charAt(i + 1)) >= 0;
                if (!titled) {
                    return -i;
                }
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -limit;
    }

    private static boolean address(String text, int at) {
        if (text.startsWith("http", at) || text.startsWith("www.", at) || text.startsWith("mailto:", at)) {
            return true;
        }
        return at < text.length() && "/#.<".indexOf(text.charAt(at)) >= 0 || slashed(text, at);
    }

    private static boolean slashed(String text, int at) {
        for (int i = at; i < Math.min(text.length(), at + 60); i++) {
            char c = text.charAt(i);
            if (i > at && (c == '/' || c == '.')) {
                return true;
            }
            if (!Character.isLetterOrDigit(c) && (i == at || c != '-' && c != '_')) {
                return false;
            }
        }
        return false;
    }

    private static void comments(String text, NoiseMap noise) {
        int at = text.indexOf("<!--");
        while (at >= 0) {
            int end = text.indexOf("-->", at + 4);
            if (end < 0) {
                return;
            }
            noise.mark(at, end + 3, Kind.MARKUP);
            at = text.indexOf("<!--", end + 3);
        }
    }

    private static void tags(String text, NoiseMap noise) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            int end = tagEnd(text, at);
            if (end > 0) {
                noise.mark(at, end, Kind.MARKUP);
                at = end - 1;
            }
        }
    }

    private static int tagEnd(String text, int at) {
        int limit = Math.min(text.length(), at + LONGEST_TAG);
        if (text.startsWith("http", at + 1)) {
            int end = text.indexOf('>', at, limit);
            return end > 0 && Chars.wordEnd(text, at, end) == end ? end + 1 : -1;
        }
        int name = at + 1 < limit && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int nameEnd = name;
        while (nameEnd < limit && nameEnd - name < 12 && Character.isLetterOrDigit(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (!TAGS.contains(text.substring(name, nameEnd).toLowerCase(java.util.Locale.ROOT))) {
            return -1;
        }
        int end = nameEnd;
        while (end < limit && text.charAt(end) != '>' && text.charAt(end) != '<') {
            end++;
        }
        if (end >= limit || text.charAt(end) != '>') {
            return -1;
        }
        String rest = text.substring(nameEnd, end).strip();
        return rest.isEmpty() || rest.equals("/") || rest.indexOf('=') > 0 ? end + 1 : -1;
    }
}
