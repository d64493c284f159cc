package dev.footnote.answer.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A draft after its check.
 *
 * @param verdicts on its sentences, in order
 * @param refused whether it says that the passages do not answer, and nothing else
 */
record Drafted(List<Verdict> verdicts, boolean refused) {

    /** Copies the list. */
    Drafted {
        verdicts = List.copyOf(verdicts);
    }

    List<Verdict.Kept> kept() {
        List<Verdict.Kept> kept = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Kept stays) {
                kept.add(stays);
            }
        }
        return kept;
    }

    List<Verdict.Removed> removed() {
        List<Verdict.Removed> removed = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Removed goes) {
                removed.add(goes);
            }
        }
        return removed;
    }

    /** Whether the sentence that was to answer stays: the first one. */
    boolean leads() {
        return !verdicts.isEmpty() && verdicts.getFirst() instanceof Verdict.Kept;
    }
}
