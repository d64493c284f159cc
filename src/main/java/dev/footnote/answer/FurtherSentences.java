package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.AnswerType;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a further sentence adds something to an answer: something new, that can be understood there. */
final class FurtherSentences {

    /**
     * Share of the first sentence's weight that another must have: little where the two are one quote, most where it is one
     * from another place. How they were set: docs/TUNING.md.
     */
    private static final double WORTH_NEXT_TO = 0.025;

    /** Next to it, where a reason is asked for, the first sentence gives none and the other does. */
    private static final double WORTH_OF_REASON = 0.003;

    /** Elsewhere in a passage that is quoted; in another article with a value of the kind asked for, which may differ. */
    private static final double WORTH_NEAR = 0.13;

    private static final double WORTH_ELSEWHERE = 0.31;

    /** In another article where the newest state is asked for: what was once so is of interest, too. */
    private static final double WORTH_OF_OLDER = 0.08;

    /** The same where a value is asked for, and neither the first sentence nor the other holds one. */
    private static final double WORTH_WITHOUT_VALUE = 0.4;

    /** The same right behind the first sentence: "Most went to Cuba." */
    private static final double WORTH_BEHIND_WITHOUT_VALUE = 0.15;

    /** Share of words two sentences have in common, of the shorter one's, from which they say the same. */
    private static final double SAME = 0.65;

    /** A sentence of fewer content words says little: it must at least hold a value of the kind asked for. */
    private static final int WORDS = 4;

    /** The same right behind one that is shown: "This is called immune surveillance." */
    private static final int WORDS_BEHIND = 2;

    /** "That deal": which one, the sentence before it tells. */
    private static final Pattern POINTS_TO_NOUN = Pattern.compile("(?:That|This|These|Those) (\\p{Ll}+)");

    private final AskedValues values;
    private final boolean newest;

    /** For the answer to one question. */
    FurtherSentences(Query query) {
        this.values = new AskedValues(query);
        this.newest = query.scope().newest();
    }

    /**
     * Whether {@code sentence} answers well enough, for where it stands, and adds something.
     *
     * @param chosen the answer so far, the sentence that answers first
     * @param share the share of the first one's weight that it has
     */
    boolean adds(List<RankedSentence> chosen, RankedSentence sentence, double share) {
        boolean value = !values.in(sentence).isEmpty();
        boolean asked = !values.type().kinds().isEmpty();
        if (share < worth(chosen, sentence, asked && value)) {
            return false;
        }
        if (asked
                && !value
                && share < (rightBefore(chosen.getFirst(), sentence) ? WORTH_BEHIND_WITHOUT_VALUE : WORTH_WITHOUT_VALUE)
                && values.in(chosen.getFirst()).isEmpty()) {
            return false;
        }
        boolean behind = chosen.stream().anyMatch(other -> rightBefore(other, sentence));
        Set<String> stems = stems(sentence);
        return (stems.size() >= (behind ? WORDS_BEHIND : WORDS) || value)
                && (behind || understood(chosen, sentence))
                && !isRemark(sentence)
                && !announces(sentence)
                && chosen.stream().noneMatch(other -> same(stems, stems(other)));
    }

    /** Whether the sentence says something by itself, rather than "The timing is interesting." */
    boolean says(RankedSentence sentence) {
        return stems(sentence).size() >= WORDS || !sentence.spans().isEmpty();
    }

    /** Whether it only leads to a list that is not shown: "It has three limits:". */
    private static boolean announces(RankedSentence sentence) {
        return sentence.text().endsWith(":")
                && sentence.spans().stream().allMatch(span -> span.kind() == TypedSpan.Kind.NUMBER);
    }

    private boolean isRemark(RankedSentence sentence) {
        // A reason may well open with "because".
        return values.type() != AnswerType.REASON && Openings.remarks(sentence.text());
    }

    /** Whether it says of whom it speaks, and is not taken to speak of what is shown beside it: another article's "that deal". */
    private static boolean understood(List<RankedSentence> chosen, RankedSentence sentence) {
        if (Openings.points(sentence.text())) {
            return false;
        }
        Matcher noun = POINTS_TO_NOUN.matcher(sentence.text());
        Set<String> meant = noun.lookingAt() ? Words.stems(noun.group(1)) : Set.of();
        return meant.isEmpty()
                || chosen.stream()
                        .noneMatch(other -> !other.article().equals(sentence.article())
                                && stems(other).containsAll(meant));
    }

    private double worth(List<RankedSentence> chosen, RankedSentence sentence, boolean value) {
        RankedSentence first = chosen.getFirst();
        boolean another = !sentence.article().equals(first.article());
        if (another && newest) {
            return WORTH_OF_OLDER;
        }
        boolean near = another && value;
        boolean next = nextTo(first, sentence);
        for (RankedSentence other : chosen) {
            next |= nextTo(first, other) && nextTo(other, sentence);
            near |= other.passage().ordinal() == sentence.passage().ordinal();
        }
        if (next && sentence.sign("reason") > 0 && first.sign("reason") == 0) {
            return WORTH_OF_REASON;
        }
        return next ? WORTH_NEXT_TO : near ? WORTH_NEAR : WORTH_ELSEWHERE;
    }

    private static boolean nextTo(RankedSentence one, RankedSentence other) {
        return rightBefore(one, other) || rightBefore(other, one);
    }

    /** Whether {@code other} stands right before {@code sentence} in its passage. */
    static boolean rightBefore(RankedSentence other, RankedSentence sentence) {
        return other.passage().ordinal() == sentence.passage().ordinal() && other.position() == sentence.position() - 1;
    }

    private static boolean same(Set<String> stems, Set<String> others) {
        int smaller = Math.min(stems.size(), others.size());
        Set<String> shared = new HashSet<>(others);
        shared.retainAll(stems);
        return smaller == 0 || shared.size() >= SAME * smaller;
    }

    private static Set<String> stems(RankedSentence sentence) {
        return Words.stems(sentence.text());
    }
}
