package dev.footnote.answer.model;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * A place that a drafted sentence, or one of the statements it joins, might stand on: nothing that decides by itself speaks
 * against it.
 *
 * @param ground the place
 * @param coverage how much of what it says is said there
 * @param flaws the soft flaws
 * @param signs what speaks for and against it, as {@link SupportSigns#NAMES} names them
 */
record Candidate(Ground ground, Coverage coverage, Set<Flaw> flaws, double[] signs) {

    /** Copies the set. */
    Candidate {
        flaws = flaws.isEmpty() ? Set.of() : EnumSet.copyOf(flaws);
    }

    /** Whether each of its words is said there and there is no flaw, so that nothing is to be weighed. */
    boolean certain() {
        return flaws.isEmpty() && coverage.whole();
    }

    /** What it lacks, where it is not enough. */
    Verdict.Reason reason() {
        return flaws.stream().map(Flaw::reason).max(Comparator.naturalOrder()).orElse(Verdict.Reason.WORDS);
    }
}
