package dev.footnote.telegram.run;

import dev.footnote.telegram.Handler;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Outbox;
import dev.footnote.telegram.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls the handler on platform threads: answering is computing, and on virtual threads it would hold up the rest. */
final class Answering implements AutoCloseable {

    // So many answers that wait for a model, or compute side by side, may be under way before others have to wait.
    private static final int AT_ONCE = 256;

    private final Handler handler;
    private final Outbox outbox;
    private final Duration longest;
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("telegram-answer-", 0).factory());

    Answering(Handler handler, Outbox outbox, Duration longest) {
        this.handler = handler;
        this.outbox = outbox;
        this.longest = longest;
    }

    /** The handler did not answer. */
    static final class FailedException extends Exception {

        private static final long serialVersionUID = 1L;

        FailedException(String reason) {
            super(reason);
        }
    }

    /**
     * Asks for the answer.
     *
     * @throws FailedException where the handler throws or takes too long
     */
    List<Outgoing> answer(Incoming incoming) throws FailedException, InterruptedException {
        free.acquire();
        try {
            var answer = threads.submit(() -> handler.answer(incoming, outbox));
            try {
                return answer.get(longest.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                throw new FailedException("it took longer than " + longest.toSeconds() + " s");
            } catch (ExecutionException | CancellationException e) {
                var cause = e.getCause() == null ? e : e.getCause();
                throw new FailedException(cause.getClass().getSimpleName());
            } finally {
                answer.cancel(true);
            }
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
