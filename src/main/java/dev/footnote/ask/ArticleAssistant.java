package dev.footnote.ask;

import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.retrieve.Retriever;

/** Stub: the walk without conversation and verification. */
public final class ArticleAssistant implements Assistant {

    private final Retriever retriever;
    private final ExtractiveAnswerer answerer;

    /** Stub. */
    public ArticleAssistant(Retriever retriever, ExtractiveAnswerer answerer) {
        this.retriever = retriever;
        this.answerer = answerer;
    }

    @Override
    public Reply ask(Question question) {
        long start = System.nanoTime();
        var standalone = (String.join(" ", question.history()) + " " + question.text()).strip();
        var retrieval = retriever.retrieve(standalone, question.group());
        long found = System.nanoTime();
        var answer = answerer.answer(retrieval);
        long end = System.nanoTime();
        return new Reply(
                question,
                standalone,
                answer,
                retrieval.passages(),
                new Reply.Timing((found - start) / 1e6, (end - found) / 1e6, (end - start) / 1e6));
    }
}
