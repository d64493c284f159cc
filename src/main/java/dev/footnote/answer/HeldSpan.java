package dev.footnote.answer;

import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The short span, unless its sentence tells it as a value that no longer holds: "seven, not three", "less than the 210 feared". */
final class HeldSpan {

    private HeldSpan() {}

    /**
     * The span that holds.
     *
     * @param chosen the sentences it was taken from
     * @param span the likeliest; null where there is none
     */
    static @Nullable String of(Query query, List<RankedSentence> chosen, @Nullable String span) {
        if (span == null) {
            return null;
        }
        for (RankedSentence sentence : chosen) {
            if (sentence.text().contains(span)) {
                String held = onlyOlder(sentence, span) ? new NearestSpan(query).in(sentence) : null;
                return held == null ? span : held;
            }
        }
        return span;
    }

    private static boolean onlyOlder(RankedSentence sentence, String span) {
        String text = sentence.text();
        List<TypedSpan> values = sentence.spans().stream()
                .filter(typed -> typed.kind() != TypedSpan.Kind.NAME
                        && span.contains(typed.span().of(text)))
                .toList();
        return !values.isEmpty() && values.stream().allMatch(typed -> ToldValue.of(typed, text) == ToldValue.OLDER);
    }
}
