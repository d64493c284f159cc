package dev.footnote.answer.span;

import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All spans of an answer's sentences with their signs, for learning. A span's score is that of its first token, its last
 * token and the whole added up.
 *
 * @param oneThing whether the question asks for a span at all
 * @param tokens the signs of all tokens as a first and as a last one, the sentences one after the other
 * @param spans the spans
 */
public record SpanTable(boolean oneThing, List<Ends> tokens, List<Row> spans) {

    /** Copies the lists. */
    public SpanTable {
        tokens = List.copyOf(tokens);
        spans = List.copyOf(spans);
    }

    /**
     * The signs of a token.
     *
     * @param first as the first of a span
     * @param last as the last of a span
     */
    public record Ends(Map<String, Double> first, Map<String, Double> last) {}

    /**
     * A span.
     *
     * @param text as written
     * @param first number of its first token in the table
     * @param last number of its last token
     * @param signs of the whole
     */
    public record Row(String text, int first, int last, Map<String, Double> signs) {}

    /** The spans for a question, of the answer's sentences, the one that answers first. */
    public static SpanTable of(Query query, List<RankedSentence> cited) {
        AskedFor asked = AskedFor.of(query);
        SpanSigns signs = new SpanSigns(asked);
        List<Ends> tokens = new ArrayList<>();
        List<Row> spans = new ArrayList<>();
        for (CitedSentence sentence : CitedSentence.all(cited, asked)) {
            int offset = tokens.size();
            for (int i = 0; i < sentence.tokens.size(); i++) {
                int at = i;
                tokens.add(new Ends(
                        gathered(signs, sink -> signs.start(sentence, at, sink)),
                        gathered(signs, sink -> signs.end(sentence, at, sink))));
            }
            for (Candidate span : sentence.candidates()) {
                spans.add(new Row(
                        PartOfYear.with(sentence.text, sentence.span(span.first(), span.last()))
                                .of(sentence.text),
                        offset + span.first(),
                        offset + span.last(),
                        gathered(signs, sink -> signs.whole(sentence, span.first(), span.last(), sink))));
            }
        }
        return new SpanTable(asked.oneThing(), tokens, spans);
    }

    /** The same spans without their signs, which take much room. */
    public SpanTable withoutSigns() {
        return new SpanTable(
                oneThing,
                List.of(),
                spans.stream()
                        .map(span -> new Row(span.text(), span.first(), span.last(), Map.of()))
                        .toList());
    }

    /** The number of the span to take by the scores of all; -1 where there is none. */
    public int best(double[] scores) {
        return spans.isEmpty()
                ? -1
                : Consensus.of(
                        spans.stream()
                                .map(row -> new Candidate(row.first(), row.last()))
                                .toList(),
                        scores);
    }

    private static Map<String, Double> gathered(SpanSigns signs, Consumer<SpanSigns.Sink> given) {
        Map<String, Double> gathered = new HashMap<>();
        List<String> prefixes = signs.prefixes();
        given.accept((counts, sign, of, value) -> prefixes.subList(0, counts.ordinal() + 1)
                .forEach(prefix -> gathered.merge(prefix + sign + of, value, Double::sum)));
        return gathered;
    }
}
