package dev.footnote.conversation;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads whose store may fail under way, by a full disk or a file taken away: chats then go on in memory. That is logged
 * once, since a reader can do something about it; it is no reason not to answer.
 */
public final class LenientThreads implements Threads {

    private static final Logger log = LoggerFactory.getLogger(LenientThreads.class);

    private final Threads kept;
    private final Threads inMemory = new ThreadsInMemory();
    private volatile boolean failed;

    /** Over the threads that are kept; closing this closes them. */
    public LenientThreads(Threads kept) {
        this.kept = kept;
    }

    @Override
    public List<Turn> turns(Chat chat) {
        List<Turn> turns = failed ? null : tried(threads -> threads.turns(chat));
        return turns == null ? inMemory.turns(chat) : turns;
    }

    @Override
    public void remember(Chat chat, Turn turn) {
        // In memory as well, so that a store that fails later does not take the thread with it.
        inMemory.remember(chat, turn);
        perform(threads -> threads.remember(chat, turn));
    }

    @Override
    public void begin(Chat chat) {
        inMemory.begin(chat);
        perform(threads -> threads.begin(chat));
    }

    /**
     * Deletes everything kept of the chat.
     *
     * @throws ThreadsException where the store can't: who wants to be forgotten has to be told that this failed
     */
    @Override
    public void forget(Chat chat) {
        inMemory.forget(chat);
        kept.forget(chat);
    }

    @Override
    public void close() {
        kept.close();
    }

    private interface Step {
        void on(Threads threads);
    }

    private void perform(Step step) {
        if (!failed) {
            tried(threads -> {
                step.on(threads);
                return true;
            });
        }
    }

    private <T> @Nullable T tried(Function<Threads, T> step) {
        try {
            return step.apply(kept);
        } catch (ThreadsException e) {
            failed = true;
            log.warn("{} This chat goes on, but won't be remembered.", e.sentence(), e);
            return null;
        }
    }
}
