package dev.footnote.app;

/** The exit statuses scripts rely on. */
final class Status {

    /** Answered, or done. */
    static final int ANSWERED = 0;
    /** Something failed. */
    static final int FAILURE = 1;
    /** The command line or the configuration cannot be used as it is. */
    static final int USAGE = 2;
    /** The articles do not say. */
    static final int NOT_FOUND = 3;

    private Status() {}
}
