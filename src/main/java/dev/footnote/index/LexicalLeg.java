package dev.footnote.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * BM25 over title and text of each passage (Robertson and Zaragoza 2009), over the shards of all segments as one: the
 * frequencies are those of the whole collection, without what was taken out of it.
 */
final class LexicalLeg {
    static final String TEXT = "text";
    private static final float K1 = 0.9f;
    private static final float B = 0.4f;
    static final Similarity SIMILARITY = new BM25Similarity(K1, B);

    /** Lucene's default limit is 1,024 clauses; a question of 10,000 characters stays below it with this many. */
    private static final int MOST_WORDS = 512;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Documents documents;
    private final GoneWords gone;

    LexicalLeg(List<SegmentView> views) {
        IndexReader[] readers =
                views.stream().map(view -> view.segment().lexical().reader()).toArray(IndexReader[]::new);
        try {
            // The shards close themselves, since other indexes may share them.
            reader = readers.length == 1 ? readers[0] : new MultiReader(readers, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        documents = new Documents(views);
        gone = GoneWords.sum(views.stream().map(SegmentView::gone).toList());
        searcher = new Searcher(reader, gone);
        searcher.setSimilarity(SIMILARITY);
        searcher.setQueryCache(null);
    }

    /** Weighs words by what is left of the collection. */
    private static final class Searcher extends IndexSearcher {
        private final GoneWords gone;

        private Searcher(IndexReader reader, GoneWords gone) {
            super(reader);
            this.gone = gone;
        }

        @Override
        public TermStatistics termStatistics(Term term, int passages, long occurrences) {
            GoneWords.Count off = gone.of(term.text());
            // Lucene allows no 0; a word of gone passages only is in none that is scored.
            int left = Math.max(1, passages - off.passages());
            return new TermStatistics(term.bytes(), left, Math.max(left, occurrences - off.occurrences()));
        }

        @Override
        public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
            CollectionStatistics all = super.collectionStatistics(field);
            if (all == null || gone == GoneWords.NONE) {
                return all;
            }
            long passages = Math.max(1, all.docCount() - gone.passages());
            long distinct = Math.max(passages, all.sumDocFreq() - gone.distinct());
            long words = Math.max(distinct, all.sumTotalTermFreq() - gone.words());
            return new CollectionStatistics(field, all.maxDoc(), passages, words, distinct);
        }
    }

    /** The {@code k} best passages for {@code words}, best first, ties in order of passage. */
    List<PassageIndex.Hit> search(Collection<Words.Word> words, int k, @Nullable PassageSet within) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.stream()
                .map(Words.Word::stem)
                .distinct()
                .limit(MOST_WORDS)
                .forEach(stem -> query.add(new TermQuery(new Term(TEXT, stem)), BooleanClause.Occur.SHOULD));
        query.setMinimumNumberShouldMatch(1);
        if (within != null) {
            query.add(new PassageSetQuery(documents.of(within)), BooleanClause.Occur.FILTER);
        } else if (documents.gone().size() > 0) {
            query.add(new PassageSetQuery(documents.gone()), BooleanClause.Occur.MUST_NOT);
        }
        try {
            List<PassageIndex.Hit> hits = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), k).scoreDocs) {
                hits.add(new PassageIndex.Hit(documents.passage(hit.doc), hit.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of passages that hold the word. */
    int frequency(String stem) {
        try {
            return reader.docFreq(new Term(TEXT, stem)) - gone.of(stem).passages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The indexed stems that differ from {@code stem} in at most {@code edits} letters, but not in the first. */
    List<String> neighbours(String stem, int edits) {
        List<String> neighbours = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(reader, TEXT);
            if (terms == null) {
                return neighbours;
            }
            var matching = new FuzzyTermsEnum(terms, new Term(TEXT, stem), edits, 1, true);
            for (BytesRef term = matching.next(); term != null; term = matching.next()) {
                String neighbour = term.utf8ToString();
                if (gone == GoneWords.NONE || frequency(neighbour) > 0) {
                    neighbours.add(neighbour);
                }
            }
            return neighbours;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first {@code most} passages that hold the stem. */
    List<Integer> holders(String stem, int most) {
        List<Integer> holders = new ArrayList<>();
        try {
            PostingsEnum postings = MultiTerms.getTermPostingsEnum(reader, TEXT, new BytesRef(stem), PostingsEnum.NONE);
            int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS && holders.size() < most) {
                int passage = documents.passage(doc);
                if (passage >= 0) {
                    holders.add(passage);
                }
                doc = postings.nextDoc();
            }
            return holders;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lucene's numbers, which count what is gone, and the index's, which do not. */
    private static final class Documents {
        private final List<SegmentView> views;
        private final int[] documents;
        private final int[] passages;
        private final PassageSet gone;

        private Documents(List<SegmentView> views) {
            this.views = views;
            this.documents = new int[views.size() + 1];
            this.passages = new int[views.size() + 1];
            IntStream.Builder numbers = IntStream.builder();
            for (int i = 0; i < views.size(); i++) {
                int base = documents[i];
                if (views.get(i).gone() != GoneWords.NONE) {
                    for (int passage : views.get(i).gonePassages()) {
                        numbers.add(base + passage);
                    }
                }
                documents[i + 1] = base + views.get(i).segment().size();
                passages[i + 1] = passages[i] + views.get(i).size();
            }
            gone = new PassageSet(numbers.build().toArray());
        }

        private PassageSet gone() {
            return gone;
        }

        /** The passage of a document; below 0 where it is gone. */
        private int passage(int document) {
            if (gone.size() == 0) {
                return document;
            }
            int view = 0;
            while (document >= documents[view + 1]) {
                view++;
            }
            int number = views.get(view).number(document - documents[view]);
            return number < 0 ? -1 : passages[view] + number;
        }

        private PassageSet of(PassageSet within) {
            if (gone.size() == 0) {
                return within;
            }
            IntStream.Builder numbers = IntStream.builder();
            for (int i = 0; i < views.size(); i++) {
                SegmentView view = views.get(i);
                int document = documents[i];
                int passage = passages[i];
                within.each(passage, passages[i + 1], p -> numbers.add(document + view.passage(p - passage)));
            }
            return new PassageSet(numbers.build().toArray());
        }
    }
}
