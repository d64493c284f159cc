package dev.footnote.answer;

import dev.footnote.retrieve.RankedPassage;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.List;

/**
 * What tells whether the best sentence answers at all: how near it is to the question by itself, in its context and with
 * its passage, what of the question it leaves uncovered, how far it stands out, and whether it denies what it is asked to.
 */
public final class ConfidenceSigns {

    private static final List<String> OF_SENTENCE = List.of(
            "context", "untyped", "likeWeakest", "passageLike", "passageLikeWeakest", "namesMissing", "focusMissing");

    /** The signs' names, in the order of the values. */
    public static final List<String> NAMES = java.util.stream.Stream.concat(
                    OF_SENTENCE.stream(),
                    java.util.stream.Stream.of("outstanding", "cosine", "bestAlone", "denialMissing"))
            .toList();

    private ConfidenceSigns() {}

    /** The signs of what was found; there must be at least one sentence. */
    public static double[] of(Retrieval found) {
        List<RankedSentence> sentences = found.sentences();
        RankedSentence best = sentences.getFirst();
        double[] signs = new double[NAMES.size()];
        int at = 0;
        for (String name : OF_SENTENCE) {
            signs[at++] = best.sign(name);
        }
        double mass = 0;
        double alone = 0;
        for (int i = 0; i < sentences.size(); i++) {
            mass += Math.exp(sentences.get(i).score() - best.score());
            if (i < 5) {
                alone = Math.max(alone, sentences.get(i).sign("alone"));
            }
        }
        signs[at++] = 1 / mass;
        signs[at++] = found.passages().stream()
                .mapToDouble(RankedPassage::vectorScore)
                .max()
                .orElse(0);
        signs[at++] = alone;
        signs[at] = Denials.missing(found.query().text(), best.text()) ? 1 : 0;
        return signs;
    }
}
