package dev.footnote.conversation;

import org.jspecify.annotations.Nullable;

/**
 * One turn of a chat.
 *
 * @param question the question as the reader put it
 * @param standalone the question as it was made to stand alone then; null where that is not known
 * @param answer the text of what was answered; null where that is not known or nothing was
 */
public record Turn(
        String question,
        @Nullable String standalone,
        @Nullable String answer) {

    /** A turn of which only the question is known. */
    public static Turn of(String question) {
        return new Turn(question, null, null);
    }
}
