package dev.footnote.answer.model;

import org.jspecify.annotations.Nullable;

/** One thing that must hold between a drafted sentence and what it stands on. */
interface Check {

    /** What is wrong; null where it holds. */
    Verdict.@Nullable Reason fault(Pairing pairing);
}
