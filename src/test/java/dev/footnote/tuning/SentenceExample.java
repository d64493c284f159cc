package dev.footnote.tuning;

import dev.footnote.retrieve.RankedSentence;
import java.util.List;

/**
 * A question's sentences as an example for the ranker.
 *
 * @param set where the question is from
 * @param asked the question
 * @param rows the signs of each sentence, those the ranker does not weigh left out
 * @param quoted which sentences the answer stands in
 * @param answering which sentences hold an accepted answer
 */
record SentenceExample(DevelopmentSet set, Case asked, List<double[]> rows, boolean[] quoted, boolean[] answering) {

    /** The sentences in the given order with all their signs. */
    static SentenceExample of(DevelopmentSet set, Case asked, List<RankedSentence> sentences) {
        boolean[] quoted = new boolean[sentences.size()];
        boolean[] answering = new boolean[sentences.size()];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = Gold.quotes(asked, sentences.get(i));
            answering[i] = Gold.answers(asked, sentences.get(i));
        }
        return new SentenceExample(
                set, asked, sentences.stream().map(SentenceExample::row).toList(), quoted, answering);
    }

    private static double[] row(RankedSentence sentence) {
        return sentence.signs().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The quoted sentences that hold the answer; where none does, the quoted ones. */
    boolean[] right() {
        boolean[] both = new boolean[quoted.length];
        boolean any = false;
        for (int i = 0; i < both.length; i++) {
            both[i] = quoted[i] && answering[i];
            any |= both[i];
        }
        return any ? both : quoted;
    }

    /** Whether there is anything to learn: a right sentence was found. */
    boolean teaches() {
        for (boolean sentence : quoted) {
            if (sentence) {
                return true;
            }
        }
        return false;
    }

    ListwiseSoftmax.Listing listing() {
        return new ListwiseSoftmax.Listing(rows, right(), set.sentenceWeight());
    }
}
