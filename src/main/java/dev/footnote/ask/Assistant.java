package dev.footnote.ask;

import dev.footnote.answer.Drafting;
import dev.footnote.answer.Timeline;

/** Answers questions over a collection of articles. Safe for use by several threads. */
public interface Assistant {

    /**
     * Answers one question.
     *
     * @throws java.util.concurrent.CancellationException when the calling thread was interrupted
     */
    Reply ask(Question question);

    /**
     * Answers one question and lets its draft be heard where a language model writes one.
     *
     * @throws java.util.concurrent.CancellationException when the calling thread was interrupted
     */
    default Reply ask(Question question, Drafting drafting) {
        return ask(question);
    }

    /**
     * What the articles report on a subject, in order of date. An assistant that has no articles of its own has none.
     *
     * @param subject a subject or a question about one; its history is what it may lean on
     */
    default Timeline timeline(Question subject) {
        return Timeline.EMPTY;
    }
}
