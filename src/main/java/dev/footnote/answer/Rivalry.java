package dev.footnote.answer;

import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.TypedSpan;

/**
 * What makes another article's sentence an answer to the same question. Among a handful of articles each was gathered
 * for its subject, so that its best sentence counts; in a large collection something always looks like an answer, so
 * that only a sentence on the same subject and the same asked thing counts, with a value that can be compared.
 */
final class Rivalry {

    /** The most articles of a handful. */
    private static final int HANDFUL = 12;

    /** Passages that a search returns at most: as many come from a large collection. */
    private static final int FULL_LIST = 20;

    private static final double HANDFUL_GAP = 6;
    private static final double GAP = 2;

    private final Claim lead;
    private final boolean handful;

    private Rivalry(Claim lead, boolean handful) {
        this.lead = lead;
        this.handful = handful;
    }

    static Rivalry of(Retrieval found, Claim lead) {
        long articles =
                found.passages().stream().map(p -> p.article().id()).distinct().count();
        return new Rivalry(lead, articles <= HANDFUL && found.passages().size() < FULL_LIST);
    }

    /** Neither a heading nor a question. */
    static boolean statement(RankedSentence sentence) {
        return !sentence.sentence().heading() && !sentence.text().endsWith("?");
    }

    /** Whether a sentence answers the question as well as the leading one, or nearly. */
    boolean admits(RankedSentence sentence) {
        RankedSentence best = lead.sentence();
        if (!statement(sentence) || best.score() - sentence.score() > (handful ? HANDFUL_GAP : GAP)) {
            return false;
        }
        if (handful) {
            return sentence.sign("namesMissing") <= best.sign("namesMissing") + 0.34;
        }
        return sentence.sign("namesMissing") <= best.sign("namesMissing")
                && sentence.sign("focusMissing") <= best.sign("focusMissing") + 0.1
                && sentence.sign("likeWithContext") >= best.sign("likeWithContext") - 0.1;
    }

    /** Whether two claims give the same. */
    boolean same(Claim claim, Claim other) {
        return !claim.value().comparable(other.value()) || claim.sameAs(other);
    }

    /** Whether a claim that differs contradicts the leading one. */
    boolean contradicts(Claim claim) {
        if (!claim.value().comparable(lead.value())) {
            return false;
        }
        if (handful) {
            return true;
        }
        boolean told = claim.value() instanceof Value.Amount || claim.value() instanceof Value.When;
        return told && !mentions(claim.sentence(), lead) && !mentions(lead.sentence(), claim);
    }

    /** Whether the passage of a sentence gives a claim's value anywhere. */
    private static boolean mentions(RankedSentence sentence, Claim claim) {
        String text = sentence.passage().text();
        return Values.in(TypedSpan.in(text), text).stream()
                .anyMatch(value -> value.comparable(claim.value()) && value.agrees(claim.value()));
    }
}
