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

/** Articles on disk over one index that takes in what changed of them: what is read, embedded and indexed is that only. */
final class RereadCollection implements LiveOpened {

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
    RereadCollection(
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

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public CorpusSummary summary() {
        return prepared.summary();
    }

    @Override
    public <T> T with(Function<Opened, T> use) {
        return live.read(use);
    }

    @Override
    public synchronized CorpusSummary refresh() {
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
