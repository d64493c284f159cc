package dev.footnote.evaluate;

import static dev.footnote.evaluate.Metric.Group.RETRIEVAL;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether the right passages and articles are found (Manning, Raghavan and Schütze 2008, chapter 8). A passage is right
 * where it covers at least half of a gold quote; an article where it is named as evidence.
 */
final class RetrievalMetrics {
    private static final int[] CUTS = {1, 3, 5, 10};
    private static final int DEEP = 10;

    static final List<Metric> ALL = all();

    private RetrievalMetrics() {}

    private static List<Metric> all() {
        List<Metric> metrics = new ArrayList<>();
        for (int k : CUTS) {
            metrics.add(passages("hit@" + k, "a gold passage among the first " + k, r -> r.hit(k) ? 1 : 0));
        }
        for (int k : CUTS) {
            metrics.add(passages("recall@" + k, "share of the gold quotes among the first " + k, r -> r.recall(k)));
        }
        metrics.add(passages("MRR", "one over the rank of the first gold passage", Ranks::reciprocal));
        metrics.add(passages("passage-nDCG@10", "nDCG over passages", r -> r.ndcg(DEEP)));
        for (int k : CUTS) {
            metrics.add(articles("article-hit@" + k, "a gold article among the first " + k, r -> r.hit(k) ? 1 : 0));
        }
        for (int k : CUTS) {
            metrics.add(articles(
                    "article-recall@" + k, "share of the gold articles among the first " + k, r -> r.recall(k)));
        }
        metrics.add(articles("article-MRR", "one over the rank of the first gold article", Ranks::reciprocal));
        metrics.add(articles("nDCG@10", "nDCG over articles", r -> r.ndcg(DEEP)));
        return metrics;
    }

    private static Metric passages(String name, String meaning, ToDoubleFunction<Ranks> score) {
        return Metric.mean(name, RETRIEVAL, meaning, m -> quoted(m) ? scored(Ranks.ofQuotes(m), score) : null);
    }

    private static Metric articles(String name, String meaning, ToDoubleFunction<Ranks> score) {
        return Metric.mean(
                name,
                RETRIEVAL,
                meaning,
                m -> m.asks() && !m.asked().evidence().isEmpty() ? scored(Ranks.ofArticles(m), score) : null);
    }

    private static @Nullable Observation scored(Ranks ranks, ToDoubleFunction<Ranks> score) {
        return Observation.of(score.applyAsDouble(ranks));
    }

    /** Whether the case's evidence quotes an article. */
    static boolean quoted(Measured measured) {
        return measured.asks() && measured.asked().quoted();
    }
}
