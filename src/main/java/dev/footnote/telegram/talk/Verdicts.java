package dev.footnote.telegram.talk;

import dev.footnote.ask.Reply;

/** Keeps what readers say of answers, for an evaluation. Safe for use by several threads. */
public interface Verdicts {

    /** All that a later verdict on this reply needs, as text; it survives a restart. */
    String record(Reply reply);

    /**
     * Keeps a verdict.
     *
     * @param record what {@link #record} gave
     * @throws java.io.IOException where it could not be kept
     */
    void keep(String record, boolean right) throws java.io.IOException;
}
