package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a sentence gives as the answer to the question.
 *
 * @param sentence the sentence
 * @param text the value as the sentence writes it
 * @param value what it says
 */
record Claim(RankedSentence sentence, String text, Value value) {

    private static final Set<TypedSpan.Kind> DATES = Set.of(TypedSpan.Kind.DATE);
    private static final Set<TypedSpan.Kind> NAMES = Set.of(TypedSpan.Kind.NAME);
    private static final Set<TypedSpan.Kind> AMOUNTS =
            EnumSet.complementOf(EnumSet.of(TypedSpan.Kind.DATE, TypedSpan.Kind.NAME));

    Article article() {
        return sentence.article();
    }

    /** Whether both give the same: equal values, or one's value stands in the other's sentence as well. */
    boolean sameAs(Claim other) {
        return value.agrees(other.value) || states(other) || other.states(this);
    }

    private boolean states(Claim other) {
        return other.givenIn(sentence);
    }

    /** Whether a sentence states this claim's amount, date or name, among others perhaps. */
    boolean givenIn(RankedSentence other) {
        return switch (value) {
            case Value.Amount amount -> among(amount, AMOUNTS, other);
            case Value.When when -> among(when, DATES, other);
            case Value.Name name -> among(name, NAMES, other);
            case Value.Phrase phrase -> false;
            case Value.Polarity polarity -> false;
        };
    }

    /** Whether the passage of a sentence tells this claim's amount or date as an older one, which it replaces. */
    boolean replacedIn(RankedSentence other) {
        PassageReading passage = PassageReading.of(other.passage());
        return passage.spans().stream()
                .filter(span -> ToldValue.of(span, passage.text()) == ToldValue.OLDER)
                .map(span -> Values.of(span, passage.text()))
                .filter(Objects::nonNull)
                .anyMatch(older -> older.comparable(value) && older.agrees(value));
    }

    /** Only spans of the {@code kinds} that can be such a value are read. */
    private static boolean among(Value wanted, Set<TypedSpan.Kind> kinds, RankedSentence sentence) {
        List<TypedSpan> spans = sentence.spans().stream()
                .filter(span -> kinds.contains(span.kind()) && ToldValue.of(span, sentence.text()) != ToldValue.OLDER)
                .toList();
        return Values.in(spans, sentence.text()).stream()
                .anyMatch(stated -> stated.comparable(wanted) && stated.agrees(wanted) && !coarser(stated, wanted));
    }

    /** "2026" does not state "September 2026". */
    private static boolean coarser(Value stated, Value wanted) {
        return stated instanceof Value.When when && wanted instanceof Value.When other && when.days() > other.days();
    }
}
