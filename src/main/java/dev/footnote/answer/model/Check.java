package dev.footnote.answer.model;

import java.util.Set;

/** Looks for one sort of flaw between a drafted sentence and what it stands on. */
interface Check {

    /** What it finds; empty where all holds. */
    Set<Flaw> flaws(Pairing pairing);
}
