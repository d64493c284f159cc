package dev.footnote.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What reading a collection gave.
 *
 * @param articles number of articles read
 * @param skipped what could not be read, with its reason
 * @param passages number of passages cut from the articles
 * @param noise number of stretches marked as noise
 * @param orders number of sentences that give orders to the reader's assistant, by article id, where there are any
 */
public record CorpusSummary(int articles, List<Skipped> skipped, int passages, int noise, Map<String, Integer> orders) {

    /** Copies the list; keeps the order of the articles. */
    public CorpusSummary {
        skipped = List.copyOf(skipped);
        orders = Collections.unmodifiableMap(new LinkedHashMap<>(orders));
    }

    /** A collection whose articles give no orders. */
    public CorpusSummary(int articles, List<Skipped> skipped, int passages, int noise) {
        this(articles, skipped, passages, noise, Map.of());
    }
}
