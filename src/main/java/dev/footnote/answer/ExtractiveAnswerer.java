package dev.footnote.answer;

import dev.footnote.retrieve.Retrieval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stub: cites the first sentence of the best passage. */
public final class ExtractiveAnswerer {

    /** Stub. */
    public ExtractiveAnswerer(@Nullable Double threshold, int sentences) {}

    /** Stub. */
    public Answer answer(Retrieval retrieval) {
        if (retrieval.query().words().isEmpty()) {
            return new Answer.NotFound(Answer.Reason.NO_QUESTION, null, 0);
        }
        if (retrieval.passages().isEmpty()) {
            return new Answer.NotFound(Answer.Reason.NO_ARTICLES, null, 0);
        }
        var best = retrieval.passages().getFirst();
        var sentences = best.source().sentencesOf(best.passage());
        var first = sentences.stream().filter(s -> !s.heading()).findFirst().orElse(sentences.getFirst());
        var citation = new Citation(1, best.article(), first.span());
        return new Answer.Grounded(
                List.of(new Answer.Sentence(citation.quote(), List.of(1))), List.of(citation), null, 0.5);
    }
}
