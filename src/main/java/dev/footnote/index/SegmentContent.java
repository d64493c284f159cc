package dev.footnote.index;

import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The articles of a segment, and what its columns are computed from.
 *
 * @param articles in order
 * @param entries their passages, with sentences numbered from 0
 * @param keys of each passage: equal keys have equal columns
 */
record SegmentContent(List<PreparedArticle> articles, List<PassageIndex.Entry> entries, List<VectorKey> keys) {

    static SegmentContent of(List<PreparedArticle> articles) {
        List<PassageIndex.Entry> entries = new ArrayList<>();
        int sentence = 0;
        for (PreparedArticle article : articles) {
            for (Passage passage : article.passages()) {
                PassageIndex.Entry entry = new PassageIndex.Entry(article, passage, sentence);
                entries.add(entry);
                sentence += entry.sentenceCount();
            }
        }
        List<VectorKey> keys = entries.parallelStream().map(SegmentContent::key).toList();
        return new SegmentContent(articles, entries, keys);
    }

    private static VectorKey key(PassageIndex.Entry entry) {
        return VectorKey.of(entry.source().article().title(), sentences(entry));
    }

    /** The texts of a passage's sentences. */
    static List<String> sentences(PassageIndex.Entry entry) {
        String text = entry.source().article().text();
        return entry.source().sentencesOf(entry.passage()).stream()
                .map(s -> s.span().of(text))
                .toList();
    }

    /** The text of a passage as both legs see it: its sentences and the headings they stand under, without noise. */
    static String searchable(PassageIndex.Entry entry) {
        StringBuilder text = new StringBuilder();
        String whole = entry.source().article().text();
        for (Sentence sentence : entry.source().sentencesOf(entry.passage())) {
            text.append(sentence.span().of(whole)).append('\n');
        }
        return text.toString();
    }

    /** The passages as the lexical leg indexes them. */
    Iterable<LexicalShard.Entry> lexical() {
        return () -> {
            Iterator<PassageIndex.Entry> all = entries.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public LexicalShard.Entry next() {
                    PassageIndex.Entry entry = all.next();
                    return new LexicalShard.Entry(entry.source().article().title(), searchable(entry));
                }
            };
        };
    }

    /** Number of sentences. */
    int sentences() {
        return entries.isEmpty()
                ? 0
                : entries.getLast().firstSentence() + entries.getLast().sentenceCount();
    }

    /** The number of the passage that a sentence is in. */
    int passageOf(int sentence) {
        int low = 0;
        int high = entries.size() - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (entries.get(middle).firstSentence() <= sentence) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
