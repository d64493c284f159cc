package dev.footnote.article;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article's text, as half-open offsets in UTF-16 units into {@link Article#text}.
 *
 * @param start offset of the first unit
 * @param end offset after the last unit, at least {@code start}
 */
public record Span(int start, int end) {

    /** Checks the offsets; throws {@link IllegalArgumentException} when they do not form a stretch. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    // Written out: what the JVM makes of a record for this, it makes anew at each start, which takes tens of
    // milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span && start == span.start && end == span.end;
    }

    @Override
    public int hashCode() {
        return start * 31 + end;
    }

    /** Number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** The stretch of {@code text} this span names; throws where it reaches beyond the text. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether {@code other} lies wholly inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
