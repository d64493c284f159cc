package dev.footnote.ask;

import dev.footnote.conversation.Threads;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a reader put it.
 *
 * @param text the reader's words
 * @param history the chat's earlier questions, oldest first
 * @param group restricts the search to the articles of that group, where given
 * @param chat where it was asked: what was said there before is leaned on instead of {@code history}, and the turn is
 *     remembered there; null for a question of its own
 * @param asOf the day the answer is to hold for: nothing newer is looked at, and "last week" is relative to it; null for
 *     today, with all articles
 */
public record Question(
        String text,
        List<String> history,
        @Nullable String group,
        Threads.@Nullable Chat chat,
        @Nullable LocalDate asOf) {

    /** Copies the list. */
    public Question {
        history = List.copyOf(history);
    }

    /** A question outside any chat. */
    public Question(String text, List<String> history, @Nullable String group, @Nullable LocalDate asOf) {
        this(text, history, group, null, asOf);
    }

    /** A question of today. */
    public Question(String text, List<String> history, @Nullable String group) {
        this(text, history, group, null);
    }

    /** A question of today in a chat, over all articles. */
    public static Question in(Threads.Chat chat, String text) {
        return new Question(text, List.of(), null, chat, null);
    }

    /** A question that stands alone, over all articles. */
    public static Question of(String text) {
        return new Question(text, List.of(), null);
    }
}
