package dev.footnote.telegram.send;

import java.io.IOException;

/** A request failed after its connection stood, so that the server may have received it. */
final class SentException extends IOException {

    private static final long serialVersionUID = 1L;

    SentException(String reason, Throwable cause) {
        super(reason, cause);
    }

    SentException(String reason) {
        super(reason);
    }

    /** Whether {@code fault} or what is behind it is one. */
    static boolean isBehind(Throwable fault) {
        for (Throwable told = fault; told != null; told = told.getCause()) {
            if (told instanceof SentException) {
                return true;
            }
        }
        return false;
    }
}
