package dev.footnote.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a reader put it.
 *
 * @param text the reader's words
 * @param history the chat's earlier questions, oldest first
 * @param group restricts the search to the articles of that group, where given
 */
public record Question(
        String text, List<String> history, @Nullable String group) {

    /** Copies the list. */
    public Question {
        history = List.copyOf(history);
    }

    /** A question that stands alone, over all articles. */
    public static Question of(String text) {
        return new Question(text, List.of(), null);
    }
}
