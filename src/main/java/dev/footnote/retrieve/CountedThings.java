package dev.footnote.retrieve;

import dev.footnote.index.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence's numbers count what a question asks the number of: "38 homes", not "3,100 people had to leave". */
final class CountedThings {

    /** What the numbers of a sentence count. */
    enum Match {
        /** One of them what is asked for, a thing like it, or one that is not named again: "four others". */
        ASKED,
        /** Only other things. */
        OTHER,
        /** Nothing that is named, or there are none, or no number is asked for. */
        NONE
    }

    /** From how like on a thing is the one that is asked for. */
    private static final double SAME = 0.5;

    /** Words behind a number among which the thing counted is looked for: "five small fishing boats". */
    private static final int REACH = 3;

    /** Letters that many words have room in. */
    private static final int LETTERS = 40;

    private static final Pattern BREAK = Pattern.compile("[,.;:]");

    /** Words that stand for a thing named before: "four others were missing". */
    private static final Pattern UNNAMED = Pattern.compile("(?i)^\\s*(?:others?|more|of (?:them|whom|these|those))\\b");

    private final Likeness likeness;
    private final int thing;

    /** With the place of the thing asked for among the question's words; below 0 where no number is asked for. */
    CountedThings(Likeness likeness, int thing) {
        this.likeness = likeness;
        this.thing = thing;
    }

    /** What the numbers of {@code sentence} count. */
    Match in(String sentence, List<TypedSpan> spans) {
        if (thing < 0) {
            return Match.NONE;
        }
        Match found = Match.NONE;
        for (TypedSpan span : spans) {
            if (span.kind() == TypedSpan.Kind.NUMBER) {
                int end = span.span().end();
                Match one = behind(sentence.substring(end, Math.min(sentence.length(), end + LETTERS)));
                if (one == Match.ASKED) {
                    return one;
                }
                found = one == Match.OTHER ? one : found;
            }
        }
        return found;
    }

    private Match behind(String text) {
        String clause = BREAK.split(text, 2)[0];
        if (UNNAMED.matcher(clause).find()) {
            return Match.ASKED;
        }
        List<Words.Word> words = Words.of(clause);
        for (Words.Word word : words.subList(0, Math.min(REACH, words.size()))) {
            if (likeness.met(Set.of(word.stem()))[thing] >= SAME) {
                return Match.ASKED;
            }
        }
        return words.isEmpty() ? Match.NONE : Match.OTHER;
    }
}
