package dev.footnote.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A corpus that cannot be read at all, such as a folder that does not exist. The message is one sentence for the user. */
public final class CorpusException extends RuntimeException {

    private final @Nullable Path path;

    CorpusException(String message, @Nullable Path path, @Nullable Throwable cause) {
        super(message, cause);
        this.path = path;
    }

    /** The folder or file that cannot be read; null when none was named. */
    public @Nullable Path path() {
        return path;
    }
}
