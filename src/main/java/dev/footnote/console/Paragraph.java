package dev.footnote.console;

import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;

/** A paragraph put together from stretches in different inks and then set in lines. Takes printable text only. */
final class Paragraph {

    private record Stretch(Span span, Ink ink, String address) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Span> whole = new ArrayList<>();

    /** Adds text in an ink. */
    Paragraph add(String words, Ink ink) {
        return add(words, ink, "");
    }

    /** Adds plain text. */
    Paragraph add(String words) {
        return add(words, Ink.PLAIN, "");
    }

    /** Adds text that must not be parted from what stands before it, nor broken. */
    Paragraph addWhole(String words, Ink ink) {
        whole.add(new Span(text.length(), text.length() + words.length()));
        return add(words, ink, "");
    }

    /** Adds text that leads to an address where there is one and hyperlinks are understood. */
    Paragraph add(String words, Ink ink, String address) {
        stretches.add(new Stretch(new Span(text.length(), text.length() + words.length()), ink, address));
        text.append(words);
        return this;
    }

    /**
     * Sets the paragraph.
     *
     * @param first what stands before the first line
     * @param rest what stands before every other line; takes as many columns
     * @return the lines, each ended with a line feed; empty for an empty paragraph
     */
    String set(Style style, String first, String rest) {
        int columns = Math.max(10, style.measure() - Columns.of(rest));
        StringBuilder set = new StringBuilder();
        for (Span line : LineBreaks.fit(text.toString(), columns, whole)) {
            set.append(set.isEmpty() ? first : rest).append(line(line, style)).append('\n');
        }
        return set.toString();
    }

    /** Sets the paragraph in one line however long it gets: an address that is broken can't be copied or followed. */
    String setUnbroken(Style style, String first) {
        return text.isEmpty() ? "" : first + line(new Span(0, text.length()), style) + "\n";
    }

    private String line(Span line, Style style) {
        StringBuilder set = new StringBuilder();
        for (Stretch stretch : stretches) {
            if (stretch.span.overlaps(line)) {
                int start = Math.max(line.start(), stretch.span.start());
                int end = Math.min(line.end(), stretch.span.end());
                set.append(Hyperlink.set(stretch.ink.set(text.substring(start, end), style), stretch.address, style));
            }
        }
        return set.toString();
    }
}
