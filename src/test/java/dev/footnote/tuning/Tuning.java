package dev.footnote.tuning;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** One model: the examples it learns from, how it is fitted and how well it does on cases that it did not see. */
interface Tuning {

    /** Whether it learns from a set at all; one that it does not is not opened. */
    default boolean uses(DevelopmentSet set) {
        return true;
    }

    /** Takes the examples of a set. */
    void add(OpenSet set);

    /** Prints how well the model does, fitted on one half of the cases and measured on the other, both ways. */
    void printFigures(PrintStream out);

    /** Fits the model on all cases. */
    Weights fit();

    /** The resource file that the program reads the weights from, relative to the repository's root. */
    Path file();

    /** How the weights were made, for the head of that file. */
    List<String> origin();
}
