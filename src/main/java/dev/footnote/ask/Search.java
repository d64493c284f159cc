package dev.footnote.ask;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Chronicle;
import dev.footnote.answer.Citation;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.Timeline;
import dev.footnote.answer.Verifier;
import dev.footnote.calendar.Period;
import dev.footnote.conversation.Turn;
import dev.footnote.retrieve.News;
import dev.footnote.retrieve.Reading;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.Retriever;
import dev.footnote.retrieve.Scope;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Finds what the articles say to a question that stands alone, in their own words. */
final class Search {

    private static final String ANY_NEWS = "What is the news?";

    private final Retriever retriever;
    private final ExtractiveAnswerer answerer;
    private final InstantSource clock;
    private final Verifier verifier = new Verifier();

    Search(Retriever retriever, ExtractiveAnswerer answerer, InstantSource clock) {
        this.retriever = retriever;
        this.answerer = answerer;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param reading the question as it was searched for
     * @param retrieval the passages and sentences
     * @param answer the verified answer in the articles' own words
     * @param retrieved when the passages were first found, as {@link System#nanoTime} tells it
     */
    record Found(Reading reading, Retrieval retrieval, Answer answer, long retrieved) {

        /** The question searched for, standing alone. */
        String standalone() {
            return reading.question();
        }
    }

    /**
     * Searches. Plain slips are mended at once; where the question is not answered as it was written, other words that the
     * articles lack are read as they spell them. What is answered as written stays: such a word may well be right.
     *
     * @param question restricts the search
     * @param told what the reader has read already, and does not want to read again; empty where that does not matter
     * @throws CancellationException when the calling thread was interrupted
     */
    Found find(String standalone, Question question, List<Turn> told) {
        Reading plain = retriever.readPlain(standalone);
        if (!plain.misspellings().isEmpty()) {
            Found mended = find(plain, question, told);
            if (mended.answer() instanceof Answer.Grounded) {
                return mended;
            }
        }
        Found asWritten = find(Reading.asWritten(standalone), question, told);
        if (!(asWritten.answer() instanceof Answer.NotFound silent) || !silent.mayBeMisspelt()) {
            return asWritten;
        }
        Reading reading = retriever.read(standalone);
        if (reading.misspellings().isEmpty()) {
            return asWritten;
        }
        Found asMeant = find(reading, question, told);
        return asMeant.answer() instanceof Answer.Grounded grounded
                        && reading.standsIn(grounded.citations().getFirst().article())
                ? new Found(reading, asMeant.retrieval(), grounded, asWritten.retrieved())
                : asWritten;
    }

    private Found find(Reading reading, Question question, List<Turn> told) {
        String standalone = reading.question();
        Scope scope = scope(standalone, question);
        News news = retriever.news(standalone, question.group(), scope);
        if (news != null) {
            News unread = news.with(NotYetRead.of(news.found(), told));
            goOnUnlessCancelled();
            long retrieved = System.nanoTime();
            Answer answer = told(unread, question, scope);
            if (answer != null) {
                return new Found(reading, unread.found(), verifier.verify(answer), retrieved);
            }
        }
        Retrieval retrieval = NotYetRead.of(retriever.retrieve(standalone, question.group(), scope), told);
        goOnUnlessCancelled();
        long retrieved = System.nanoTime();
        Answer answer = verifier.verify(answered(retrieval, question));
        goOnUnlessCancelled();
        return new Found(reading, ledBy(answer, retrieval), answer, retrieved);
    }

    /** The news, or that there is none of the days asked for; null where somebody is asked for of whom none is told. */
    private @Nullable Answer told(News news, Question question, Scope scope) {
        Answer.Grounded told = answerer.news(news);
        if (told != null || !news.subject().isEmpty()) {
            return told;
        }
        News any = retriever.news(ANY_NEWS, question.group(), scope(ANY_NEWS, question));
        Period reported = retriever.reported(question.group(), scope);
        return answerer.noNews(Objects.requireNonNull(any, ANY_NEWS), reported, scope.limit());
    }

    private static Retrieval ledBy(Answer answer, Retrieval retrieval) {
        if (!(answer instanceof Answer.Grounded grounded)
                || grounded.citations().isEmpty()) {
            return retrieval;
        }
        Citation lead = grounded.citations().getFirst();
        return retrieval.ledBy(lead.article(), lead.span());
    }

    /** What is reported on a subject, in order of date. */
    Timeline timeline(String standalone, Question subject) {
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
