package dev.footnote.app;

import dev.footnote.ask.Assistant;
import dev.footnote.index.IndexBuilder;
import dev.footnote.index.LiveIndex;
import dev.footnote.index.PassageIndex;
import dev.footnote.ingest.CorpusSummary;
import dev.footnote.ingest.Ingest;
import dev.footnote.ingest.Progress;
import dev.footnote.ingest.Rereading;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * A collection that stays open and is brought up to date while it is asked: what changed on disk is read, embedded and
 * indexed, nothing else. Safe for several threads; who asks never waits for a change.
 */
final class LiveOpened implements AutoCloseable {

    private final Rereading articles;
    private final Function<PassageIndex, Assistant> assistants;
    private final Runnable closing;
    private final List<String> notes;
    private final LiveIndex<Opened> live;
    private volatile Ingest.Prepared prepared;

    /**
     * Over what was opened.
     *
     * @param articles read {@code prepared}, and reads what changes later
     * @param builder built {@code built}, and builds what changes later
     * @param prepared what {@code built} was made from
     * @param assistants makes the assistant over an index
     * @param closing gives back what all states share, such as the encoder
     */
    LiveOpened(
            Rereading articles,
            IndexBuilder builder,
            IndexBuilder.Built built,
            Ingest.Prepared prepared,
            Function<PassageIndex, Assistant> assistants,
            Runnable closing) {
        this.articles = articles;
        this.assistants = assistants;
        this.closing = closing;
        this.notes = built.notes();
        this.prepared = prepared;
        // Last, since it makes the first state at once.
        this.live = new LiveIndex<>(builder, built.index(), this::state);
    }

    private Opened state(PassageIndex index) {
        return Opened.over(prepared, assistants.apply(index), notes, null, () -> {});
    }

    /** What the reader should know of how it was opened, one sentence each. */
    List<String> notes() {
        return notes;
    }

    /** What is in it. */
    CorpusSummary summary() {
        return prepared.summary();
    }

    /** Uses the present state, which stays as it is until {@code use} returns. */
    <T> T with(Function<Opened, T> use) {
        return live.read(use);
    }

    /**
     * Takes in what changed on disk; done when everybody who asks from now on is answered from it.
     *
     * @throws dev.footnote.ingest.CorpusException when the collection is missing or cannot be read at all
     */
    synchronized CorpusSummary refresh() {
        Ingest.Prepared before = prepared;
        Ingest.Prepared now = articles.read(Progress.UNHEARD, (article, of) -> {});
        if (now != before) {
            // Set first, since the new state is made of it; asked for its summary meanwhile, it tells what is to come.
            prepared = now;
            try {
                live.replace(now.articles()).join();
            } catch (CompletionException e) {
                prepared = before;
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        return now.summary();
    }

    @Override
    public void close() {
        live.close();
        closing.run();
    }
}
