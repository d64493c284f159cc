package dev.footnote.telegram.page;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that is set in one way.
 *
 * @param text what a reader sees
 * @param mark how it is set
 * @param link the page it opens; null for none
 */
record Fragment(String text, Mark mark, @Nullable String link) {

    /** How a fragment is set. */
    enum Mark {
        PLAIN,
        BOLD,
        ITALIC,
        UNDERLINED
    }

    /** The stretch from {@code start} to {@code end}, set in the same way. */
    Fragment part(int start, int end) {
        return new Fragment(text.substring(start, end), mark, link);
    }

    /** As Telegram's HTML. */
    String html() {
        String escaped = escaped(text);
        String marked =
                switch (mark) {
                    case PLAIN -> escaped;
                    case BOLD -> "<b>" + escaped + "</b>";
                    case ITALIC -> "<i>" + escaped + "</i>";
                    case UNDERLINED -> "<u>" + escaped + "</u>";
                };
        return link == null ? marked : "<a href=\"" + escaped(link) + "\">" + marked + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
