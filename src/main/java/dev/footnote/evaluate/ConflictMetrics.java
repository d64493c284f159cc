package dev.footnote.evaluate;

import static dev.footnote.evaluate.Metric.Group.CONFLICT;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Conflict;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether disagreement among the articles, certainty and origins are told. "Right only" is the exact match of RAMDocs (Wang
 * et al. 2025); the other definitions are ours.
 */
final class ConflictMetrics {

    /** What a case says that expects no disagreement. */
    private static final String NO_CONFLICT = "none";

    static final List<Metric> ALL = List.of(
            Metric.mean(
                    "both-sides", CONFLICT, "at least two of the differing values are said", ConflictMetrics::sides),
            Metric.mean("right-only", CONFLICT, "correct, and no wrong answer is said", ConflictMetrics::rightOnly),
            expected(
                    "conflict-kind", "the kind of disagreement", Case.Expectation::conflict, ConflictMetrics::conflict),
            expected("certainty", "the certainty", Case.Expectation::certainty, ConflictMetrics::certainty),
            expected("reason", "the reason why not", Case.Expectation::reason, ConflictMetrics::reason),
            expected("origins", "the number of origins", Case.Expectation::origins, ConflictMetrics::origins));

    private ConflictMetrics() {}

    private static @Nullable Observation sides(Measured measured) {
        Sides sides = Sides.of(measured.asked());
        if (!measured.asks() || !sides.differ()) {
            return null;
        }
        Answer.Grounded answer = measured.answer();
        return Observation.of(answer != null && sides.twoIn(answer.text()));
    }

    private static @Nullable Observation rightOnly(Measured measured) {
        Case asked = measured.asked();
        boolean ambiguous = asked.matchAll() || !asked.wrongAnswers().isEmpty();
        if (!ambiguous || !AnswerMetrics.known(measured)) {
            return null;
        }
        Answer.Grounded answer = measured.answer();
        return Observation.of(answer != null
                && AnswerMetrics.correct(measured)
                && asked.wrongAnswers().stream().noneMatch(wrong -> Folding.contains(answer.text(), wrong)));
    }

    private static <T> Metric expected(
            String name, String what, Function<Case.Expectation, @Nullable T> expectation, Predicate<Measured> met) {
        return Metric.mean(
                name,
                CONFLICT,
                what + " is as expected",
                m -> m.asks() && expectation.apply(m.asked().expected()) != null ? Observation.of(met.test(m)) : null);
    }

    /** Whether the answer shows a disagreement of the expected kind, or none where none is expected. */
    static boolean conflict(Measured measured) {
        String expected = measured.asked().expected().conflict();
        Answer.Grounded answer = measured.answer();
        List<Conflict> conflicts = answer == null ? List.of() : answer.conflicts();
        return NO_CONFLICT.equals(expected)
                ? answer != null && conflicts.isEmpty()
                : conflicts.stream().anyMatch(conflict -> conflict.kind().code().equals(expected));
    }

    /** Whether the answer's first sentence is as certain as expected. */
    static boolean certainty(Measured measured) {
        Answer.Grounded answer = measured.answer();
        return answer != null
                && !answer.sentences().isEmpty()
                && answer.sentences()
                        .get(0)
                        .certainty()
                        .code()
                        .equals(measured.asked().expected().certainty());
    }

    /** Whether there is no answer for the expected reason. */
    static boolean reason(Measured measured) {
        var reply = measured.reply();
        return reply != null
                && reply.answer() instanceof Answer.NotFound notFound
                && notFound.reason().code().equals(measured.asked().expected().reason());
    }

    /** Whether the answer stands on as many independent origins as expected. */
    static boolean origins(Measured measured) {
        Answer.Grounded answer = measured.answer();
        Integer expected = measured.asked().expected().origins();
        return answer != null && expected != null && answer.origins().independent() == expected;
    }
}
