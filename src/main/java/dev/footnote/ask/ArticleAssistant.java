package dev.footnote.ask;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Chronicle;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.Timeline;
import dev.footnote.answer.Verifier;
import dev.footnote.conversation.FollowUps;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.Retriever;
import dev.footnote.retrieve.Scope;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CancellationException;

/** The walk of a question over a collection of articles. */
public final class ArticleAssistant implements Assistant {
    private static final double NANOS = 1e6;

    private final Retriever retriever;
    private final ExtractiveAnswerer answerer;
    private final InstantSource clock;
    private final FollowUps followUps = new FollowUps();
    private final Verifier verifier = new Verifier();

    /** With what finds and what answers, and the system's clock. */
    public ArticleAssistant(Retriever retriever, ExtractiveAnswerer answerer) {
        this(retriever, answerer, InstantSource.system());
    }

    /** With what finds and what answers, and what tells the day of asking. */
    public ArticleAssistant(Retriever retriever, ExtractiveAnswerer answerer, InstantSource clock) {
        this.retriever = retriever;
        this.answerer = answerer;
        this.clock = clock;
    }

    @Override
    public Reply ask(Question question) {
        long start = System.nanoTime();
        String standalone = followUps.ofQuestions(question.history(), question.text());
        Scope scope = scope(standalone, question);
        Retrieval found = retriever.retrieve(standalone, question.group(), scope);
        goOnUnlessCancelled();
        long retrieved = System.nanoTime();
        Answer draft = answered(found, question);
        Answer answer = verifier.verify(draft);
        goOnUnlessCancelled();
        long end = System.nanoTime();
        Reply.Timing timing =
                new Reply.Timing((retrieved - start) / NANOS, (end - retrieved) / NANOS, (end - start) / NANOS);
        return new Reply(question, standalone, answer, found.passages(), timing);
    }

    @Override
    public Timeline timeline(Question subject) {
        String standalone = followUps.ofQuestions(subject.history(), subject.text());
        Retrieval found = retriever.survey(standalone, subject.group(), scope(standalone, subject));
        goOnUnlessCancelled();
        return Chronicle.of(found);
    }

    private Scope scope(String standalone, Question question) {
        LocalDate asOf = question.asOf();
        LocalDate today = asOf == null ? LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()) : asOf;
        return retriever.scope(standalone, today, asOf);
    }

    /** Where the articles of the dates asked for don't answer, looks whether those of other dates do. */
    private Answer answered(Retrieval found, Question question) {
        Answer draft = answerer.answer(found);
        Scope scope = found.query().scope();
        if ((!scope.restricts() && scope.limit() == null)
                || !(draft instanceof Answer.NotFound silent)
                || !silent.mayLieOutsideDates()) {
            return draft;
        }
        Retrieval anyTime = retriever.retrieve(found.query().text(), question.group(), scope.widened());
        return answerer.beyondDates(silent, scope, anyTime);
    }

    private static void goOnUnlessCancelled() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the question was cancelled");
        }
    }
}
