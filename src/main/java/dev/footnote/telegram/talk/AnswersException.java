package dev.footnote.telegram.talk;

/** The file that keeps answers cannot be used; the message is one sentence that names it. */
public final class AnswersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what happened and why. */
    public AnswersException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
