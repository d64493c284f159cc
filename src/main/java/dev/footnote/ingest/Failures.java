package dev.footnote.ingest;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Puts what went wrong with a file into a clause a user understands. */
final class Failures {

    private static final int LONGEST = 160;

    private Failures() {}

    /** The reason, for {@link Skipped#reason}. */
    static String reason(Throwable failure) {
        return switch (failure) {
            case Unreadable unreadable -> String.valueOf(unreadable.getMessage());
            case AccessDeniedException denied -> "permission to read it was denied";
            case NoSuchFileException missing -> "there is no such file any more, or it is a link to nowhere";
            case FileSystemException system
            when system.getReason() != null -> "it cannot be read: " + system.getReason();
            case StackOverflowError deep -> "it is nested too deeply to be read";
            case OutOfMemoryError large -> "reading it takes more memory than there is";
            default -> "it cannot be read: " + brief(failure);
        };
    }

    /** The first line of an exception's message, or its kind where it has none. */
    static String brief(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        String line = message.strip().lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
