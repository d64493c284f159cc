package dev.footnote.answer.span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spans of one question's sentences with how well their signs speak for them. For one thread. */
final class SpanScores {
    /** Of a sentence's some hundred spans; the likeliest one's edges are among the best two dozen but for rare cases. */
    private static final int LOOKED_AT = 24;

    private final SpanSigns signs;
    private final SpanWeights.Sum weights;
    private final List<String> texts = new ArrayList<>();
    private final List<Candidate> spans = new ArrayList<>();
    private final List<Double> scores = new ArrayList<>();
    private int tokens;

    SpanScores(AskedFor asked) {
        this.signs = new SpanSigns(asked);
        this.weights = SpanWeights.learned().sum(signs);
    }

    /** Adds the spans of one more sentence. */
    void add(CitedSentence sentence) {
        Edges edges = new Edges(sentence);
        for (Candidate span : sentence.candidates()) {
            texts.add(PartOfYear.with(sentence.text, sentence.span(span.first(), span.last()))
                    .of(sentence.text));
            spans.add(span.after(tokens));
            scores.add(edges.of(span) + whole(sentence, span));
        }
        tokens += sentence.tokens.size();
    }

    /**
     * The highest score of one sentence's spans, of those whose edges speak for them most; {@code none} where it has no
     * span. Adds nothing.
     */
    double highest(CitedSentence sentence, double none) {
        Edges edges = new Edges(sentence);
        List<Candidate> candidates = sentence.candidates();
        double[] byEdges = candidates.stream().mapToDouble(edges::of).toArray();
        double least = atLeast(byEdges);
        double highest = none;
        for (int i = 0; i < byEdges.length; i++) {
            if (byEdges[i] >= least) {
                highest = Math.max(highest, byEdges[i] + whole(sentence, candidates.get(i)));
            }
        }
        return highest;
    }

    /** The score from which on a span is among those that are looked at. */
    private static double atLeast(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted.length <= LOOKED_AT ? Double.NEGATIVE_INFINITY : sorted[sorted.length - LOOKED_AT];
    }

    private double whole(CitedSentence sentence, Candidate span) {
        return weights.of(sink -> signs.whole(sentence, span.first(), span.last(), sink));
    }

    /** What speaks for a span to begin, and to end, at each token of a sentence. */
    private final class Edges {
        private final double[] starts;
        private final double[] ends;

        Edges(CitedSentence sentence) {
            int size = sentence.tokens.size();
            starts = new double[size];
            ends = new double[size];
            for (int i = 0; i < size; i++) {
                int at = i;
                starts[i] = weights.of(sink -> signs.start(sentence, at, sink));
                ends[i] = weights.of(sink -> signs.end(sentence, at, sink));
            }
        }

        double of(Candidate span) {
            return starts[span.first()] + ends[span.last()];
        }
    }

    /** The text of the span to take; null where there is none. */
    @Nullable
    String best() {
        return spans.isEmpty() ? null : texts.get(Consensus.of(spans, values()));
    }

    private double[] values() {
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
