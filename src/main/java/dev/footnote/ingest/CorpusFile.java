package dev.footnote.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of the corpus.
 *
 * @param root the folder or file the user named
 * @param path where it lies
 * @param name its path relative to the root with {@code /} between names, or its file name when it is the root itself
 */
record CorpusFile(Path root, Path path, String name) {

    // Written out: what the JVM makes of a record for this, it makes anew at each start, which takes tens of
    // milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CorpusFile file
                && name.equals(file.name)
                && path.equals(file.path)
                && root.equals(file.root);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /** Its name without its folders. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
