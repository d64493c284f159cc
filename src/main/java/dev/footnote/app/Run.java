package dev.footnote.app;

import dev.footnote.conversation.Threads;
import dev.footnote.ingest.Progress;
import dev.footnote.ingest.Skipped;
import java.util.List;
import java.util.function.Function;

/**
 * What every command of one run shares.
 *
 * @param options the options every command takes, filled once the command line is parsed
 * @param surroundings what the run finds around itself
 * @param providers constructs what the commands need
 * @param front how answers reach a reader
 */
record Run(GlobalOptions options, Surroundings surroundings, Providers providers, Front front) {

    /** The settings; the first call also sets how much is logged. */
    Settings settings() {
        if (options.verbose) {
            Startup.verbose();
        }
        return options.settings(surroundings);
    }

    /** Opens the collection for single questions, with progress and notes on standard error. */
    Opened open(Settings settings) {
        return told(progress -> providers.open(settings, progress), Opened::notes);
    }

    private <T> T told(Function<Progress, T> opening, Function<T, List<String>> notes) {
        var progress =
                new ConsoleProgress(surroundings.err(), surroundings.terminals().err());
        T opened;
        try {
            opened = opening.apply(progress);
        } finally {
            progress.finish();
        }
        notes.apply(opened).forEach(this::say);
        return opened;
    }

    /** Opens the collection and says on standard error what of it could not be read. */
    Opened openAndTell(Settings settings) {
        var opened = open(settings);
        tellSkipped(opened.summary().skipped());
        return opened;
    }

    /** The same for chats, which {@code threads} remembers, over a collection that is brought up to date while it is asked. */
    LiveOpened openLive(Settings settings, Threads threads) {
        var opened = told(progress -> providers.openLive(settings, threads, progress), LiveOpened::notes);
        tellSkipped(opened.summary().skipped());
        return opened;
    }

    private void tellSkipped(List<Skipped> skipped) {
        SkippedSentences.of(skipped).forEach(this::say);
    }

    /** Says a sentence on standard error. */
    void say(String sentence) {
        surroundings.err().println("footnote: " + sentence);
    }
}
