package dev.footnote.answer.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether a statement stands on the passages.
 *
 * @param grounds what it stands on most nearly; empty where nothing comes near
 * @param score the logit of its standing on them
 * @param reason what it lacks most nearly
 */
record Decision(List<Ground> grounds, double score, Verdict.Reason reason) {

    /** Nothing was found. */
    static final Decision NONE = new Decision(List.of(), Double.NEGATIVE_INFINITY, Verdict.Reason.UNSUPPORTED);

    /** Copies the list. */
    Decision {
        grounds = List.copyOf(grounds);
    }

    /** The best of what was found for one statement. */
    static Decision of(Grounds.Found found) {
        return found.candidates().stream()
                .map(candidate ->
                        new Decision(List.of(candidate.ground()), Support.score(candidate), candidate.reason()))
                .max(Comparator.comparingDouble(Decision::score))
                .orElse(new Decision(List.of(), Double.NEGATIVE_INFINITY, found.nearest()));
    }

    /** Of a sentence that joins several statements: as good as the worst of them. */
    static Decision all(List<Decision> parts) {
        Decision worst =
                parts.stream().min(Comparator.comparingDouble(Decision::score)).orElse(NONE);
        List<Ground> grounds = new ArrayList<>();
        parts.forEach(part -> grounds.addAll(part.grounds()));
        return new Decision(grounds, worst.score(), worst.reason());
    }

    boolean holds() {
        return score >= Support.THRESHOLD;
    }

    /** Itself where it holds, else the better of the two. */
    Decision or(Supplier<Decision> other) {
        if (holds()) {
            return this;
        }
        Decision second = other.get();
        if (second.score() > score) {
            return second;
        }
        return second.score() == score && second.reason().compareTo(reason) > 0 ? second : this;
    }
}
