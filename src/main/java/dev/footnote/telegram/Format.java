package dev.footnote.telegram;

/** How a text's marks are to be read. */
public enum Format {
    /** As it stands. */
    PLAIN,
    /**
     * Telegram's HTML: {@code & < >} escaped, few tags. Where Telegram cannot parse it, it is sent again without its
     * tags.
     */
    HTML
}
