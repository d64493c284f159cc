package dev.footnote.evaluate;

import static dev.footnote.evaluate.Metric.Group.CITATION;

import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether answers stand on the right quotes: citation precision and recall after Gao et al. 2023 (ALCE), with gold quotes
 * in the place of their entailment model.
 */
final class CitationMetrics {

    static final List<Metric> ALL = List.of(
            new Metric(
                    "cite-P",
                    CITATION,
                    true,
                    new Statistic.Ratio(),
                    CitationMetrics::precision,
                    "share of the citations that overlap a gold quote"),
            Metric.mean("cite-R", CITATION, "a citation overlaps a gold quote", CitationMetrics::recall),
            new Metric(
                    "valid",
                    CITATION,
                    true,
                    new Statistic.Ratio(),
                    CitationMetrics::validity,
                    "share of the citations that stand in their article at their offsets"));

    private CitationMetrics() {}

    private static @Nullable Observation precision(Measured measured) {
        return RetrievalMetrics.quoted(measured)
                ? new Observation(gold(measured), measured.citations().size())
                : null;
    }

    private static @Nullable Observation recall(Measured measured) {
        return RetrievalMetrics.quoted(measured) ? Observation.of(gold(measured) > 0) : null;
    }

    private static long gold(Measured measured) {
        return measured.citations().stream()
                .filter(citation -> measured.gold().stream()
                        .anyMatch(gold -> gold.citedBy(citation.article().id(), citation.span())))
                .count();
    }

    private static @Nullable Observation validity(Measured measured) {
        List<Citation> citations = measured.citations();
        if (citations.isEmpty()) {
            return null;
        }
        long valid =
                citations.stream().filter(c -> stands(c, measured.articles())).count();
        return new Observation(valid, citations.size());
    }

    /** Whether the quote stands in the article as its file has it, not merely in the one that was indexed. */
    private static boolean stands(Citation citation, Articles articles) {
        Article article = articles.get(citation.article().id());
        return article != null
                && citation.span().end() <= article.text().length()
                && citation.span().of(article.text()).equals(citation.quote());
    }
}
