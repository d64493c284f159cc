package dev.footnote.evaluate;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** How text is set on a terminal; without colours it is left as it is. */
enum Ink {
    PLAIN(AttributedStyle.DEFAULT),
    BOLD(AttributedStyle.DEFAULT.bold()),
    DIM(AttributedStyle.DEFAULT.faint()),
    GOOD(AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN)),
    BAD(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED));

    private final AttributedStyle style;

    Ink(AttributedStyle style) {
        this.style = style;
    }

    /** The text in this ink. */
    AttributedString set(String text) {
        return new AttributedString(text, style);
    }

    /** A line with colours, or without. */
    static String line(AttributedStringBuilder line, boolean colours) {
        AttributedString whole = line.toAttributedString();
        String text = colours ? whole.toAnsi() : whole.toString();
        return text.stripTrailing() + "\n";
    }

    /** The text cut to a width in columns; an ellipsis stands for what is left out. */
    static String fit(String text, int columns) {
        AttributedString line =
                new AttributedString(text.replaceAll("\\s+", " ").strip());
        return line.columnLength() <= columns
                ? line.toString()
                : line.columnSubSequence(0, Math.max(0, columns - 1)).toString().stripTrailing() + "…";
    }
}
