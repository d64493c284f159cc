package dev.footnote.answer;

import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.TypedSpan;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A total and what comes of it each year (month, week, day), which a question that does not say which of them it asks for
 * leaves open: "€6 million a year, or €24 million over the length of the deal". The two are told from two unlike sums by
 * arithmetic: the one is a whole number of times the other, and where they stand in two sentences that number of years is
 * told too.
 */
final class YearlyShare {

    /** Behind the leading sentence by more than this, a sentence is about something else; as in {@link Rivalry}. */
    private static final double GAP = 10;

    /** Characters beside an amount in which "a year" belongs to it. */
    private static final int BEFORE = 16;

    private static final int AFTER = 14;

    private static final int MOST = 20;

    /** By how much of the whole number a rounded share may miss it. */
    private static final double ROUNDED = 0.02;

    private YearlyShare() {}

    /**
     * The share of the leading claim, or the total where the leading claim is a share; null where the question says which it
     * asks for, or nothing fits.
     */
    static @Nullable Claim of(Retrieval found, Claim lead) {
        Query query = found.query();
        boolean open = ValueWords.of("period", query.text()).isEmpty() && !ValueWords.has("whole", query.text());
        if (!open || !(lead.value() instanceof Value.Amount amount)) {
            return null;
        }
        TypedSpan own = span(lead);
        if (own == null) {
            return null;
        }
        boolean share = isShare(own, lead.sentence().text());
        return found.sentences().stream()
                .filter(sentence -> admits(lead.sentence(), sentence))
                .flatMap(sentence -> amounts(sentence, own.kind(), share))
                .filter(other -> fits(amount, lead.sentence(), other, share))
                .findFirst()
                .orElse(null);
    }

    private static boolean admits(RankedSentence lead, RankedSentence sentence) {
        return Rivalry.statement(sentence)
                && lead.score() - sentence.score() <= GAP
                && sentence.sign("namesMissing") <= lead.sign("namesMissing");
    }

    private static @Nullable TypedSpan span(Claim claim) {
        String text = claim.sentence().text();
        return claim.sentence().spans().stream()
                .filter(span -> claim.text().contains(span.span().of(text)))
                .filter(span -> span.kind() == TypedSpan.Kind.MONEY || span.kind() == TypedSpan.Kind.NUMBER)
                .findFirst()
                .orElse(null);
    }

    /** A sentence's amounts of a kind that are shares, or that are not. */
    private static Stream<Claim> amounts(RankedSentence sentence, TypedSpan.Kind kind, boolean notShares) {
        String text = sentence.text();
        return sentence.spans().stream()
                .filter(span -> span.kind() == kind && isShare(span, text) != notShares)
                .filter(span -> ToldValue.of(span, text) == ToldValue.OWN)
                .map(span -> claim(span, sentence))
                .filter(Objects::nonNull);
    }

    private static @Nullable Claim claim(TypedSpan span, RankedSentence sentence) {
        Value value = Values.of(span, sentence.text());
        return value == null ? null : new Claim(sentence, span.span().of(sentence.text()), value);
    }

    private static boolean isShare(TypedSpan span, String text) {
        String before = text.substring(
                Math.max(0, span.span().start() - BEFORE), span.span().start());
        String after = text.substring(
                span.span().end(), Math.min(text.length(), span.span().end() + AFTER));
        return ValueWords.of("period", after).stream().anyMatch(kind -> ValueWords.opens(kind, after) && !total(kind))
                || ValueWords.of("period", before).stream().anyMatch(kind -> !total(kind));
    }

    private static boolean total(String kind) {
        return kind.equals("period.total");
    }

    private static boolean fits(Value.Amount lead, RankedSentence first, Claim other, boolean leadIsShare) {
        if (!(other.value() instanceof Value.Amount amount) || !amount.comparable(lead)) {
            return false;
        }
        double whole = middle(leadIsShare ? amount : lead);
        double part = middle(leadIsShare ? lead : amount);
        double times = part > 0 ? whole / part : 0;
        long number = Math.round(times);
        return number >= 2
                && number <= MOST
                && Math.abs(times - number) <= ROUNDED * number
                && (other.sentence().equals(first) || counted(number, first) || counted(number, other.sentence()));
    }

    /** Whether the sentence's passage tells a length of time of that number: "seven years". */
    private static boolean counted(long number, RankedSentence sentence) {
        PassageReading passage = PassageReading.of(sentence.passage());
        return passage.spans().stream()
                .filter(span -> span.kind() == TypedSpan.Kind.DURATION)
                .map(span -> Numeral.in(span.span().of(passage.text())))
                .filter(Objects::nonNull)
                .anyMatch(told -> told.value() == number);
    }

    private static double middle(Value.Amount amount) {
        return (amount.low() + amount.high()) / 2;
    }
}
