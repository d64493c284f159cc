package dev.footnote.app;

import dev.footnote.ingest.CorpusSummary;
import java.util.List;
import java.util.function.Function;

/**
 * A collection that stays open and is brought up to date while it is asked. Safe for several threads; who asks never waits for
 * a change.
 */
interface LiveOpened extends AutoCloseable {

    /** What the reader should know of how it was opened, one sentence each. */
    List<String> notes();

    /** What is in it. */
    CorpusSummary summary();

    /** Uses the present state, which stays as it is until {@code use} returns. */
    <T> T with(Function<Opened, T> use);

    /**
     * Takes in what changed on disk; done when everybody who asks from now on is answered from it.
     *
     * @throws dev.footnote.ingest.CorpusException when the collection is missing or cannot be read at all
     */
    CorpusSummary refresh();

    @Override
    void close();
}
