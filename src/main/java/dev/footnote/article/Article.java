package dev.footnote.article;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was read, never rewritten: every quote is a substring of its text.
 *
 * @param id the path relative to the corpus folder with {@code /} between names, or the {@code id} of a JSONL line
 * @param title the headline; empty where none was found
 * @param source the outlet, where known
 * @param url where it was published, where known
 * @param published the day it was published, where known
 * @param text the whole text that offsets point into; for text and Markdown files the decoded file itself
 * @param group the set of articles it is searched with, where the collection has such sets
 */
public record Article(
        String id,
        String title,
        @Nullable String source,
        @Nullable String url,
        @Nullable LocalDate published,
        String text,
        @Nullable String group) {

    // Written out: what the JVM makes of a record for this, it makes anew at each start, which takes tens of
    // milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Article article
                        && id.equals(article.id)
                        && text.equals(article.text)
                        && title.equals(article.title)
                        && Objects.equals(source, article.source)
                        && Objects.equals(url, article.url)
                        && Objects.equals(published, article.published)
                        && Objects.equals(group, article.group);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Short: the text is left out, so that a log line or an error stays readable. */
    @Override
    public String toString() {
        return "Article[" + id + ", " + title + ", " + source + ", " + published + ", " + text.length() + " units]";
    }
}
