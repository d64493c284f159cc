package dev.footnote.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the doctor found at one place.
 *
 * @param name the place
 * @param mark how it stands there
 * @param finding what was found, a clause
 * @param remedy what to do, a sentence; null exactly when all is well
 */
record Check(
        String name, Mark mark, String finding, @Nullable String remedy) {

    /** How it stands. */
    enum Mark {
        /** All is well. */
        OK("ok"),
        /** It works, but could be better. */
        NOTE("note"),
        /** It does not work. */
        PROBLEM("problem");

        private final String word;

        Mark(String word) {
            this.word = word;
        }

        /** The mark as it is printed. */
        String word() {
            return word;
        }
    }

    /** Checks that there is a remedy exactly where one is needed. */
    Check {
        if ((mark == Mark.OK) != (remedy == null)) {
            throw new IllegalArgumentException("a remedy belongs to what is not well, and only there: " + name);
        }
    }

    static Check ok(String name, String finding) {
        return new Check(name, Mark.OK, finding, null);
    }

    static Check note(String name, String finding, String remedy) {
        return new Check(name, Mark.NOTE, finding, Objects.requireNonNull(remedy));
    }

    static Check problem(String name, String finding, String remedy) {
        return new Check(name, Mark.PROBLEM, finding, Objects.requireNonNull(remedy));
    }
}
