package dev.footnote.retrieve;

import dev.footnote.index.Encoder;
import dev.footnote.index.PassageIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages for a question: both legs, their candidates scored together on several signs, near-copies
 * collapsed. The same question over the same collection gives the same list. Safe for several threads.
 */
public final class Retriever {

    /** Candidates from each leg; deeper ones changed nothing on the development sets. */
    private static final int DEPTH = 60;

    /** Passages that move the question's vector, and how far. */
    private static final int FEEDBACK = 5;

    private static final float FEEDBACK_WEIGHT = 0.2f;

    private static final int MOST_PASSAGES = 20;

    private final PassageIndex index;
    private final Encoder encoder;
    private final CopyCollapse copies;
    private final Set<String> outlets;

    /** Over an index, with the encoder its vectors were made with. */
    public Retriever(PassageIndex index, Encoder encoder) {
        this.index = index;
        this.encoder = encoder;
        this.copies = new CopyCollapse(index);
        this.outlets = new TreeSet<>();
        for (int i = 0; i < index.size(); i++) {
            String source = index.article(i).source();
            if (source != null && source.length() > 1) {
                outlets.add(source);
            }
        }
    }

    /** The best passages for {@code question}, at most {@value #MOST_PASSAGES}, best first. */
    public Retrieval retrieve(String question, @Nullable String group) {
        Query query = Query.of(question, encoder.encode(question), Scope.of(question, outlets), group, index);
        Map<Integer, Signs> candidates = candidates(query);
        PassageIndex.QueryVector moved = moved(query, candidates);
        List<RankedPassage> ranked = new ArrayList<>();
        candidates.forEach((passage, signs) -> ranked.add(rank(query, passage, signs, moved)));
        ranked.sort(Comparator.comparingDouble(RankedPassage::score).reversed().thenComparing(RankedPassage::ordinal));
        return new Retrieval(query, copies.collapse(ranked, MOST_PASSAGES));
    }

    /** What the legs say of a candidate. */
    private record Signs(double cosine, double words, double wordsShare) {
        double fused() {
            return cosine + wordsShare;
        }
    }

    private Map<Integer, Signs> candidates(Query query) {
        Map<Integer, Double> words = new LinkedHashMap<>();
        index.byWords(query.words(), DEPTH, query.group()).forEach(hit -> words.put(hit.passage(), hit.score()));
        Set<Integer> passages = new TreeSet<>(words.keySet());
        index.byMeaning(query.vector(), DEPTH, query.group()).forEach(hit -> passages.add(hit.passage()));
        double most = words.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Map<Integer, Signs> candidates = new TreeMap<>();
        for (int passage : passages) {
            double score = words.getOrDefault(passage, 0.0);
            candidates.put(passage, new Signs(index.passageCosine(query.vector(), passage), score, score / most));
        }
        return candidates;
    }

    private PassageIndex.QueryVector moved(Query query, Map<Integer, Signs> candidates) {
        List<Integer> best = candidates.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Signs> e) -> -e.getValue().fused())
                        .thenComparing(Map.Entry::getKey))
                .limit(FEEDBACK)
                .map(Map.Entry::getKey)
                .toList();
        return index.towards(query.vector(), best, FEEDBACK_WEIGHT);
    }

    private RankedPassage rank(Query query, int passage, Signs signs, PassageIndex.QueryVector moved) {
        PassageIndex.Entry entry = index.entry(passage);
        List<String[]> stems = new ArrayList<>();
        stems.add(index.titleStems(passage));
        double alone = 0;
        double inContext = 0;
        for (int i = 0; i < entry.sentenceCount(); i++) {
            int sentence = entry.firstSentence() + i;
            alone = Math.max(alone, index.sentenceCosine(query.vector(), sentence));
            inContext = Math.max(inContext, index.contextCosine(query.vector(), sentence));
            stems.add(index.stems(sentence));
        }
        double score = Fusion.score(
                signs.wordsShare(),
                signs.cosine(),
                index.passageCosine(moved, passage),
                alone,
                inContext,
                query.pairCoverage(stems),
                query.scope().meets(entry.source().article()));
        return new RankedPassage(
                entry.source(),
                entry.passage(),
                passage,
                score,
                signs.cosine(),
                signs.words(),
                matched(query, stems),
                List.of());
    }

    private static List<String> matched(Query query, List<String[]> sentences) {
        Set<String> held = new HashSet<>();
        sentences.forEach(stems -> held.addAll(Arrays.asList(stems)));
        return query.words().stream()
                .filter(word -> held.contains(word.stem()))
                .map(word -> query.text().substring(word.start(), word.end()))
                .distinct()
                .toList();
    }

    /** The index that is searched. */
    public PassageIndex index() {
        return index;
    }
}
