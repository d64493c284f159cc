package dev.footnote.ingest;

import dev.footnote.article.Noise.Kind;

/**
 * Marks bare source marks between sentences ("… in 2026. (example.com) The …") and what broken ones left behind
 * ("(exam([example.org)2026-a-story.html))"). A domain in brackets inside a sentence is prose and stays.
 */
final class SourceMarkNoise {

    private static final int LONGEST_HOST = 60;
    private static final int LONGEST_TOKEN = 400;

    private SourceMarkNoise() {}

    static void mark(String text, NoiseMap noise) {
        int token = 0;
        int at = next(text, 0);
        while (at >= 0) {
            if (at >= token) {
                token = Chars.wordEnd(text, at, text.length());
            }
            int end = token - at <= LONGEST_TOKEN || hostEnd(text, at + 1) > 0 ? markEnd(text, at, token, noise) : -1;
            if (end > 0) {
                noise.mark(at, end, Kind.SOURCE_MARK);
            }
            at = next(text, Math.max(end, at + 1));
        }
    }

    private static int next(String text, int from) {
        return text.indexOf('(', from);
    }

    private static int markEnd(String text, int at, int token, NoiseMap noise) {
        int host = hostEnd(text, at + 1);
        if (host > 0 && host < text.length() && text.charAt(host) == ')') {
            int end = host;
            while (end < text.length() && text.charAt(end) == ')') {
                end++;
            }
            return stands(text, at, end, noise) ? end : -1;
        }
        return token - at <= LONGEST_TOKEN ? wreckEnd(text, at, token, noise) : -1;
    }

    /** Between sentences, or at a seam where text was cut out: a small letter is glued to its closing bracket. */
    private static boolean stands(String text, int start, int end, NoiseMap noise) {
        if (end < text.length() && Character.isLowerCase(text.charAt(end))) {
            return true;
        }
        if (!afterStop(text, start, noise)) {
            return false;
        }
        int next = end;
        while (next < text.length() && Chars.blank(text.charAt(next)) && !Chars.newline(text.charAt(next))) {
            next++;
        }
        return next == text.length()
                || Chars.newline(text.charAt(next))
                || noise.marked(next)
                || !Character.isLowerCase(text.charAt(next)) && ",;:.?!)".indexOf(text.charAt(next)) < 0;
    }

    private static boolean afterStop(String text, int start, NoiseMap noise) {
        int at = start - 1;
        while (at >= 0 && Chars.blank(text.charAt(at)) && !Chars.newline(text.charAt(at))) {
            at--;
        }
        if (at < 0 || Chars.newline(text.charAt(at)) || noise.marked(at)) {
            return true;
        }
        for (int i = 0; i < 4 && at > 0 && (Chars.closer(text.charAt(at)) || "*_".indexOf(text.charAt(at)) >= 0); i++) {
            at--;
        }
        return Chars.stop(text.charAt(at));
    }

    /** The end of a mark that a second one was written over, or of a Markdown link in brackets; -1 where it is neither. */
    private static int wreckEnd(String text, int at, int token, NoiseMap noise) {
        int inner = at + 1;
        while (inner < token && inner - at < LONGEST_HOST && hostUnit(text.charAt(inner))) {
            inner++;
        }
        boolean over = inner > at + 1 && text.startsWith("([", inner) && hostEnd(text, inner + 2) > 0;
        boolean linked = inner == at + 1 && text.startsWith("[", inner) && linkEnds(text, inner + 1, token);
        if (!over && !linked || linked && !over && !afterStop(text, at, noise)) {
            return -1;
        }
        int end = text.lastIndexOf(')', token - 1) + 1;
        return end > at ? end : -1;
    }

    private static boolean linkEnds(String text, int from, int token) {
        int host = hostEnd(text, from);
        return host > 0 && text.startsWith("](", host) && text.indexOf("))", host) == token - 2;
    }

    /** The offset after a host name such as {@code money.example.com}; -1 where none stands there. */
    private static int hostEnd(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_HOST);
        int at = from;
        int lastDot = -1;
        while (at < limit && hostUnit(text.charAt(at))) {
            if (text.charAt(at) == '.') {
                if (at == from || lastDot == at - 1) {
                    return -1;
                }
                lastDot = at;
            }
            at++;
        }
        int suffix = at - lastDot - 1;
        if (lastDot < 0 || suffix < 2 || suffix > 10 || !Chars.asciiLetter(text.charAt(from))) {
            return -1;
        }
        for (int i = lastDot + 1; i < at; i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return -1;
            }
        }
        return at;
    }

    private static boolean hostUnit(char c) {
        return Chars.asciiLetter(c) || Chars.digit(c) || c == '.' || c == '-';
    }
}
