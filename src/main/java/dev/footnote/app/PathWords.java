package dev.footnote.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Tells a path from a word of the question where both may stand on the command line. */
final class PathWords {

    private static final int LONGEST = 4096;

    private PathWords() {}

    /** Whether a word is a path: it exists, or looks like one. */
    static boolean isPath(String word) {
        if (word.isBlank() || word.length() > LONGEST) {
            return false;
        }
        try {
            return Files.exists(Path.of(word))
                    || (word.contains("/") && word.chars().noneMatch(Character::isWhitespace));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
