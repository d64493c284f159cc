package dev.footnote.console;

import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the paragraphs of an article stand: between blank lines, or where there are none, each line is one. */
final class ParagraphBounds {

    private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n[ \\t\\r]*\\n\\s*");
    private static final Pattern LINE_END = Pattern.compile("\\s*[\\r\\n]\\s*");

    private ParagraphBounds() {}

    /** The paragraphs in order; the last may be empty. */
    static List<Span> of(String text) {
        Matcher ends = BLANK_LINE.matcher(text);
        if (!ends.find()) {
            ends = LINE_END.matcher(text);
        }
        ends.reset();
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        while (ends.find()) {
            paragraphs.add(new Span(start, ends.start()));
            start = ends.end();
        }
        paragraphs.add(new Span(start, text.length()));
        return paragraphs;
    }
}
