package dev.footnote.console;

/** How a stretch of text is set, as ECMA-48 SGR codes. */
enum Ink {
    PLAIN("", ""),
    BOLD("\u001b[1m", "\u001b[22m"),
    DIM("\u001b[2m", "\u001b[22m");

    private final String on;
    private final String off;

    Ink(String on, String off) {
        this.on = on;
        this.off = off;
    }

    /** The text in this ink where colours are shown, else as it is. */
    String set(String text, Style style) {
        return style.colors() && !text.isEmpty() ? on + text + off : text;
    }
}
