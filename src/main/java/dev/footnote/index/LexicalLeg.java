package dev.footnote.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * BM25 over title and text of each passage (Robertson and Zaragoza 2009), over the shards of all segments as one: the
 * frequencies are those of the whole collection, and the document numbers the passages'.
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

    LexicalLeg(List<LexicalShard> shards) {
        IndexReader[] readers = shards.stream().map(LexicalShard::reader).toArray(IndexReader[]::new);
        try {
            // The shards close themselves, since other indexes may share them.
            reader = readers.length == 1 ? readers[0] : new MultiReader(readers, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
        searcher.setQueryCache(null);
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
            query.add(new PassageSetQuery(within), BooleanClause.Occur.FILTER);
        }
        try {
            List<PassageIndex.Hit> hits = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), k).scoreDocs) {
                hits.add(new PassageIndex.Hit(hit.doc, hit.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of passages that hold the word. */
    int frequency(String stem) {
        try {
            return reader.docFreq(new Term(TEXT, stem));
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
                neighbours.add(term.utf8ToString());
            }
            return neighbours;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first passage that holds the stem; -1 where none does. */
    int holder(String stem) {
        try {
            PostingsEnum postings = MultiTerms.getTermPostingsEnum(reader, TEXT, new BytesRef(stem), PostingsEnum.NONE);
            return postings == null || postings.nextDoc() == PostingsEnum.NO_MORE_DOCS ? -1 : postings.docID();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
