package dev.footnote.retrieve;

import java.util.Set;

/**
 * What tells the news.
 *
 * @param found the passages, and their sentences with their likeness to all of them in the sign "moved"; the query is what was asked for
 * @param subject the stems of whom it is of; empty where it is of anybody
 */
public record News(Retrieval found, Set<String> subject) {

    /** Copies the set. */
    public News {
        subject = Set.copyOf(subject);
    }

    /** The same with other sentences. */
    public News with(Retrieval other) {
        return new News(other, subject);
    }
}
