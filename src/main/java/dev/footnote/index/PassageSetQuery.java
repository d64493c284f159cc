package dev.footnote.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Matches the passages of a set: Lucene looks only at the postings of those. */
final class PassageSetQuery extends Query {
    private final PassageSet set;

    PassageSetQuery(PassageSet set) {
        this.set = set;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                int base = leaf.docBase;
                int end = base + leaf.reader().maxDoc();
                FixedBitSet documents = new FixedBitSet(end - base);
                set.each(base, end, passage -> documents.set(passage - base));
                DocIdSetIterator iterator = new BitSetIterator(documents, set.count(base, end));
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, iterator));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "passages(" + set.size() + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PassageSetQuery query && query.set == set;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(set);
    }
}
