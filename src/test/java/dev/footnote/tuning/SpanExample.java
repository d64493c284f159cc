package dev.footnote.tuning;

import dev.footnote.answer.Chosen;
import dev.footnote.answer.span.SpanTable;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The spans of an answer's sentences as an example for the choice of the short answer.
 *
 * @param set where the question is from
 * @param asked the question
 * @param answered whether the program answers it
 * @param table the spans as the program sees them, their signs left out
 * @param firsts the signs of each token as a span's first
 * @param lasts and as its last
 * @param wholes the signs of each span
 * @param right F1 of each span's words with the accepted answer nearest to it
 */
record SpanExample(
        DevelopmentSet set,
        Case asked,
        boolean answered,
        SpanTable table,
        List<SparseRow> firsts,
        List<SparseRow> lasts,
        List<SparseRow> wholes,
        double[] right) {

    /** Below this, nothing in the sentences comes near the answer, and there is nothing to learn. */
    private static final double NEAR = 0.3;

    static SpanExample of(OpenSet open, Case asked, SignNumbers numbers) {
        Retrieval found = open.retriever().retrieve(asked.question(), asked.group());
        List<RankedSentence> cited = Chosen.of(found);
        SpanTable table = SpanTable.of(found.query(), cited);
        double[] right = table.spans().stream()
                .mapToDouble(span -> TokenF1.of(span.text(), asked.answers()))
                .toArray();
        return new SpanExample(
                open.set(),
                asked,
                Chosen.answered(found),
                table.withoutSigns(),
                table.tokens().stream().map(token -> numbers.of(token.first())).toList(),
                table.tokens().stream().map(token -> numbers.of(token.last())).toList(),
                table.spans().stream().map(span -> numbers.of(span.signs())).toList(),
                right);
    }

    /** Of the spans that share nothing with an accepted answer, one in {@code every} stands for all. */
    SpanExample thinned(int every) {
        int[] kept = IntStream.range(0, right.length)
                .filter(i -> right[i] > 0 || i % every == 0)
                .toArray();
        SpanTable fewer = new SpanTable(
                table.oneThing(),
                table.tokens(),
                Arrays.stream(kept).mapToObj(table.spans()::get).toList());
        return new SpanExample(
                set,
                asked,
                answered,
                fewer,
                firsts,
                lasts,
                Arrays.stream(kept).mapToObj(wholes::get).toList(),
                Arrays.stream(kept).mapToDouble(i -> right[i]).toArray());
    }

    /** Whether there is anything to learn. */
    boolean teaches() {
        for (double f1 : right) {
            if (f1 > NEAR) {
                return table.oneThing();
            }
        }
        return false;
    }

    /** The example with only the given signs. */
    SpanExample only(BitSet kept) {
        return new SpanExample(
                set,
                asked,
                answered,
                table,
                firsts.stream().map(row -> row.only(kept)).toList(),
                lasts.stream().map(row -> row.only(kept)).toList(),
                wholes.stream().map(row -> row.only(kept)).toList(),
                right);
    }

    /** The numbers of all its signs. */
    BitSet signs() {
        BitSet signs = new BitSet();
        for (List<SparseRow> rows : List.of(firsts, lasts, wholes)) {
            for (SparseRow row : rows) {
                for (int sign : row.signs()) {
                    signs.set(sign);
                }
            }
        }
        return signs;
    }

    /** The score of each span. */
    double[] scores(double[] weights) {
        double[] first = firsts.stream().mapToDouble(row -> row.dot(weights)).toArray();
        double[] last = lasts.stream().mapToDouble(row -> row.dot(weights)).toArray();
        double[] scores = new double[right.length];
        for (int i = 0; i < scores.length; i++) {
            SpanTable.Row span = table.spans().get(i);
            scores[i] = first[span.first()] + last[span.last()] + wholes.get(i).dot(weights);
        }
        return scores;
    }

    /** Adds what each span's score is pulled by to the gradient of the weights. */
    void pull(double[] pulls, double[] gradient) {
        double[] first = new double[firsts.size()];
        double[] last = new double[lasts.size()];
        for (int i = 0; i < pulls.length; i++) {
            if (pulls[i] != 0) {
                SpanTable.Row span = table.spans().get(i);
                first[span.first()] += pulls[i];
                last[span.last()] += pulls[i];
                wholes.get(i).addTo(gradient, pulls[i]);
            }
        }
        for (int i = 0; i < first.length; i++) {
            firsts.get(i).addTo(gradient, first[i]);
            lasts.get(i).addTo(gradient, last[i]);
        }
    }
}
