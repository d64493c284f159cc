package dev.footnote.answer;

import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the values of a sentence. */
final class Values {
    private Values() {}

    /** What a span of {@code sentence} says; null where nothing can be compared. */
    static @Nullable Value of(TypedSpan span, String sentence) {
        int start = span.span().start();
        int end = span.span().end();
        return switch (span.kind()) {
            case MONEY, PERCENT, DURATION, NUMBER -> Amounts.read(sentence, start, end, span.kind());
            case DATE -> Dates.read(sentence, start, end);
            case NAME -> new Value.Name(Names.words(span.span().of(sentence)));
        };
    }

    /** All values of a sentence. */
    static List<Value> in(List<TypedSpan> spans, String sentence) {
        return spans.stream()
                .map(span -> of(span, sentence))
                .filter(Objects::nonNull)
                .toList();
    }
}
