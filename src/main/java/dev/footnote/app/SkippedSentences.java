package dev.footnote.app;

import dev.footnote.ingest.Skipped;
import java.util.ArrayList;
import java.util.List;

/** What a reader is told of files that could not be read: the first few by name, then how many more. */
final class SkippedSentences {

    private static final int SHOWN = 3;

    private SkippedSentences() {}

    /** One sentence each, in small letters and without a stop; none where nothing was skipped. */
    static List<String> of(List<Skipped> skipped) {
        List<String> sentences = new ArrayList<>();
        skipped.stream().limit(SHOWN).forEach(s -> sentences.add("skipped " + s.where() + ": " + s.reason()));
        if (skipped.size() > SHOWN) {
            sentences.add((skipped.size() - SHOWN) + " more skipped; 'footnote index' lists them all");
        }
        return sentences;
    }
}
