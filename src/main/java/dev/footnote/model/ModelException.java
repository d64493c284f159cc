package dev.footnote.model;

/** A language model could not write its text. The message is a clause about the model and never holds a key or a prompt. */
public final class ModelException extends RuntimeException {

    /** What went wrong, as far as it decides what can be done next. */
    public enum Fault {
        /** No connection. */
        UNREACHABLE,
        /** The key is missing, wrong or lacks the right (status 401, 403). */
        KEY_REFUSED,
        /** The server does not know the model (status 404). */
        UNKNOWN_MODEL,
        /** Too many requests or no credit left (status 429), and the wait asked for is longer than the time there is. */
        TOO_MANY_REQUESTS,
        /** The prompt does not fit the model. */
        TOO_LONG,
        /** The server failed (status 5xx). */
        SERVER_FAILED,
        /** Another refusal of the request (other statuses). */
        REFUSED,
        /** Nothing, or nothing more, came in time. */
        TIMED_OUT,
        /** The answer ended before its end. */
        BROKEN_OFF,
        /** The answer can't be read or is empty. */
        MALFORMED,
        /** The day's budget of tokens is used up; the model was not called. */
        OVER_BUDGET
    }

    private final Fault fault;

    /**
     * With what went wrong.
     *
     * @param clause goes on from the model's name, such as "could not be reached: the connection was refused"
     */
    public ModelException(Fault fault, String clause) {
        super(clause);
        this.fault = fault;
    }

    /** What went wrong. */
    public Fault fault() {
        return fault;
    }

    /** The clause that goes on from the model's name. */
    public String clause() {
        return String.valueOf(getMessage());
    }
}
