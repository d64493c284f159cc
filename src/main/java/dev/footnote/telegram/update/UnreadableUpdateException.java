package dev.footnote.telegram.update;

/** An update lacks what it needs to be answered. The message names the field, never a value. */
public final class UnreadableUpdateException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With a clause that says what is missing. */
    public UnreadableUpdateException(String message) {
        super(message);
    }
}
