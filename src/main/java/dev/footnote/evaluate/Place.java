package dev.footnote.evaluate;

/**
 * Where a case stands.
 *
 * @param file the file as the user named it
 * @param line its line, from 1; 0 for the file as a whole
 */
record Place(String file, long line) {

    /** A case there that cannot be used, and why. */
    Broken broken(String error) {
        return new Broken(file, line, error);
    }

    /** What a case without an id is called. */
    String asId() {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) + ":" + line;
    }
}
