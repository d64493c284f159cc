package dev.footnote.answer;

import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes another article's sentence an answer to the same question. Among a handful of short texts each was
 * gathered for its subject, so that its best sentence counts; in a large collection something always looks like an
 * answer, so that only a sentence on the same subject counts that answers nearly as well, or that says the same in other
 * words but for a value that can be compared.
 */
final class Rivalry {

    /** The most sentences of a handful, and how many an article of it has on average. */
    private static final int HANDFUL = 80;

    private static final int SHORT = 10;

    /** A search that returns as many passages may have left some out. */
    private static final int FULL_LIST = 20;

    private static final double HANDFUL_GAP = 9;

    /** The share of the question's names by which a text of a handful may stay behind the leading one. */
    private static final double HANDFUL_NAMES = 0.7;

    /** How far a sentence may stay behind that answers the question itself, and one that repeats the leading one. */
    private static final double GAP = 2;

    private static final double REPEATED_GAP = 10;

    /** The share of the question's words that a sentence must be near to be a yes or no to it. */
    private static final double ON_THE_QUESTION = 0.7;

    private final Claim lead;
    private final boolean handful;
    private final List<Statement> said;

    private Rivalry(Claim lead, boolean handful, List<Statement> said) {
        this.lead = lead;
        this.handful = handful;
        this.said = said;
    }

    static Rivalry of(Retrieval found, Claim lead) {
        long articles =
                found.sentences().stream().map(s -> s.article().id()).distinct().count();
        int sentences = found.sentences().size();
        boolean handful = found.passages().size() < FULL_LIST && sentences <= HANDFUL && sentences <= SHORT * articles;
        return new Rivalry(lead, handful, said(found, lead));
    }

    /** Whether there are only a few short texts, each gathered for the question's subject. */
    boolean handful() {
        return handful;
    }

    /** Neither a heading nor a question. */
    static boolean statement(RankedSentence sentence) {
        return !sentence.sentence().heading() && !sentence.text().endsWith("?");
    }

    /** Whether a sentence can answer the question as the leading one does. */
    boolean admits(RankedSentence sentence) {
        RankedSentence best = lead.sentence();
        double gap = best.score() - sentence.score();
        if (!statement(sentence)) {
            return false;
        }
        if (handful) {
            return gap <= HANDFUL_GAP && sentence.sign("namesMissing") <= best.sign("namesMissing") + HANDFUL_NAMES;
        }
        if (sentence.sign("namesMissing") > best.sign("namesMissing")) {
            return false;
        }
        if (lead.value() instanceof Value.Polarity) {
            return gap <= REPEATED_GAP / 2 && sentence.sign("likeWithContext") >= ON_THE_QUESTION;
        }
        boolean answers = gap <= GAP
                && sentence.sign("focusMissing") <= best.sign("focusMissing") + 0.1
                && sentence.sign("likeWithContext") >= best.sign("likeWithContext") - 0.1;
        return answers || (gap <= REPEATED_GAP && repeats(sentence));
    }

    private boolean repeats(RankedSentence sentence) {
        Statement statement = Statement.of(sentence);
        return said.stream().anyMatch(statement::repeats);
    }

    /** The ways in which the articles say what the leading sentence says: with its value, and about the same. */
    private static List<Statement> said(Retrieval found, Claim lead) {
        Statement first = Statement.of(lead.sentence());
        List<Statement> said = new ArrayList<>(List.of(first));
        for (RankedSentence sentence : found.sentences()) {
            if (statement(sentence)
                    && lead.sentence().score() - sentence.score() <= REPEATED_GAP
                    && sentence.sign("namesMissing") <= lead.sentence().sign("namesMissing")
                    && lead.givenIn(sentence)
                    && Statement.of(sentence).touches(first)) {
                said.add(Statement.of(sentence));
            }
        }
        return said;
    }

    /** Whether a claim that differs contradicts the leading one. */
    boolean contradicts(Claim claim) {
        if (handful || claim.value() instanceof Value.Polarity) {
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
