package dev.footnote.ingest;

import java.nio.file.Path;

/**
 * A file of the corpus.
 *
 * @param root the folder or file the user named
 * @param path where it lies
 * @param name its path relative to the root with {@code /} between names, or its file name when it is the root itself
 */
record CorpusFile(Path root, Path path, String name) {

    /** Its name without its folders. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
