package dev.footnote.index;

import dev.footnote.article.Article;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The passages of a collection, searchable by words (BM25) and by meaning (vectors), with the vectors and words of
 * their sentences. Built once, then immutable and safe for many threads.
 */
public final class PassageIndex implements AutoCloseable {

    /**
     * One passage in the index.
     *
     * @param source its article
     * @param passage where it stands
     * @param firstSentence number in the index of its first sentence; the others follow
     */
    public record Entry(PreparedArticle source, Passage passage, int firstSentence) {

        /** Number of its sentences. */
        public int sentenceCount() {
            return passage.endSentence() - passage.firstSentence();
        }

        /** Its {@code i}th sentence, from 0. */
        public Sentence sentence(int i) {
            return source.sentences().get(passage.firstSentence() + i);
        }
    }

    /** A passage's number with its score. */
    public record Hit(int passage, double score) {}

    /** A question's vector, ready to be compared. */
    public static final class QueryVector {
        private final float[] exact;
        private final Int8Vectors.Code code;

        private QueryVector(float[] exact) {
            this.exact = exact;
            this.code = Int8Vectors.Code.of(exact);
        }

        Int8Vectors.Code code() {
            return code;
        }
    }

    private final List<Entry> entries;
    private final Int8Vectors passageVectors;
    private final Int8Vectors sentencesInContext;
    private final Int8Vectors sentencesAlone;
    private final List<String[]> sentenceStems;
    private final Map<String, String[]> titleStems = new HashMap<>();
    private final Vocabulary vocabulary;
    private final LexicalLeg lexical;
    private final Map<String, int[]> groups;

    PassageIndex(
            List<Entry> entries,
            Int8Vectors passageVectors,
            Int8Vectors sentencesInContext,
            Int8Vectors sentencesAlone,
            Vocabulary vocabulary) {
        this.entries = List.copyOf(entries);
        this.passageVectors = passageVectors;
        this.sentencesInContext = sentencesInContext;
        this.sentencesAlone = sentencesAlone;
        this.vocabulary = vocabulary;
        this.sentenceStems = stems(entries);
        for (Entry entry : entries) {
            titleStems.computeIfAbsent(
                    entry.source().article().title(),
                    title -> Words.of(title).stream().map(Words.Word::stem).toArray(String[]::new));
        }
        this.lexical = new LexicalLeg(() -> entries.stream()
                .map(e -> new LexicalLeg.Entry(
                        e.source().article().title(),
                        searchable(e),
                        e.source().article().group()))
                .iterator());
        this.groups = groups(entries);
    }

    private static List<String[]> stems(List<Entry> entries) {
        Map<String, String> shared = new HashMap<>();
        List<String[]> all = new ArrayList<>();
        for (Entry entry : entries) {
            String text = entry.source().article().text();
            for (Sentence sentence : entry.source().sentencesOf(entry.passage())) {
                all.add(Words.of(sentence.span().of(text)).stream()
                        .map(w -> shared.computeIfAbsent(w.stem(), s -> s))
                        .toArray(String[]::new));
            }
        }
        return all;
    }

    private static Map<String, int[]> groups(List<Entry> entries) {
        Map<String, List<Integer>> numbers = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            String group = entries.get(i).source().article().group();
            if (group != null) {
                numbers.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
            }
        }
        Map<String, int[]> groups = new HashMap<>();
        numbers.forEach((group, list) ->
                groups.put(group, list.stream().mapToInt(Integer::intValue).toArray()));
        return groups;
    }

    /** The text of a passage as both legs see it: its sentences and the headings they stand under, without noise. */
    static String searchable(Entry entry) {
        StringBuilder text = new StringBuilder();
        String whole = entry.source().article().text();
        for (Sentence sentence : entry.source().sentencesOf(entry.passage())) {
            text.append(sentence.span().of(whole)).append('\n');
        }
        return text.toString();
    }

    /** Number of passages. */
    public int size() {
        return entries.size();
    }

    /** Whether there is no passage in the given group, or none at all where no group is given. */
    public boolean isEmpty(@Nullable String group) {
        return group == null ? entries.isEmpty() : !groups.containsKey(group);
    }

    /** A passage by its number. */
    public Entry entry(int passage) {
        return entries.get(passage);
    }

    /** The {@code k} best passages by BM25, best first; ties in order of passage. */
    public List<Hit> byWords(Collection<Words.Word> words, int k, @Nullable String group) {
        if (words.isEmpty() || entries.isEmpty()) {
            return List.of();
        }
        return lexical.search(words, k, group).stream()
                .map(h -> new Hit(h.passage(), h.score()))
                .toList();
    }

    /** The {@code k} best passages by cosine, best first; ties in order of passage. */
    public List<Hit> byMeaning(QueryVector query, int k, @Nullable String group) {
        Int8Vectors.Code code = query.code();
        PriorityQueue<Hit> best = new PriorityQueue<>((a, b) -> a.score() != b.score()
                ? Double.compare(a.score(), b.score())
                : Integer.compare(b.passage(), a.passage()));
        int[] scope = group == null ? null : groups.getOrDefault(group, new int[0]);
        int count = scope == null ? entries.size() : scope.length;
        for (int i = 0; i < count; i++) {
            int passage = scope == null ? i : scope[i];
            float score = passageVectors.dot(passage, code);
            Hit worst = best.peek();
            if (best.size() < k || (worst != null && score > worst.score())) {
                best.add(new Hit(passage, score));
                if (best.size() > k) {
                    best.poll();
                }
            }
        }
        List<Hit> hits = new ArrayList<>(best);
        hits.sort((a, b) -> a.score() != b.score()
                ? Double.compare(b.score(), a.score())
                : Integer.compare(a.passage(), b.passage()));
        return hits;
    }

    /** Makes a vector ready to be compared. */
    public static QueryVector query(float[] vector) {
        return new QueryVector(vector);
    }

    /**
     * The question's vector moved towards passages already found for it (Rocchio's feedback, as used for dense retrieval
     * by Li et al. 2021, arXiv:2108.11044).
     *
     * @param weight how much each passage's vector adds to the question's
     */
    public QueryVector towards(QueryVector query, Collection<Integer> passages, float weight) {
        float[] moved = query.exact.clone();
        for (int passage : passages) {
            passageVectors.addTo(moved, passage, weight);
        }
        double squares = 0;
        for (float v : moved) {
            squares += (double) v * v;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(squares, 1e-12)));
        for (int i = 0; i < moved.length; i++) {
            moved[i] *= scale;
        }
        return new QueryVector(moved);
    }

    /** Cosine of a question and a passage. */
    public double passageCosine(QueryVector query, int passage) {
        return passageVectors.dot(passage, query.code());
    }

    /** Cosine of a question and a sentence as it reads in its passage, by the sentence's number in the index. */
    public double contextCosine(QueryVector query, int sentence) {
        return sentencesInContext.dot(sentence, query.code());
    }

    /** Cosine of a question and a sentence by itself, by the sentence's number in the index. */
    public double sentenceCosine(QueryVector query, int sentence) {
        return sentencesAlone.dot(sentence, query.code());
    }

    /** Cosine of two passages. */
    public double passagesCosine(int left, int right) {
        return passageVectors.dot(left, right);
    }

    /** Cosine of two sentences, each by itself, by their numbers in the index. */
    public double sentencesCosine(int left, int right) {
        return sentencesAlone.dot(left, right);
    }

    /** The stems of a sentence's content words, in order. */
    public String[] stems(int sentence) {
        return sentenceStems.get(sentence);
    }

    /** The stems of the content words in the title of a passage's article, in order. */
    public String[] titleStems(int passage) {
        return titleStems.getOrDefault(article(passage).title(), new String[0]);
    }

    /** Cosine of a word of a question and a word of the collection, both by themselves; 0 for a stem not in it. */
    public double wordCosine(QueryVector word, String stem) {
        return vocabulary.cosine(word.code(), stem);
    }

    /** Number of passages that hold the stem. */
    public int frequency(String stem) {
        return lexical.frequency(stem);
    }

    /** The stems of the collection that differ from {@code stem} in at most {@code edits} (1 or 2) letters, but not the first. */
    public List<String> neighbours(String stem, int edits) {
        return lexical.neighbours(stem, edits);
    }

    /** How a word of this stem is spelt in one of the passages that hold it; empty for a stem not in the collection. */
    public Optional<String> spelling(String stem) {
        int passage = lexical.holder(stem);
        if (passage < 0) {
            return Optional.empty();
        }
        String text = article(passage).title() + "\n" + searchable(entry(passage));
        return Words.of(text).stream()
                .filter(word -> word.stem().equals(stem))
                .map(word -> text.substring(word.start(), word.end()))
                .findFirst();
    }

    /** How much a stem tells, from its frequency as BM25 weighs it; the largest for a word that occurs nowhere. */
    public double idf(String stem) {
        int n = Math.max(1, entries.size());
        int df = lexical.frequency(stem);
        return Math.log(1 + (n - df + 0.5) / (df + 0.5));
    }

    /** The article of a passage. */
    public Article article(int passage) {
        return entries.get(passage).source().article();
    }

    @Override
    public void close() {
        lexical.close();
    }
}
