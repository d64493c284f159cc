package dev.footnote.ask;

/** Answers questions over a collection of articles. Safe for use by several threads. */
public interface Assistant {

    /**
     * Answers one question.
     *
     * @throws java.util.concurrent.CancellationException when the calling thread was interrupted
     */
    Reply ask(Question question);
}
