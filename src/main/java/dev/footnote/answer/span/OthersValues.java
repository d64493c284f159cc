package dev.footnote.answer.span;

import dev.footnote.article.Span;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The values that a sentence gives to others than the question names, where it also gives one to a name of the question: in
 * "$5m with A, $7m with B", asked about B, the first. They don't answer, however near they stand to its other words.
 */
final class OthersValues {
    private final List<Span> others;

    private OthersValues(List<Span> others) {
        this.others = others;
    }

    /** The values of {@code sentence}, of the kinds asked for. */
    static OthersValues in(String sentence, List<TypedSpan> typed, AskedFor asked) {
        List<TypedSpan> values = typed.stream()
                .filter(span ->
                        span.kind() != TypedSpan.Kind.NAME && asked.expected().contains(span.kind()))
                .toList();
        if (values.size() < 2 || asked.names().isEmpty()) {
            return new OthersValues(List.of());
        }
        ClauseValues clauses = new ClauseValues(sentence);
        List<TypedSpan> rivals = typed.stream()
                .filter(span -> span.kind() == TypedSpan.Kind.NAME
                        && !asked.words().contains(span.span().of(sentence).toLowerCase(Locale.ROOT)))
                .toList();
        boolean own = values.stream().anyMatch(value -> own(value, clauses, asked.names()));
        return new OthersValues(values.stream()
                .filter(value -> own
                        && !own(value, clauses, asked.names())
                        && rivals.stream().anyMatch(rival -> clauses.together(value, rival)))
                .map(TypedSpan::span)
                .toList());
    }

    private static boolean own(TypedSpan value, ClauseValues clauses, Set<String> names) {
        return names.stream().anyMatch(name -> clauses.beside(value, name));
    }

    /** Whether there are such values. */
    boolean any() {
        return !others.isEmpty();
    }

    /** Whether a span of the sentence holds such a value, or a part of it. */
    boolean touch(Span span) {
        return others.stream().anyMatch(span::overlaps);
    }
}
