package dev.footnote.conversation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /**
     * The question in the language of the articles, where something that can translate stands behind this rewriter; null
     * where nothing does, or where it failed.
     *
     * @param question the question as the reader put it
     * @param articles the language to put it into
     * @throws java.util.concurrent.CancellationException when the calling thread was interrupted
     */
    default @Nullable String translated(String question, Locale articles) {
        return null;
    }
}
