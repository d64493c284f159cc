package dev.footnote.ingest;

import dev.footnote.article.Noise.Kind;

/** Marks the YAML block between two {@code ---} lines that a Markdown file may open with. */
final class FrontMatterNoise {

    /** Longer than any real front matter: beyond it the first line was a rule, not an opening. */
    private static final int LONGEST = 20_000;

    private FrontMatterNoise() {}

    static void mark(String text, NoiseMap noise) {
        int at = Chars.skipBlanks(text, 0, Math.min(text.length(), 1));
        if (!text.startsWith("---", at) || lineEnd(text, at) != at + 3) {
            return;
        }
        boolean keys = false;
        int limit = Math.min(text.length(), LONGEST);
        for (int line = nextLine(text, at); line < limit; line = nextLine(text, line)) {
            int end = lineEnd(text, line);
            String content = text.substring(line, Math.min(end, line + 200));
            if (content.equals("---") || content.equals("...")) {
                if (keys) {
                    noise.mark(0, end, Kind.FRONT_MATTER);
                }
                return;
            }
            keys |= key(content);
        }
    }

    private static boolean key(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && line.substring(0, colon).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }

    private static int lineEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !Chars.newline(text.charAt(end))) {
            end++;
        }
        return Chars.trimEnd(text, at, end);
    }

    private static int nextLine(String text, int at) {
        int end = at;
        while (end < text.length() && !Chars.newline(text.charAt(end))) {
            end++;
        }
        boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return end + (pair ? 2 : 1);
    }
}
