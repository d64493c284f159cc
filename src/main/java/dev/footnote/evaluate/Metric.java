package dev.footnote.evaluate;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A figure by which runs are compared.
 *
 * @param name as the field calls it
 * @param group what it is about
 * @param higherIsBetter false for what should be small
 * @param statistic how it comes from its cases
 * @param observe what a case adds; null where the case is none of its cases
 * @param meaning what it says, in a few words
 */
public record Metric(
        String name,
        Group group,
        boolean higherIsBetter,
        Statistic statistic,
        Function<Measured, @Nullable Observation> observe,
        String meaning) {

    /** What a metric is about. */
    public enum Group {
        /** Whether the right passages and articles are found. */
        RETRIEVAL,
        /** Whether the right thing is said. */
        ANSWER,
        /** Whether it stands on the right quotes. */
        CITATION,
        /** Whether it is known when there is nothing to say. */
        ABSTENTION,
        /** Whether questions that lean on earlier ones are understood. */
        CONVERSATION,
        /** Whether disagreement, certainty and origins are told. */
        CONFLICT,
        /** Whether planted instructions are seen. */
        INJECTION,
        /** How long it takes. */
        TIME,
        /** Whether a language model finds the answers supported; apart from all that is measured without one. */
        JUDGE;

        /** As reports write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a loss against a baseline counts: neither times nor a model's word are the same in every run. */
        boolean repeatable() {
            return this != TIME && this != JUDGE;
        }
    }

    /** A mean over cases. */
    static Metric mean(String name, Group group, String meaning, Function<Measured, @Nullable Observation> observe) {
        return new Metric(name, group, true, new Statistic.Ratio(), observe, meaning);
    }

    /** The same metric, except that small is good. */
    Metric lowerIsBetter() {
        return new Metric(name, group, false, statistic, observe, meaning);
    }

    /** Whether a case's own score is its x: so for means and percentiles. */
    boolean scoresCases() {
        return statistic instanceof Statistic.Ratio || statistic instanceof Statistic.Quantile;
    }
}
