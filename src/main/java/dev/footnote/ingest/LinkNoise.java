package dev.footnote.ingest;

import dev.footnote.article.Noise.Kind;

/** Marks lists that only lead elsewhere: runs of bare links, lists under "Related articles", menus. */
final class LinkNoise {

    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_LINK = 160;

    private final Phrases phrases;

    LinkNoise(Phrases phrases) {
        this.phrases = phrases;
    }

    void mark(String text, NoiseMap noise) {
        Lines lines = new Lines(text, noise);
        int at = 0;
        while (at < lines.size()) {
            int end;
            if (lines.length(at) > LONGEST_LINK) {
                end = at;
            } else if (phrases.relatedTitle(lines.of(at))) {
                end = relatedEnd(text, lines, at + 1);
                // "Archives" or "Trending" alone may be an honest heading.
                end = end - at < 3 && Chars.words(text, lines.start(at), lines.end(at)) < 2 ? at : end;
            } else if (bar(lines.of(at))) {
                end = at + 1;
            } else {
                end = runEnd(lines, at);
            }
            for (int i = at; i < end; i++) {
                noise.mark(lines.start(i), lines.end(i), Kind.LINKS);
            }
            at = Math.max(end, at + 1);
        }
    }

    /** The titles under "Related articles": short lines without a stop, up to a blank line, or links. */
    private int relatedEnd(String text, Lines lines, int from) {
        int at = from;
        while (at < lines.size()
                && lines.length(at) <= LONGEST_LINK
                && (link(lines.of(at)) || title(text, lines, at) && (at == from || !lines.afterBlankLine(at)))) {
            at++;
        }
        // A last short line right above prose is the heading of that prose.
        boolean heading = at < lines.size() && at > from + 1 && !link(lines.of(at - 1)) && lines.afterBlankLine(at - 1);
        return heading ? at - 1 : at;
    }

    private boolean title(String text, Lines lines, int line) {
        boolean beforeProse =
                line + 1 < lines.size() && lines.length(line + 1) > LONGEST_LINK && !bulleted(lines, line);
        return !beforeProse && !Chars.stop(lines.last(line)) && lines.opening(line) != '#';
    }

    private static boolean bulleted(Lines lines, int line) {
        return Chars.bullet(lines.opening(line));
    }

    private int runEnd(Lines lines, int from) {
        int at = from;
        while (at < lines.size()
                && lines.length(at) <= LONGEST_LINK
                && (phrases.menuWord(lines.of(at)) || link(lines.of(at)))) {
            at++;
        }
        return at - from >= SHORTEST_RUN ? at : from;
    }

    /** Whether the line is a link and nothing else: a web address, or Markdown's {@code [text](address)}. */
    private static boolean link(String line) {
        int start = 0;
        while (start < line.length() && (Chars.bullet(line.charAt(start)) || Chars.blank(line.charAt(start)))) {
            start++;
        }
        String bare = line.substring(start);
        if (bare.startsWith("http://") || bare.startsWith("https://") || bare.startsWith("www.")) {
            return bare.chars().noneMatch(c -> Chars.blank((char) c));
        }
        int target = bare.indexOf("](");
        return bare.startsWith("[")
                && target > 0
                && bare.indexOf(')', target) == bare.length() - 1
                && bare.indexOf(' ', target) < 0;
    }

    /** "Home | News | Sport | Contact": short pieces between bars, at least two of them menu words. */
    private boolean bar(String line) {
        if (line.length() > LONGEST_LINK || line.indexOf('|') < 0 && line.indexOf('›') < 0 && line.indexOf('·') < 0) {
            return false;
        }
        String[] pieces = line.split("[|›·]");
        int menu = 0;
        for (String piece : pieces) {
            if (piece.strip().split("\\s+").length > 3) {
                return false;
            }
            menu += phrases.menuWord(piece) ? 1 : 0;
        }
        return pieces.length >= SHORTEST_RUN && menu >= 2;
    }
}
