package dev.footnote.answer;

import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.TypedSpan;

/**
 * What makes another article's sentence an answer to the same question. Among a handful of short texts each was
 * gathered for its subject, so that its best sentence counts; in a large collection something always looks like an
 * answer, so that only a sentence on the same subject and the same asked thing counts, with a value that can be compared.
 */
final class Rivalry {

    /** The most sentences of a handful, and how many an article of it has on average. */
    private static final int HANDFUL = 80;

    private static final int SHORT = 10;

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
                found.sentences().stream().map(s -> s.article().id()).distinct().count();
        int sentences = found.sentences().size();
        return new Rivalry(lead, sentences <= HANDFUL && sentences <= SHORT * articles);
    }

    /** Whether there are only a few short texts, each gathered for the question's subject. */
    boolean handful() {
        return handful;
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
