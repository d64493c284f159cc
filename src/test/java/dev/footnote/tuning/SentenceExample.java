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

    /** The sentences in the given order with the signs numbered {@code used}. */
    static SentenceExample of(DevelopmentSet set, Case asked, List<RankedSentence> sentences, int[] used) {
        boolean[] quoted = new boolean[sentences.size()];
        boolean[] answering = new boolean[sentences.size()];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = Gold.quotes(asked, sentences.get(i));
            answering[i] = Gold.answers(asked, sentences.get(i));
        }
        return new SentenceExample(
                set, asked, sentences.stream().map(s -> row(s, used)).toList(), quoted, answering);
    }

    private static double[] row(RankedSentence sentence, int[] used) {
        double[] row = new double[used.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = sentence.signs().get(used[i]);
        }
        return row;
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
