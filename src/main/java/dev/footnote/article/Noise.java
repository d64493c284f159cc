package dev.footnote.article;

/**
 * A stretch of an article that is not part of what it says, and why. It stays in the text; sentences leave it out.
 *
 * @param span where it stands
 * @param kind what it is
 */
public record Noise(Span span, Kind kind) {

    /** What a stretch of noise is. */
    public enum Kind {
        /** YAML front matter of a Markdown file. */
        FRONT_MATTER,
        /** Markup that is not shown to a reader: heading and list markers, link targets, emphasis. */
        MARKUP,
        /** A comment form or a list of reader comments. */
        COMMENTS,
        /** Share, follow and print bars. */
        SHARE,
        /** Cookie and privacy notices. */
        COOKIES,
        /** Sponsored content, advertisements, subscription and newsletter offers. */
        SPONSOR,
        /** Related-articles lists, menus and other runs of bare links. */
        LINKS,
        /** A heading that was run into the paragraph after it. */
        INLINE_HEADING,
        /** A piece cut in mid-word. */
        FRAGMENT,
        /** A line that repeats across a source's articles. */
        REPEATED,
        /** A bare source mark such as "(example.com)" between sentences. */
        SOURCE_MARK
    }
}
