package dev.footnote.app;

import dev.footnote.conversation.Threads;
import dev.footnote.conversation.ThreadsInMemory;
import dev.footnote.ingest.Skipped;
import java.util.List;

/**
 * What every command of one run shares.
 *
 * @param options the options every command takes, filled once the command line is parsed
 * @param surroundings what the run finds around itself
 * @param providers constructs what the commands need
 * @param front how answers reach a reader
 */
record Run(GlobalOptions options, Surroundings surroundings, Providers providers, Front front) {

    private static final int SKIPPED_SHOWN = 3;

    /** The settings; the first call also sets how much is logged. */
    Settings settings() {
        if (options.verbose) {
            Startup.verbose();
        }
        return options.settings(surroundings);
    }

    /** Opens the collection for single questions, with progress and notes on standard error. */
    Opened open(Settings settings) {
        return open(settings, new ThreadsInMemory());
    }

    private Opened open(Settings settings, Threads threads) {
        var progress =
                new ConsoleProgress(surroundings.err(), surroundings.terminals().err());
        Opened opened;
        try {
            opened = providers.open(settings, threads, progress);
        } finally {
            progress.finish();
        }
        opened.notes().forEach(this::say);
        return opened;
    }

    /** Opens the collection and says on standard error what of it could not be read. */
    Opened openAndTell(Settings settings) {
        return openAndTell(settings, new ThreadsInMemory());
    }

    /** The same for chats, which {@code threads} remembers. */
    Opened openAndTell(Settings settings, Threads threads) {
        var opened = open(settings, threads);
        tellSkipped(opened.summary().skipped());
        return opened;
    }

    private void tellSkipped(List<Skipped> skipped) {
        skipped.stream().limit(SKIPPED_SHOWN).forEach(s -> say("skipped " + s.where() + ": " + s.reason()));
        if (skipped.size() > SKIPPED_SHOWN) {
            say((skipped.size() - SKIPPED_SHOWN) + " more skipped; 'footnote index' lists them all");
        }
    }

    /** Says a sentence on standard error. */
    void say(String sentence) {
        surroundings.err().println("footnote: " + sentence);
    }
}
