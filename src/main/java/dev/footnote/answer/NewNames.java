package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import java.util.Set;

/** The names in a text that a question does not have already: what may be the name it asks for. */
final class NewNames {

    private NewNames() {}

    /**
     * Those of some spans.
     *
     * @param spans the text's amounts, dates and names
     * @param asked the stems of the question
     */
    static List<TypedSpan> in(String text, List<TypedSpan> spans, Set<String> asked) {
        return spans.stream()
                .filter(span -> span.kind() == TypedSpan.Kind.NAME
                        && Words.of(span.span().of(text)).stream().anyMatch(word -> !asked.contains(word.stem())))
                .toList();
    }
}
