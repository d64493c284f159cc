package dev.footnote.ask;

import dev.footnote.answer.Answer;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.Verifier;
import dev.footnote.conversation.FollowUps;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.Retriever;
import java.util.concurrent.CancellationException;

/** The walk of a question over a collection of articles. */
public final class ArticleAssistant implements Assistant {
    private static final double NANOS = 1e6;

    private final Retriever retriever;
    private final ExtractiveAnswerer answerer;
    private final FollowUps followUps = new FollowUps();
    private final Verifier verifier = new Verifier();

    /** With what finds and what answers. */
    public ArticleAssistant(Retriever retriever, ExtractiveAnswerer answerer) {
        this.retriever = retriever;
        this.answerer = answerer;
    }

    @Override
    public Reply ask(Question question) {
        long start = System.nanoTime();
        String standalone = followUps.standalone(question.history(), question.text());
        Retrieval found = retriever.retrieve(standalone, question.group());
        goOnUnlessCancelled();
        long retrieved = System.nanoTime();
        Answer draft = answerer.answer(found);
        Answer answer = verifier.verify(draft);
        goOnUnlessCancelled();
        long end = System.nanoTime();
        Reply.Timing timing =
                new Reply.Timing((retrieved - start) / NANOS, (end - retrieved) / NANOS, (end - start) / NANOS);
        return new Reply(question, standalone, answer, found.passages(), timing);
    }

    private static void goOnUnlessCancelled() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the question was cancelled");
        }
    }
}
