package dev.footnote.index;

import java.util.Arrays;
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

/** Matches the passages of a set: Lucene looks only at the postings of those, and at no more of the set than it needs. */
final class PassageSetQuery extends Query {
    private final PassageSet set;

    PassageSetQuery(PassageSet set) {
        this.set = set;
    }

    /** The numbers of a set from {@code base} to before {@code end}, counted from {@code base}. */
    private static final class Numbers extends DocIdSetIterator {
        private final int[] numbers;
        private final int base;
        private final int first;
        private final int end;
        private int next;
        private int doc = -1;

        private Numbers(PassageSet set, int base, int end) {
            this.numbers = set.numbers();
            this.base = base;
            this.first = set.place(base);
            this.end = set.place(end);
            this.next = first;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            doc = next < end ? numbers[next++] - base : NO_MORE_DOCS;
            return doc;
        }

        @Override
        public int advance(int target) {
            // In growing steps, since the next one wanted is mostly near.
            int low = next;
            int step = 1;
            while (low + step < end && numbers[low + step] - base < target) {
                low += step;
                step += step;
            }
            // From the last one known to lie before the target to one known not to.
            int from = Math.min(low, end);
            int to = Math.min(low + step + 1, end);
            int found = target > Integer.MAX_VALUE - base ? end : Arrays.binarySearch(numbers, from, to, target + base);
            next = found >= 0 ? found : -found - 1;
            return nextDoc();
        }

        @Override
        public long cost() {
            return end - first;
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                int base = leaf.docBase;
                int end = base + leaf.reader().maxDoc();
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, new Numbers(set, base, end)));
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
