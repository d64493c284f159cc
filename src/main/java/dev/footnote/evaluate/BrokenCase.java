package dev.footnote.evaluate;

/** A case that cannot be used. The message is one sentence for the one who wrote it. */
final class BrokenCase extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenCase(String message) {
        super(message);
    }

    /** One sentence. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
