package dev.footnote.ingest;

/** A collection cannot be read at all; the message says which, why, and what to do. */
public class CorpusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence for the reader */
    public CorpusException(String message) {
        super(message);
    }

    /** @param message a sentence for the reader */
    public CorpusException(String message, Throwable cause) {
        super(message, cause);
    }
}
