package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.Kinship;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.StatedValues;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two sentences say the same thing in answer to one question: the same values, in much the same words. */
final class SameStatement {

    /** How alike two sentences must be, by their cosine and by the share of the shorter one's words that both hold. */
    private record Least(double cosine, double words) {}

    /** A sum or a day tells most by itself, a name less, for a name occurs in much that is said of its bearer. */
    private static final Least WITH_THE_AMOUNT = new Least(0.4, 0.3);

    private static final Least WITH_THE_NAME = new Least(0.6, 0.4);

    /** Where no span was asked for, the sentences must give the same figures. */
    private static final Least WITH_ALL_AMOUNTS = new Least(0.7, 0.5);

    /** Where there are none either, the sentences as wholes must say the same. */
    private static final Least AS_A_WHOLE = new Least(0.8, 0.5);

    private final RankedSentence sentence;
    private final StatedValues values;
    private final @Nullable StatedValues asked;
    private final Kinship kinship;

    /** With the sentence that answers and the span in it that was asked for. */
    SameStatement(RankedSentence sentence, @Nullable String shortSpan, Kinship kinship) {
        this.sentence = sentence;
        this.values = StatedValues.of(sentence.text());
        this.asked = shortSpan == null ? null : StatedValues.of(shortSpan);
        this.kinship = kinship;
    }

    /** Whether {@code other} says it too. */
    boolean saidBy(RankedSentence other) {
        if (other.sentence().heading() || other.text().endsWith("?")) {
            return false;
        }
        return kinship.cosine(sentence, other) >= least().cosine()
                && states(StatedValues.of(other.text(), other.spans()))
                && wordsInCommon(other) >= least().words();
    }

    private boolean states(StatedValues theirs) {
        return asked == null || isEmpty(asked)
                ? theirs.amounts().equals(values.amounts())
                : theirs.holds(asked) && sharesNames(theirs);
    }

    private Least least() {
        if (asked == null || isEmpty(asked)) {
            return values.amounts().isEmpty() ? AS_A_WHOLE : WITH_ALL_AMOUNTS;
        }
        return asked.amounts().isEmpty() && asked.dates().isEmpty() ? WITH_THE_NAME : WITH_THE_AMOUNT;
    }

    private static boolean isEmpty(StatedValues values) {
        return values.amounts().isEmpty()
                && values.dates().isEmpty()
                && values.names().isEmpty();
    }

    /** Two that name nothing in common speak of different things: the same sum, another deal. */
    private boolean sharesNames(StatedValues theirs) {
        Set<String> common = new HashSet<>(values.names());
        common.retainAll(theirs.names());
        return values.names().isEmpty() || !common.isEmpty();
    }

    private double wordsInCommon(RankedSentence other) {
        Set<String> left = stems(sentence);
        Set<String> right = stems(other);
        int shorter = Math.min(left.size(), right.size());
        left.retainAll(right);
        return shorter == 0 ? 0 : (double) left.size() / shorter;
    }

    private static Set<String> stems(RankedSentence sentence) {
        return Words.stems(sentence.text());
    }
}
