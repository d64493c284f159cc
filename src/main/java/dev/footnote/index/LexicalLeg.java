package dev.footnote.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NoMergePolicy;
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
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * BM25 over title and text of each passage (Robertson and Zaragoza 2009), in a Lucene index in memory. One document a
 * passage, in the order of the passages, so that Lucene's document number is the passage's.
 */
final class LexicalLeg implements AutoCloseable {
    private static final String TEXT = "text";
    private static final String GROUP = "group";
    private static final float K1 = 0.9f;
    private static final float B = 0.4f;
    /** Lucene's default limit is 1,024 clauses; a question of 10,000 characters stays below it with this many. */
    private static final int MOST_WORDS = 512;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** One passage as the leg indexes it. */
    record Entry(String title, String text, @Nullable String group) {}

    LexicalLeg(Iterable<Entry> entries) {
        try {
            IndexWriterConfig config = new IndexWriterConfig(Words.analyzer());
            config.setSimilarity(new BM25Similarity(K1, B));
            config.setMergePolicy(NoMergePolicy.INSTANCE);
            config.setRAMBufferSizeMB(256);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (Entry entry : entries) {
                    Document document = new Document();
                    document.add(new TextField(TEXT, entry.title() + "\n" + entry.text(), Field.Store.NO));
                    if (entry.group() != null) {
                        document.add(new StringField(GROUP, entry.group(), Field.Store.NO));
                    }
                    writer.addDocument(document);
                }
            }
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity(K1, B));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A passage's number with its BM25 score. */
    record Hit(int passage, float score) {}

    /** The {@code k} best passages for {@code words}, best first, ties in order of passage. */
    List<Hit> search(Collection<Words.Word> words, int k, @Nullable String group) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.stream()
                .map(Words.Word::stem)
                .distinct()
                .limit(MOST_WORDS)
                .forEach(stem -> query.add(new TermQuery(new Term(TEXT, stem)), BooleanClause.Occur.SHOULD));
        query.setMinimumNumberShouldMatch(1);
        if (group != null) {
            query.add(new TermQuery(new Term(GROUP, group)), BooleanClause.Occur.FILTER);
        }
        try {
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), k).scoreDocs) {
                hits.add(new Hit(hit.doc, hit.score));
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

    /** A passage that holds the stem; -1 where none does. */
    int holder(String stem) {
        try {
            PostingsEnum postings = MultiTerms.getTermPostingsEnum(reader, TEXT, new BytesRef(stem), PostingsEnum.NONE);
            return postings == null || postings.nextDoc() == PostingsEnum.NO_MORE_DOCS ? -1 : postings.docID();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return reader.numDocs();
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
