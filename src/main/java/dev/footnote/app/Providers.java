package dev.footnote.app;

import dev.footnote.conversation.Threads;
import dev.footnote.conversation.ThreadsInMemory;
import dev.footnote.evaluate.Judge;
import dev.footnote.ingest.CorpusSummary;
import dev.footnote.ingest.Progress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the commands need to be constructed for them; {@link Wiring} does it, tests use a fake. */
interface Providers {

    /**
     * Reads the collection, builds or refreshes its index and hands out the assistant over it.
     *
     * @param threads remembers the chats; not closed with what was opened
     * @throws dev.footnote.ingest.CorpusException when the collection is missing or cannot be read at all
     */
    Opened open(Settings settings, Threads threads, Progress progress);

    /** The same for single questions: nothing is remembered beyond the process. */
    default Opened open(Settings settings, Progress progress) {
        return open(settings, new ThreadsInMemory(), progress);
    }

    /**
     * The same for a collection that is brought up to date while it is asked.
     *
     * @throws dev.footnote.ingest.CorpusException when the collection is missing or cannot be read at all
     */
    LiveOpened openLive(Settings settings, Threads threads, Progress progress);

    /**
     * Opens where chats are kept.
     *
     * @throws dev.footnote.conversation.ThreadsException when they can't be kept there
     */
    Threads threads(Path file, Settings settings);

    /** Reads the collection without indexing it, and counts. */
    CorpusSummary survey(Settings settings, Progress progress);

    /** Loads the encoder, embeds a sentence and says in a few words what it is and how long that took. */
    String tryEncoder(Settings settings);

    /**
     * The language model that judges answers.
     *
     * @param settings those of the run, which name the folder its tokens are counted in
     */
    Judge judge(JudgeSettings judging, Settings settings);

    /**
     * Lets the language model that answers write a word, and says in a few words what came and how long that took.
     *
     * @throws dev.footnote.model.ModelException where nothing came
     * @throws ConfigurationException where its key or address is missing
     */
    String tryModel(Settings settings);

    /** The state of this collection's snapshot in the cache, in a few words; null where there is none. */
    @Nullable
    String snapshot(Settings settings);
}
