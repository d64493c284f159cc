package dev.footnote.answer.model;

import dev.footnote.index.Encoder;
import java.util.List;

/** What checks drafts, read once: the lexicon, word lists and cues. Safe for several threads. */
final class DraftChecks {

    private final Readings readings;

    DraftChecks(Encoder encoder) {
        this.readings = new Readings(encoder);
    }

    /** The check of drafts over these passages. */
    DraftCheck over(List<Given> passages) {
        return new DraftCheck(passages, readings);
    }
}
