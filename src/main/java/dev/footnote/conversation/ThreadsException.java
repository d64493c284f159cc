package dev.footnote.conversation;

import org.jspecify.annotations.Nullable;

/** Chats cannot be kept or looked up. The message is a sentence for the reader: what happened to which file, what to do. */
public final class ThreadsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what to tell the reader, and what caused it where something did. */
    public ThreadsException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for the reader. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
