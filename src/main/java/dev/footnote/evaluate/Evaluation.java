package dev.footnote.evaluate;

import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import dev.footnote.ingest.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts cases to what is to be measured, on several threads. What comes of a case does not depend on the others, so the
 * figures are the same whatever the number of threads; only times differ.
 */
public final class Evaluation {

    private final Subject subject;
    private final int threads;
    private final Progress progress;
    private final AtomicBoolean stopped;

    /**
     * What is measured.
     *
     * @param assistant answers questions over the articles; null where no case asks any
     * @param rewriter makes questions stand alone
     * @param detector whether a text is an attack; null where there is nothing that says so
     * @param articles the articles the assistant searches
     */
    public record Subject(
            @Nullable Assistant assistant,
            Rewriter rewriter,
            @Nullable Predicate<String> detector,
            Articles articles) {}

    /** Makes a question that leans on earlier ones stand alone. Safe for use by several threads. */
    public interface Rewriter {
        /** The question made to stand alone, given the earlier ones, oldest first. */
        String standalone(List<String> history, String question);
    }

    /**
     * A run that is yet to come.
     *
     * @param subject what is measured
     * @param threads how many cases are put at a time, at least 1
     * @param progress hears how far it has come
     * @param stopped set by another thread to end the run after the cases that are being asked
     */
    public Evaluation(Subject subject, int threads, Progress progress, AtomicBoolean stopped) {
        this.subject = subject;
        this.threads = threads;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** Whether a case can be put to the subject at all. */
    public static boolean canPut(Case asked, Subject subject) {
        return switch (asked.kind()) {
            case ASKED -> subject.assistant() != null;
            case REWRITTEN -> true;
            case JUDGED -> subject.detector() != null;
        };
    }

    /** What came of the cases, in their order; fewer of them where the run was stopped. */
    public List<Measured> run(List<Case> cases) {
        @Nullable Outcome[] outcomes = new Outcome[cases.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < cases.size() && !stopped.get(); i = next.getAndIncrement()) {
                outcomes[i] = put(cases.get(i));
                progress.update("Asking", done.incrementAndGet(), cases.size());
            }
        };
        onThreads(work, Math.min(threads, cases.size()));
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Outcome outcome = outcomes[i];
            if (outcome != null) {
                measured.add(Measured.of(cases.get(i), outcome, subject.articles()));
            }
        }
        return measured;
    }

    private static void onThreads(Runnable work, int threads) {
        if (threads == 0) {
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Runnable[] shares = new Runnable[threads];
            Arrays.fill(shares, work);
            List<Future<?>> futures = new ArrayList<>();
            for (Runnable share : shares) {
                futures.add(pool.submit(share));
            }
            for (Future<?> future : futures) {
                await(future);
            }
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("the evaluation was cancelled");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Outcome put(Case asked) {
        try {
            return switch (asked.kind()) {
                case ASKED ->
                    new Outcome.Asked(Objects.requireNonNull(subject.assistant())
                            .ask(new Question(asked.question(), asked.history(), asked.group(), asked.asOf())));
                case REWRITTEN ->
                    new Outcome.Rewritten(subject.rewriter().standalone(asked.history(), asked.question()));
                case JUDGED ->
                    new Outcome.Judged(
                            Objects.requireNonNull(subject.detector()).test(Objects.requireNonNull(asked.text())));
            };
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Failed(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }
}
