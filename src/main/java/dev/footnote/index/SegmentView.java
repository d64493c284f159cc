package dev.footnote.index;

import dev.footnote.article.PreparedArticle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A segment as an index sees it: all of it, or without the articles that were taken out since it was made, so that taking one
 * out makes nothing anew. What is left is numbered through, in order. Immutable.
 */
final class SegmentView {

    /**
     * What is left of a segment.
     *
     * @param articles in order
     * @param passages the numbers in the segment of the passages that are left, rising
     * @param sentences the same of sentences
     * @param firstSentences the number in the view of each passage's first sentence
     * @param gone the words of the others
     */
    private record Rest(
            List<PreparedArticle> articles, int[] passages, int[] sentences, int[] firstSentences, GoneWords gone) {}

    private final Segment segment;
    private final @Nullable Rest rest;

    private SegmentView(Segment segment, @Nullable Rest rest) {
        this.segment = segment;
        this.rest = rest;
    }

    /** All of a segment. */
    static SegmentView whole(Segment segment) {
        return new SegmentView(segment, null);
    }

    /** The same part of another segment that holds the same. */
    SegmentView of(Segment same) {
        return new SegmentView(same, rest);
    }

    /** What {@code kept} keeps of the articles; this very view where it keeps all. */
    SegmentView keeping(Predicate<PreparedArticle> kept) {
        List<PreparedArticle> articles = articles().stream().filter(kept).toList();
        if (articles.size() == articles().size()) {
            return this;
        }
        List<PassageIndex.Entry> entries = segment.content().entries();
        int[] passages = passages()
                .filter(passage -> kept.test(entries.get(passage).source()))
                .toArray();
        int[] firstSentences = new int[passages.length];
        IntStream.Builder sentences = IntStream.builder();
        int count = 0;
        for (int i = 0; i < passages.length; i++) {
            PassageIndex.Entry entry = entries.get(passages[i]);
            firstSentences[i] = count;
            count += entry.sentenceCount();
            IntStream.range(entry.firstSentence(), entry.firstSentence() + entry.sentenceCount())
                    .forEach(sentences::add);
        }
        GoneWords gone = gone().and(passages()
                .mapToObj(entries::get)
                .filter(entry -> !kept.test(entry.source()))
                .toList());
        return new SegmentView(
                segment, new Rest(articles, passages, sentences.build().toArray(), firstSentences, gone));
    }

    private IntStream passages() {
        return rest == null ? IntStream.range(0, segment.size()) : Arrays.stream(rest.passages());
    }

    Segment segment() {
        return segment;
    }

    /** The articles that are left, in order. */
    List<PreparedArticle> articles() {
        return rest == null ? segment.content().articles() : rest.articles();
    }

    /** Number of passages that are left. */
    int size() {
        return rest == null ? segment.size() : rest.passages().length;
    }

    /** Number of sentences that are left. */
    int sentences() {
        return rest == null ? segment.content().sentences() : rest.sentences().length;
    }

    /** The words of what is gone. */
    GoneWords gone() {
        return rest == null ? GoneWords.NONE : rest.gone();
    }

    /** The number in the segment of passage {@code number} of the view. */
    int passage(int number) {
        return rest == null ? number : rest.passages()[number];
    }

    /** The number in the view of passage {@code passage} of the segment; below 0 where it is gone. */
    int number(int passage) {
        return rest == null ? passage : Arrays.binarySearch(rest.passages(), passage);
    }

    /** The number in the segment of sentence {@code number} of the view. */
    int sentence(int number) {
        return rest == null ? number : rest.sentences()[number];
    }

    /** A passage by its number in the view, its first sentence numbered in the view. */
    PassageIndex.Entry entry(int number) {
        PassageIndex.Entry entry = segment.content().entries().get(passage(number));
        return rest == null
                ? entry
                : new PassageIndex.Entry(entry.source(), entry.passage(), rest.firstSentences()[number]);
    }

    /** The passages that are gone, by their numbers in the segment. */
    int[] gonePassages() {
        BitSet gone = new BitSet();
        gone.set(0, segment.size());
        passages().forEach(gone::clear);
        return gone.stream().toArray();
    }

    /** Offers the best {@code k} passages of the view to {@code nearest}, numbered from {@code base} on. */
    void search(PassageIndex.QueryVector query, int k, @Nullable PassageSet within, int base, Nearest nearest) {
        if (rest == null) {
            segment.vectors().search(query, k, within, base, nearest);
            return;
        }
        Nearest best = new Nearest(k);
        segment.vectors().search(query, k, left(rest, within, base), 0, best);
        best.best().stream()
                .sorted((a, b) -> Integer.compare(a.passage(), b.passage()))
                .forEach(hit -> nearest.add(base + number(hit.passage()), (float) hit.score()));
    }

    /** What is left, and in {@code within}, by the numbers in the segment. */
    private PassageSet left(Rest left, @Nullable PassageSet within, int base) {
        if (within == null) {
            return new PassageSet(left.passages());
        }
        IntStream.Builder passages = IntStream.builder();
        within.each(base, base + size(), number -> passages.add(passage(number - base)));
        return new PassageSet(passages.build().toArray());
    }
}
