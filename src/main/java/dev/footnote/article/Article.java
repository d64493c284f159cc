package dev.footnote.article;

import java.time.LocalDate;
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

    /** Short: the text is left out, so that a log line or an error stays readable. */
    @Override
    public String toString() {
        return "Article[" + id + ", " + title + ", " + source + ", " + published + ", " + text.length() + " units]";
    }
}
