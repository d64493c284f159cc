package dev.footnote.ingest;

/** Says that one file or one line cannot be made into an article; the message is the reason handed to the user. */
final class Unreadable extends Exception {

    Unreadable(String reason) {
        super(reason);
    }

    Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
