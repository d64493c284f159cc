package dev.footnote.answer;

import dev.footnote.retrieve.AnswerType;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import java.util.Locale;

/** The values in sentences that a question may ask for: of the kind it asks for, and not its own words. */
final class AskedValues {
    private final AnswerType type;
    private final String question;

    AskedValues(Query query) {
        this.type = AnswerType.of(query.text());
        this.question = query.text().toLowerCase(Locale.ROOT);
    }

    /** What the question asks for. */
    AnswerType type() {
        return type;
    }

    /** The sentence's values, in order. */
    List<TypedSpan> in(RankedSentence sentence) {
        String text = sentence.text();
        return sentence.spans().stream()
                .filter(span -> type.takes(span, text)
                        && !question.contains(span.span().of(text).toLowerCase(Locale.ROOT)))
                .toList();
    }
}
