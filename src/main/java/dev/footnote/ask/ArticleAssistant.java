package dev.footnote.ask;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Chronicle;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Drafting;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.Phraser;
import dev.footnote.answer.Phrasing;
import dev.footnote.answer.Timeline;
import dev.footnote.answer.Verifier;
import dev.footnote.conversation.FollowUps;
import dev.footnote.conversation.QuestionRewriter;
import dev.footnote.conversation.Threads;
import dev.footnote.conversation.ThreadsInMemory;
import dev.footnote.conversation.Turn;
import dev.footnote.retrieve.Reading;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.Retriever;
import dev.footnote.retrieve.Scope;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The walk of a question over a collection of articles. */
public final class ArticleAssistant implements Assistant {
    private static final double NANOS = 1e6;

    private final Retriever retriever;
    private final ExtractiveAnswerer answerer;
    private final InstantSource clock;
    private final Threads threads;
    private final QuestionRewriter rewriter;
    private final @Nullable Phraser phraser;
    private final Verifier verifier = new Verifier();

    /** With what finds and what answers, and the system's clock; chats end with the process. */
    public ArticleAssistant(Retriever retriever, ExtractiveAnswerer answerer) {
        this(retriever, answerer, InstantSource.system());
    }

    /** With what finds and what answers, and what tells the day of asking; chats end with the process. */
    public ArticleAssistant(Retriever retriever, ExtractiveAnswerer answerer, InstantSource clock) {
        this(retriever, answerer, clock, new ThreadsInMemory(), new FollowUps(), null);
    }

    /**
     * With all its parts.
     *
     * @param threads remembers the chats; it is not closed with the assistant
     * @param rewriter makes questions stand alone
     * @param phraser says in other words what was found; null: the articles' own words stay
     */
    public ArticleAssistant(
            Retriever retriever,
            ExtractiveAnswerer answerer,
            InstantSource clock,
            Threads threads,
            QuestionRewriter rewriter,
            @Nullable Phraser phraser) {
        this.retriever = retriever;
        this.answerer = answerer;
        this.clock = clock;
        this.threads = threads;
        this.rewriter = rewriter;
        this.phraser = phraser;
    }

    @Override
    public Reply ask(Question question) {
        return ask(question, Drafting.SILENT);
    }

    @Override
    public Reply ask(Question question, Drafting drafting) {
        long start = System.nanoTime();
        List<Turn> earlier = earlier(question);
        Reading asWritten = Reading.asWritten(rewriter.standalone(earlier, question.text()));
        Retrieval found = retrieved(asWritten, question);
        goOnUnlessCancelled();
        long retrieved = System.nanoTime();
        Extracted extracted = orAsMeant(new Extracted(asWritten, found, answered(found, question)), question);
        goOnUnlessCancelled();
        Said said = phrased(extracted.found(), extracted.answer(), drafting);
        String standalone = extracted.reading().question();
        remember(question, standalone, said.answer());
        long end = System.nanoTime();
        Reply.Timing timing =
                new Reply.Timing((retrieved - start) / NANOS, (end - retrieved) / NANOS, (end - start) / NANOS);
        return new Reply(
                question,
                standalone,
                said.answer(),
                extracted.found().passages(),
                timing,
                said.phrasing(),
                extracted.reading().misspellings());
    }

    @Override
    public Timeline timeline(Question subject) {
        String standalone = rewriter.standalone(earlier(subject), subject.text());
        Retrieval found = retriever.survey(standalone, subject.group(), scope(standalone, subject));
        goOnUnlessCancelled();
        return Chronicle.of(found);
    }

    private List<Turn> earlier(Question question) {
        Threads.Chat chat = question.chat();
        return chat == null ? question.history().stream().map(Turn::of).toList() : threads.turns(chat);
    }

    private Scope scope(String standalone, Question question) {
        LocalDate asOf = question.asOf();
        LocalDate today = asOf == null ? LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()) : asOf;
        return retriever.scope(standalone, today, asOf);
    }

    private Retrieval retrieved(Reading reading, Question question) {
        String standalone = reading.question();
        return retriever.retrieve(standalone, question.group(), scope(standalone, question));
    }

    /** A question read in a certain way, what was found for it, and the verified answer in the articles' own words. */
    private record Extracted(Reading reading, Retrieval found, Answer answer) {}

    /**
     * Where a question is not answered as it was written, reads misspelt words as the articles spell them. What is answered as
     * written stays: a word that the articles lack may well be right.
     */
    private Extracted orAsMeant(Extracted asWritten, Question question) {
        if (!(asWritten.answer() instanceof Answer.NotFound silent) || !silent.mayBeMisspelt()) {
            return asWritten;
        }
        Reading reading = retriever.read(asWritten.reading().question());
        if (reading.misspellings().isEmpty()) {
            return asWritten;
        }
        Retrieval found = retrieved(reading, question);
        Answer answer = answered(found, question);
        return answer instanceof Answer.Grounded grounded
                        && reading.standsIn(grounded.citations().getFirst().article())
                ? new Extracted(reading, found, answer)
                : asWritten;
    }

    private Answer answered(Retrieval found, Question question) {
        return verifier.verify(drafted(found, question));
    }

    /** Where the articles of the dates asked for don't answer, looks whether those of other dates do. */
    private Answer drafted(Retrieval found, Question question) {
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

    private record Said(Answer answer, @Nullable Phrasing phrasing) {}

    /** What the articles don't answer is not asked of a model either. */
    private Said phrased(Retrieval found, Answer extracted, Drafting drafting) {
        if (phraser == null || !(extracted instanceof Answer.Grounded grounded)) {
            return new Said(extracted, null);
        }
        Phraser.Phrased phrased = phraser.phrase(found, grounded, drafting);
        return new Said(verifier.verify(phrased.answer()), phrased.phrasing());
    }

    private void remember(Question question, String standalone, Answer answer) {
        Threads.Chat chat = question.chat();
        if (chat == null) {
            return;
        }
        threads.remember(
                chat,
                switch (answer) {
                    case Answer.Grounded grounded ->
                        new Turn(
                                question.text(),
                                standalone,
                                grounded.text(),
                                grounded.citations().stream()
                                        .map(ArticleAssistant::cited)
                                        .toList());
                    case Answer.NotFound notFound -> new Turn(question.text(), standalone, null);
                    case Answer.Aside aside -> new Turn(question.text(), standalone, null);
                });
    }

    private static Turn.Cited cited(Citation citation) {
        return new Turn.Cited(citation.number(), citation.article().id(), citation.span());
    }

    private static void goOnUnlessCancelled() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the question was cancelled");
        }
    }
}
