package dev.footnote.retrieve;

import dev.footnote.index.PassageIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ranks the sentences of the best passages by how well they answer: a weighted sum of their {@link SentenceSigns}, the
 * weights learned on the development sets so that the right sentence comes first (listwise softmax, Cao et al. 2007).
 */
final class SentenceRanker {

    /** Passages whose sentences are looked at. */
    private static final int PASSAGES = 10;

    private static final LinearModel MODEL =
            LinearModel.read(SentenceRanker.class, "sentence-weights.txt", SentenceSigns.NAMES);

    private final PassageIndex index;
    private final SentenceSpans sentenceSpans;

    SentenceRanker(PassageIndex index) {
        this.index = index;
        this.sentenceSpans = new SentenceSpans(index);
    }

    /** The sentences of the first passages, best first; ties in the order they are read. */
    List<RankedSentence> rank(Query query, PassageIndex.QueryVector moved, List<RankedPassage> passages) {
        return rank(query, moved, passages, PASSAGES);
    }

    /** The sentences of the first {@code most} passages. */
    List<RankedSentence> rank(Query query, PassageIndex.QueryVector moved, List<RankedPassage> passages, int most) {
        SentenceSigns.Asked asked = new SentenceSigns.Asked(query, index);
        List<RankedSentence> ranked = new ArrayList<>();
        double top = passages.isEmpty() ? 1 : Math.max(1e-9, passages.getFirst().score());
        for (int p = 0; p < Math.min(most, passages.size()); p++) {
            RankedPassage passage = passages.get(p);
            PassageIndex.Entry entry = index.entry(passage.ordinal());
            InPassage around = new InPassage(asked, index, passage.ordinal(), passage.score() / top, p == 0);
            for (int i = 0; i < entry.sentenceCount(); i++) {
                List<TypedSpan> spans = sentenceSpans.of(passage.ordinal(), i);
                double[] signs = SentenceSigns.of(asked, index, moved, around, i, spans);
                double score = Math.round(MODEL.score(signs) * 1e4) / 1e4;
                ranked.add(new RankedSentence(
                        passage,
                        i,
                        entry.sentence(i),
                        score,
                        Arrays.stream(signs).boxed().toList(),
                        spans));
            }
        }
        ranked.sort((left, right) -> Double.compare(right.score(), left.score()));
        return ranked;
    }
}
