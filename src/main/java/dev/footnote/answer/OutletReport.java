package dev.footnote.answer;

import dev.footnote.retrieve.AnswerType;
import dev.footnote.retrieve.AskedOutlet;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;

/**
 * Whether a sentence is what the outlet asked for reported on the question's subject, and not only something of that
 * outlet's. Where an amount or a date is asked for, a report that is only passed on has to give one.
 */
final class OutletReport {

    private final List<AskedOutlet> asked;
    private final Subject subject;
    private final AnswerType type;

    OutletReport(Query query) {
        this.asked = query.scope().asked();
        this.subject = new Subject(query, query.scope());
        this.type = AnswerType.of(query.text());
    }

    /** Whether the sentence is a report of an outlet asked for, in a passage on the subject. */
    boolean onSubject(RankedSentence sentence) {
        return asked.stream().anyMatch(outlet -> outlet.reports(sentence)) && subject.of(sentence.passage());
    }

    /** Whether the sentence is a report of an outlet asked for that can answer. */
    boolean answersWith(RankedSentence sentence) {
        boolean value = type.kinds().isEmpty()
                || type.kinds().contains(TypedSpan.Kind.NAME)
                || sentence.spans().stream().anyMatch(span -> type.takes(span, sentence.text()));
        return asked.stream()
                .anyMatch(outlet -> outlet.reports(sentence) && (value || outlet.published(sentence.article())));
    }
}
