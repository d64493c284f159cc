package dev.footnote.evaluate;

/**
 * A case that could not be read, or asked.
 *
 * @param file the file it stands in, as the user named it
 * @param line its line there, from 1; 0 where the file as a whole is meant
 * @param error one sentence: what is wrong with it
 */
public record Broken(String file, long line, String error) {

    /** File and line as compilers write them. */
    public String where() {
        return line > 0 ? file + ":" + line : file;
    }
}
