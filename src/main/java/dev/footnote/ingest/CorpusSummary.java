package dev.footnote.ingest;

import java.util.List;

/**
 * What reading a collection gave.
 *
 * @param articles number of articles read
 * @param skipped what could not be read, with its reason
 * @param passages number of passages cut from the articles
 * @param noise number of stretches marked as noise
 */
public record CorpusSummary(int articles, List<Skipped> skipped, int passages, int noise) {

    /** Copies the list. */
    public CorpusSummary {
        skipped = List.copyOf(skipped);
    }
}
