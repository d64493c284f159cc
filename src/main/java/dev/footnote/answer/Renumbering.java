package dev.footnote.answer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers the citations of what is left of an answer from 1, in the order in which they are first needed. */
final class Renumbering {

    private final Map<Integer, Citation> citations;
    private final Map<Integer, Citation> used = new LinkedHashMap<>();

    /** Over the citations that hold, by their old numbers. */
    Renumbering(Map<Integer, Citation> citations) {
        this.citations = citations;
    }

    /** The answer with these parts; of the rest of the draft, what stands on a citation that nothing needs is left out. */
    Answer.Grounded of(
            List<Answer.Sentence> sentences,
            @Nullable String shortSpan,
            List<Conflict> conflicts,
            @Nullable LocalDate asOf,
            Answer.Grounded draft) {
        List<Answer.Sentence> said = sentences.stream()
                .map(sentence -> new Answer.Sentence(
                        sentence.text(), numbered(sentence.citations()), sentence.certainty(), sentence.earlier()))
                .toList();
        List<Conflict> differing = conflicts.stream()
                .map(conflict -> new Conflict(
                        conflict.kind(),
                        conflict.sides().stream()
                                .map(side -> new Conflict.Side(side.value(), numbered(side.citations())))
                                .toList()))
                .toList();
        List<Citation> quotes = List.copyOf(used.values());
        return new Answer.Grounded(
                said, quotes, shortSpan, draft.confidence(), differing, origins(sentences, draft), asOf);
    }

    private List<Integer> numbered(List<Integer> old) {
        return old.stream()
                .map(this::number)
                .filter(Objects::nonNull)
                .map(Citation::number)
                .toList();
    }

    private @Nullable Citation number(int old) {
        Citation citation = citations.get(old);
        return citation == null ? null : used.computeIfAbsent(old, n -> citation.numbered(used.size() + 1));
    }

    /** Chains and copies go with their citations; the articles were counted for the first sentence. */
    private Origins origins(List<Answer.Sentence> kept, Answer.Grounded draft) {
        Map<Integer, Integer> numbers = new HashMap<>();
        used.forEach((old, citation) -> numbers.put(old, citation.number()));
        Origins left = draft.origins().renumbered(numbers);
        return kept.getFirst().equals(draft.sentences().getFirst())
                ? left
                : new Origins(0, 0, left.chains(), left.copies());
    }
}
