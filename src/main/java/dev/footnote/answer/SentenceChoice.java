package dev.footnote.answer;

import dev.footnote.article.Sentence;
import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the one to three sentences that answer: the best one first, then others while they add something and are not
 * much worse, then, where the first starts with a pronoun, the sentence before it that says who or what is meant.
 */
final class SentenceChoice {

    /** Share of the first sentence's weight (e to the score) that another must have. */
    private static final double WORTH = 0.08;

    /** Length of an answer, in characters, beyond which nothing is added. */
    private static final int ROOM = 620;

    /** Share of words two sentences have in common, of the shorter one's, from which they say the same. */
    private static final double SAME = 0.75;

    private final int most;

    SentenceChoice(int most) {
        this.most = most;
    }

    /** The sentences, the one that answers first; empty where no sentence can stand as an answer. */
    List<RankedSentence> choose(Retrieval found) {
        List<RankedSentence> usable = found.sentences().stream()
                .filter(s -> !s.sentence().heading() && !s.text().endsWith("?"))
                .toList();
        if (usable.isEmpty()) {
            return List.of();
        }
        RankedSentence first = clearest(found, usable);
        List<RankedSentence> chosen = new ArrayList<>(List.of(first));
        int length = first.text().length();
        RankedSentence before = first.sign("pronoun") > 0 ? before(first, found) : null;
        if (before != null && most > 1) {
            chosen.add(before);
            length += before.text().length();
        }
        for (RankedSentence sentence : usable) {
            if (chosen.size() >= most || !worth(sentence, first)) {
                break;
            }
            if (length + sentence.text().length() <= ROOM && addsTo(chosen, sentence)) {
                chosen.add(sentence);
                length += sentence.text().length();
            }
        }
        return chosen;
    }

    /** The best sentence; where it leaves open whom it speaks of, one worth showing that gives the same span by name. */
    private static RankedSentence clearest(Retrieval found, List<RankedSentence> usable) {
        RankedSentence best = usable.getFirst();
        String span = best.sign("pronoun") > 0 ? new NearestSpan(found.query()).in(best) : null;
        if (span == null) {
            return best;
        }
        return usable.stream()
                .filter(s -> worth(s, best)
                        && s.sign("pronoun") == 0
                        && s.sign("names") >= best.sign("names")
                        && s.text().contains(span))
                .findFirst()
                .orElse(best);
    }

    private static boolean worth(RankedSentence sentence, RankedSentence first) {
        return Math.exp(sentence.score() - first.score()) >= WORTH;
    }

    private static @Nullable RankedSentence before(RankedSentence sentence, Retrieval found) {
        for (RankedSentence other : found.sentences()) {
            if (other.passage().ordinal() == sentence.passage().ordinal()
                    && other.position() == sentence.position() - 1
                    && !other.sentence().heading()
                    && near(other.sentence(), sentence.sentence())) {
                return other;
            }
        }
        return null;
    }

    /** A sentence across a gap of noise or a new paragraph does not say what the pronoun means. */
    private static boolean near(Sentence before, Sentence after) {
        return after.span().start() - before.span().end() <= 2;
    }

    private static boolean addsTo(List<RankedSentence> chosen, RankedSentence sentence) {
        Set<String> stems = stems(sentence);
        for (RankedSentence other : chosen) {
            Set<String> theirs = stems(other);
            int smaller = Math.min(stems.size(), theirs.size());
            theirs.retainAll(stems);
            if (smaller == 0 || theirs.size() >= SAME * smaller) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> stems(RankedSentence sentence) {
        Set<String> stems = new HashSet<>();
        Words.of(sentence.text()).forEach(word -> stems.add(word.stem()));
        return stems;
    }
}
