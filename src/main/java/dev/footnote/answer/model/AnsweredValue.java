package dev.footnote.answer.model;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Restatement;
import dev.footnote.article.Span;
import dev.footnote.retrieve.AnswerType;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import java.util.Set;

/** Whether the sentences that were kept give what the question asks for. */
final class AnsweredValue {

    private final String question;
    private final Set<TypedSpan.Kind> asked;
    private final Answer.Grounded extracted;
    private final List<Answer.Sentence> sentences;
    private final List<Citation> citations;

    AnsweredValue(
            String question, Answer.Grounded extracted, List<Answer.Sentence> sentences, List<Citation> citations) {
        this.question = question;
        this.asked = AnswerType.of(question).kinds();
        this.extracted = extracted;
        this.sentences = List.copyOf(sentences);
        this.citations = List.copyOf(citations);
    }

    /**
     * Whether what is left answers: what is true may still be beside the question. Of an amount, a date or a name that is
     * asked for it has to say the extracted one or another of the kind; else, where the leading sentence is gone, what the
     * extracted answer says first.
     *
     * @param told whether what the extracted answer says first is said
     */
    boolean answers(Drafted drafted, boolean told) {
        String span = extracted.shortSpan();
        if (span != null && TypedSpan.in(span).stream().anyMatch(atom -> asked.contains(atom.kind()))) {
            return says(span) || ofKindAsked();
        }
        return drafted.leads() && (span == null || drafted.removed().isEmpty()) || told || span != null && holds(span);
    }

    /** Whether a sentence writes the value of the extracted answer, in whatever way. */
    private boolean says(String span) {
        List<Citation> values = extracted.citations().stream()
                .filter(citation -> citation.quote().contains(span))
                .map(citation -> valueIn(citation, span))
                .toList();
        Restatement value = Restatement.of(values);
        return sentences.stream()
                .map(Answer.Sentence::text)
                .anyMatch(text -> text.contains(span)
                        || !values.isEmpty()
                                && TypedSpan.in(text).stream()
                                        .anyMatch(atom ->
                                                value.lacks("– " + atom.span().of(text)) == null));
    }

    private static Citation valueIn(Citation citation, String span) {
        int at = citation.span().start() + citation.quote().indexOf(span);
        return new Citation(citation.number(), citation.article(), new Span(at, at + span.length()));
    }

    /** Whether a sentence gives something of the kind asked for that the question does not name itself. */
    private boolean ofKindAsked() {
        return sentences.stream().map(Answer.Sentence::text).anyMatch(text -> TypedSpan.in(text).stream()
                .anyMatch(atom -> asked.contains(atom.kind())
                        && !question.contains(atom.span().of(text))));
    }

    /** Whether a sentence cites the extracted value. */
    private boolean holds(String span) {
        return Restatement.of(citations).lacks(span) == null
                && sentences.stream().anyMatch(sentence -> sentence.citations().stream()
                        .anyMatch(number -> citations.get(number - 1).quote().contains(span)));
    }
}
