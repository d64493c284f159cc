package dev.footnote.conversation;

import java.util.List;

/** Makes a question that leans on earlier turns stand alone. Safe for use by several threads. */
public interface QuestionRewriter {

    /**
     * The question made to stand alone; the question itself where it already does.
     *
     * @param history the thread's earlier turns, oldest first
     * @param question the question as the reader put it
     * @throws java.util.concurrent.CancellationException when the calling thread was interrupted
     */
    String standalone(List<Turn> history, String question);
}
