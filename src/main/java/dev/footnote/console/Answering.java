package dev.footnote.console;

import dev.footnote.answer.Drafting;
import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Answers in a thread of its own, so that a reader can call it off. One answer at a time. */
final class Answering {

    /** What is faster than this reads as at once; an indicator would only flicker. */
    private static final long SLOW_AFTER_MILLIS = 300;

    private final Assistant assistant;
    private final AtomicReference<@Nullable FutureTask<Reply>> running = new AtomicReference<>();

    Answering(Assistant assistant) {
        this.assistant = assistant;
    }

    /**
     * Answers one question.
     *
     * @param drafting hears the draft where a language model writes one
     * @param slow run once if the answer takes long enough for a reader to wonder
     * @throws CancellationException when it was called off
     * @throws RuntimeException what the assistant threw
     */
    Reply ask(Question question, Drafting drafting, Runnable slow) {
        FutureTask<Reply> task = new FutureTask<>(() -> assistant.ask(question, drafting));
        // Ctrl-C in the instant a line was accepted leaves a stale interrupt behind; it was not meant for this.
        Thread.interrupted();
        running.set(task);
        Thread worker = new Thread(task, "answering");
        worker.setDaemon(true);
        worker.start();
        try {
            return await(task, slow);
        } catch (InterruptedException e) {
            task.cancel(true);
            throw new CancellationException("interrupted while waiting for an answer");
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            running.set(null);
        }
    }

    /** Calls off the answer that is under way, if there is one. May be called from any thread. */
    void cancel() {
        FutureTask<Reply> task = running.get();
        if (task != null) {
            task.cancel(true);
        }
    }

    private static Reply await(FutureTask<Reply> task, Runnable slow) throws InterruptedException, ExecutionException {
        try {
            return task.get(SLOW_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            slow.run();
            return task.get();
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
    }
}
