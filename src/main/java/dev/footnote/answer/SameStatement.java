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

    /** Cosine from which two sentences that give the asked value speak of the same thing. */
    private static final double SAME_SUBJECT = 0.5;

    /** Cosine from which two sentences with the same amounts say the same. */
    private static final double SAME = 0.72;

    /** Share of the shorter one's content words that both hold. */
    private static final double WORDS_IN_COMMON = 0.25;

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
        StatedValues theirs = StatedValues.of(other.text());
        double cosine = kinship.cosine(sentence, other);
        boolean values = asked != null && isTyped(asked)
                ? cosine >= SAME_SUBJECT && theirs.holds(asked) && sharesNames(theirs)
                : cosine >= SAME && theirs.amounts().equals(this.values.amounts());
        return values && wordsInCommon(other) >= WORDS_IN_COMMON;
    }

    private static boolean isTyped(StatedValues values) {
        return !values.amounts().isEmpty()
                || !values.dates().isEmpty()
                || !values.names().isEmpty();
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
        Set<String> stems = new HashSet<>();
        Words.of(sentence.text()).forEach(word -> stems.add(word.stem()));
        return stems;
    }
}
