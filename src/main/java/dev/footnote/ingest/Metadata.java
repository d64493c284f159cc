package dev.footnote.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about its article; null where it says nothing.
 *
 * @param title the headline
 * @param source the outlet
 * @param url where it was published
 * @param published the day it was published
 */
record Metadata(
        @Nullable String title,
        @Nullable String source,
        @Nullable String url,
        @Nullable LocalDate published) {

    static final Metadata NONE = new Metadata(null, null, null, null);

    /** Takes every blank field for null, and white space inside a field for one space. */
    Metadata {
        title = tidy(title);
        source = tidy(source);
        url = tidy(url);
    }

    /** Whether nothing is known. */
    boolean isEmpty() {
        return title == null && source == null && url == null && published == null;
    }

    /** This, with what it lacks taken from {@code other}. */
    Metadata or(Metadata other) {
        return new Metadata(
                title != null ? title : other.title,
                source != null ? source : other.source,
                url != null ? url : other.url,
                published != null ? published : other.published);
    }

    private static @Nullable String tidy(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String tidy = value.replaceAll("[\\s\\u00a0]+", " ").strip();
        return tidy.isEmpty() ? null : tidy;
    }
}
