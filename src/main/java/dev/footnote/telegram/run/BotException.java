package dev.footnote.telegram.run;

/** The bot cannot start. The message is a sentence that says why and what to do. */
public final class BotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the sentence. */
    public BotException(String message) {
        super(message);
    }
}
