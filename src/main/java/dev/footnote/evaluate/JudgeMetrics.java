package dev.footnote.evaluate;

import static dev.footnote.evaluate.Metric.Group.JUDGE;

import dev.footnote.evaluate.Judgement.Support;
import java.util.List;

/**
 * How far a language model finds the answers' sentences supported by the quotes they cite, after the attribution of
 * Rashkin et al. 2023 ("Measuring Attribution in Natural Language Generation Models"). The four shares add up to 1. They
 * rest on the model's word, so no other figure takes them in.
 */
final class JudgeMetrics {

    static final List<Metric> ALL = List.of(
            share("claims-supported", Support.SUPPORTED, "share of the sentences whose quotes say all of it"),
            share("claims-partly", Support.PARTLY, "share of the sentences whose quotes say some of it")
                    .lowerIsBetter(),
            share("claims-unsupported", Support.UNSUPPORTED, "share of the sentences whose quotes say none of it")
                    .lowerIsBetter(),
            share("unjudged", Support.UNJUDGED, "share of the sentences without a usable verdict")
                    .lowerIsBetter());

    private JudgeMetrics() {}

    private static Metric share(String name, Support support, String meaning) {
        return Metric.mean(name, JUDGE, meaning, measured -> {
            List<JudgedClaim> claims = measured.judged();
            long such = claims.stream()
                    .filter(claim -> claim.judgement().support() == support)
                    .count();
            return claims.isEmpty() ? null : new Observation(such, claims.size());
        });
    }
}
