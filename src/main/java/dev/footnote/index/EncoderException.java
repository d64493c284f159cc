package dev.footnote.index;

/** The encoder could not be loaded or failed on a text. */
public final class EncoderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what happened and why. */
    public EncoderException(String message, Throwable cause) {
        super(message, cause);
    }
}
