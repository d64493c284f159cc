package dev.footnote.app;

import dev.footnote.ingest.CorpusSummary;
import dev.footnote.ingest.Progress;
import org.jspecify.annotations.Nullable;

/** Constructs everything behind the commands: the only place that names concrete providers. */
final class Wiring implements Providers {

    // TODO(issue 2): reader -> preparation -> index (settings.cache(), null: none) -> retriever -> answerer
    // (settings.threshold(), settings.sentences()) -> assistant; snapshot = the index's file; closing = encoder::close.
    @Override
    public Opened open(Settings settings, Progress progress) {
        throw new UnsupportedOperationException("the index is not wired yet");
    }

    // TODO(issue 2): read and prepare settings.corpus(), count, forget.
    @Override
    public CorpusSummary survey(Settings settings, Progress progress) {
        throw new UnsupportedOperationException("reading is not wired yet");
    }

    // TODO(issue 2): construct the encoder, embed one sentence, close it; "all-MiniLM-L6-v2, 384 floats, 2.1 ms".
    @Override
    public String tryEncoder(Settings settings) {
        throw new UnsupportedOperationException("the encoder is not wired yet");
    }

    // TODO(issue 2): ask the index for the snapshot's file in settings.cache(): "up to date, 16 articles, 0.2 MB".
    @Override
    public @Nullable String snapshot(Settings settings) {
        return null;
    }
}
