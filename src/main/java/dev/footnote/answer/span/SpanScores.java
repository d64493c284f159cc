package dev.footnote.answer.span;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spans of one question's sentences with how well their signs speak for them. For one thread. */
final class SpanScores {
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
        int size = sentence.tokens.size();
        double[] starts = new double[size];
        double[] ends = new double[size];
        for (int i = 0; i < size; i++) {
            int at = i;
            starts[i] = weights.of(sink -> signs.start(sentence, at, sink));
            ends[i] = weights.of(sink -> signs.end(sentence, at, sink));
        }
        for (Candidate span : sentence.candidates()) {
            double whole = weights.of(sink -> signs.whole(sentence, span.first(), span.last(), sink));
            texts.add(PartOfYear.with(sentence.text, sentence.span(span.first(), span.last()))
                    .of(sentence.text));
            spans.add(span.after(tokens));
            scores.add(starts[span.first()] + ends[span.last()] + whole);
        }
        tokens += size;
    }

    /** The text of the span to take; null where there is none. */
    @Nullable
    String best() {
        return spans.isEmpty() ? null : texts.get(Consensus.of(spans, values()));
    }

    /** The highest score of a span; {@code none} where there is no span. */
    double highest(double none) {
        return scores.stream().mapToDouble(Double::doubleValue).max().orElse(none);
    }

    private double[] values() {
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
