package dev.footnote.answer;

import dev.footnote.answer.SpanRanking.Standing;
import dev.footnote.index.Words;
import dev.footnote.retrieve.AnswerType;
import dev.footnote.retrieve.RankedSentence;
import java.util.List;
import java.util.Set;

/**
 * Where a question asks who or which one, a sentence that names somebody leads rather than one that names nobody: "Who is Orsolo's
 * lawyer?" is not told by what "the defence says".
 */
final class NamingSentence {

    /** Share of the first sentence's weight below which another does not take its place. */
    private static final double WORTH = 0.1;

    private NamingSentence() {}

    /**
     * The sentences to answer with: as they were, or, where the first one names nobody new, with the first that does before them.
     *
     * @param ranked at least one, the best first
     */
    static List<Standing> led(String question, List<Standing> ranked) {
        boolean asks = AnswerType.of(question) == AnswerType.PERSON || AskedClass.isIn(question);
        if (!asks || Definition.isAskedIn(question)) {
            return ranked;
        }
        Set<String> asked = Words.stems(question);
        RankedSentence first = ranked.getFirst().sentence();
        // "She" may well be the one; who that is, the sentence before tells.
        return names(first, asked) || first.sign("pronoun") > 0
                ? ranked
                : SpanRanking.led(ranked, WORTH, sentence -> names(sentence, asked));
    }

    private static boolean names(RankedSentence sentence, Set<String> asked) {
        return !NewNames.in(sentence.text(), sentence.spans(), asked).isEmpty();
    }
}
