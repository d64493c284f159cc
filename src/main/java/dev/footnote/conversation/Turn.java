package dev.footnote.conversation;

import dev.footnote.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a chat with what came of it.
 *
 * @param question the reader's words
 * @param standalone the question made to stand alone; null where that is not known
 * @param answer what was answered, without citation numbers; null where that is not known
 * @param cited what the answer stood on
 */
public record Turn(
        String question,
        @Nullable String standalone,
        @Nullable String answer,
        List<Cited> cited) {

    /** Copies the list. */
    public Turn {
        cited = List.copyOf(cited);
    }

    /** A turn of which the citations are not known. */
    public Turn(String question, @Nullable String standalone, @Nullable String answer) {
        this(question, standalone, answer, List.of());
    }

    /** A turn of which only the question is known. */
    public static Turn of(String question) {
        return new Turn(question, null, null);
    }

    /**
     * A place that an answer cited.
     *
     * @param number the citation's number in the answer, from 1
     * @param article the article's id
     * @param span the quote's place in the article's text
     */
    public record Cited(int number, String article, Span span) {}
}
