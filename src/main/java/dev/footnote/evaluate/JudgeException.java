package dev.footnote.evaluate;

/** A judge gave no usable verdict; the message says why, in a clause that goes on from the judge's name. */
public final class JudgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason such as "answered with an error of its own (status 500)"; no full stop */
    public JudgeException(String reason) {
        super(reason);
    }

    /** Why, without a full stop. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
