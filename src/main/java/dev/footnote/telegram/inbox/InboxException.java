package dev.footnote.telegram.inbox;

/** The inbox cannot be opened, read or written. The message is a sentence that names the file and says what to do. */
public final class InboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the sentence alone. */
    public InboxException(String message) {
        super(message);
    }

    /** With the fault behind it. */
    public InboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
