package dev.footnote.evaluate;

import static dev.footnote.evaluate.Metric.Group.ANSWER;

import dev.footnote.answer.Answer;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the right thing is said: an accepted answer occurs in the answer, or, after SQuAD, is the short span (exact match
 * and F1, Rajpurkar et al. 2016).
 */
final class AnswerMetrics {
    private static final double MEDIAN = 0.5;

    static final List<Metric> ALL = List.of(
            mean("correct", "answered, and an accepted answer occurs in it", AnswerMetrics::correct),
            new Metric(
                    "correct|answered",
                    ANSWER,
                    true,
                    new Statistic.Ratio(),
                    known(m -> new Observation(correct(m) ? 1 : 0, m.answer() != null ? 1 : 0)),
                    "the same among the answered"),
            mean("first", "the same within the answer's first sentence", AnswerMetrics::first),
            Metric.mean("EM", ANSWER, "the short span is an accepted answer", known(AnswerMetrics::exactMatch)),
            Metric.mean("F1", ANSWER, "words shared by short span and accepted answer", known(AnswerMetrics::f1)),
            new Metric(
                    "chars",
                    ANSWER,
                    false,
                    new Statistic.Quantile(MEDIAN),
                    known(AnswerMetrics::length),
                    "median length of the answers, in characters"));

    private AnswerMetrics() {}

    private static Metric mean(String name, String meaning, Predicate<Measured> so) {
        return Metric.mean(name, ANSWER, meaning, known(m -> Observation.of(so.test(m))));
    }

    /** Restricts a metric to cases whose answers are known. */
    private static Function<Measured, @Nullable Observation> known(Function<Measured, @Nullable Observation> observe) {
        return m -> known(m) ? observe.apply(m) : null;
    }

    /** Whether accepted answers are known. */
    static boolean known(Measured measured) {
        return measured.asks() && !measured.asked().answers().isEmpty();
    }

    /** Whether it was answered, with an accepted answer in it, or with all of them where the case wants all. */
    static boolean correct(Measured measured) {
        Answer.Grounded answer = measured.answer();
        if (answer == null) {
            return false;
        }
        String text = Folding.fold(answer.text());
        Predicate<String> said = accepted -> Folding.foldedContains(text, Folding.fold(accepted));
        List<String> answers = measured.asked().answers();
        return measured.asked().matchAll()
                ? answers.stream().allMatch(said)
                : answers.stream().anyMatch(said);
    }

    private static boolean first(Measured measured) {
        Answer.Grounded answer = measured.answer();
        return answer != null
                && !answer.sentences().isEmpty()
                && measured.asked().answers().stream()
                        .anyMatch(accepted ->
                                Folding.contains(answer.sentences().get(0).text(), accepted));
    }

    private static Observation exactMatch(Measured measured) {
        String span = Folding.fold(shortSpan(measured));
        return Observation.of(measured.asked().answers().stream()
                .anyMatch(accepted -> Folding.fold(accepted).equals(span)));
    }

    private static Observation f1(Measured measured) {
        String span = shortSpan(measured);
        return Observation.of(measured.asked().answers().stream()
                .mapToDouble(accepted -> Folding.f1(span, accepted))
                .max()
                .orElse(0));
    }

    private static String shortSpan(Measured measured) {
        Answer.Grounded answer = measured.answer();
        return answer == null ? "" : Objects.requireNonNullElse(answer.shortSpan(), "");
    }

    private static @Nullable Observation length(Measured measured) {
        Answer.Grounded answer = measured.answer();
        if (answer == null) {
            return null;
        }
        String text = answer.text();
        return Observation.of(text.codePointCount(0, text.length()));
    }
}
