package dev.footnote.retrieve;

import dev.footnote.index.PassageIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A passage whose sentences are ranked for a question: what they have in common, worked out once for them. */
final class InPassage {
    final int passage;
    final double share;
    final boolean top;
    final boolean opens;
    final double namesMissing;
    final double[] like;

    /**
     * Which of the question's words tell nothing of a sentence: they name what the article is on, for its title or first
     * sentence holds them, or ask for the present state, which is told by the article's day.
     */
    final boolean[] about;

    /** The stems of each sentence. */
    final List<Set<String>> stems = new ArrayList<>();

    /** How well each sentence by itself meets the question's words. */
    final List<double[]> likes = new ArrayList<>();

    /**
     * Of a passage by its number.
     *
     * @param share its score as a share of the best passage's
     * @param top whether it is the best
     */
    InPassage(SentenceSigns.Asked asked, PassageIndex index, int passage, double share, boolean top) {
        this.passage = passage;
        this.share = share;
        this.top = top;
        PassageIndex.Entry entry = index.entry(passage);
        Set<String> all = new HashSet<>(Arrays.asList(index.titleStems(passage)));
        for (int i = 0; i < entry.sentenceCount(); i++) {
            Set<String> own = new HashSet<>(Arrays.asList(index.stems(entry.firstSentence() + i)));
            stems.add(own);
            likes.add(asked.likeness.met(own));
            all.addAll(own);
        }
        like = asked.likeness.met(all);
        int first = passage;
        while (first > 0 && isOfOne(index, first - 1, passage)) {
            first--;
        }
        namesMissing =
                asked.names.isEmpty() ? 0 : 1 - asked.likeness.coverage(asked.names, named(asked, index, first, all));
        opens = first == passage;
        Set<String> lead = new HashSet<>(Arrays.asList(index.titleStems(first)));
        if (index.entry(first).sentenceCount() > 0) {
            lead.addAll(Arrays.asList(index.stems(index.entry(first).firstSentence())));
        }
        lead.addAll(asked.present);
        about = asked.likeness.held(lead);
    }

    private static boolean isOfOne(PassageIndex index, int passage, int other) {
        return index.article(passage).equals(index.article(other));
    }

    /** What a passage holds, and of the question's names what the rest of its article holds: it goes on about those it named before. */
    private static Set<String> named(SentenceSigns.Asked asked, PassageIndex index, int first, Set<String> held) {
        Set<String> lacking = new HashSet<>(asked.names);
        lacking.removeAll(held);
        Set<String> named = new HashSet<>(held);
        for (int other = first; !lacking.isEmpty() && other < index.size() && isOfOne(index, other, first); other++) {
            PassageIndex.Entry entry = index.entry(other);
            for (int i = 0; i < entry.sentenceCount(); i++) {
                for (String stem : index.stems(entry.firstSentence() + i)) {
                    if (lacking.remove(stem)) {
                        named.add(stem);
                    }
                }
            }
        }
        return named;
    }

    /** How well a sentence and the one after it meet the question's words. */
    double[] withNext(int i) {
        double[] met = likes.get(i).clone();
        if (i + 1 < likes.size()) {
            double[] next = likes.get(i + 1);
            for (int k = 0; k < met.length; k++) {
                met[k] = Math.max(met[k], next[k]);
            }
        }
        return met;
    }
}
