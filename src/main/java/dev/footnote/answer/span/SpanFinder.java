package dev.footnote.answer.span;

import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shortest span that answers in the cited sentences. All stretches of whole tokens are scored by their signs
 * ({@link SpanSigns}); the one taken shares most with the likely ones, since where a span ends is often open (minimum Bayes
 * risk, Goel and Byrne 2000). Safe for several threads; the first use reads the tagger's model and the weights.
 */
public final class SpanFinder {

    private SpanFinder() {}

    /** Reads what the first question would wait for. */
    public static void prepare() {
        SpanWeights.learned();
        PartOfSpeech.tags(List.of("Ready"));
    }

    /**
     * The span's text, byte for byte from one of {@code cited}; null where the question asks for none, or none is there.
     *
     * @param cited the answer's sentences, the one that answers first
     */
    public static @Nullable String find(Query query, List<RankedSentence> cited) {
        AskedFor asked = AskedFor.of(query);
        if (!asked.oneThing()) {
            return null;
        }
        Scores scores = new Scores();
        SpanSigns signs = new SpanSigns(asked);
        SpanWeights.Sum weights = SpanWeights.learned().sum(signs);
        for (CitedSentence sentence : CitedSentence.all(cited, asked)) {
            scores.add(sentence, signs, weights);
        }
        return scores.best();
    }

    /** The spans of all sentences with how well their signs speak for them. */
    private static final class Scores {
        private final List<String> texts = new ArrayList<>();
        private final List<Candidate> spans = new ArrayList<>();
        private final List<Double> scores = new ArrayList<>();
        private int tokens;

        void add(CitedSentence sentence, SpanSigns signs, SpanWeights.Sum weights) {
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

        @Nullable
        String best() {
            return spans.isEmpty()
                    ? null
                    : texts.get(Consensus.of(
                            spans,
                            scores.stream().mapToDouble(Double::doubleValue).toArray()));
        }
    }
}
