package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The share of a handful's articles that speak of what the question names. */
    private static final double GATHERED = 0.75;

    /** The share of the question's names by which a text of a handful may stay behind the leading one. */
    private static final double HANDFUL_NAMES = 0.7;

    /** How far a sentence may stay behind that answers the question itself, and one that repeats the leading one. */
    private static final double GAP = 2;

    private static final double REPEATED_GAP = 10;

    private static final double THING_GAP = 12;

    /** The share of the question's words that a sentence must be near to be a yes or no to it. */
    private static final double ON_THE_QUESTION = 0.7;

    /** Of two that say yes or no, one must hold this share of the question's words that the other does: a "right" may be another. */
    private static final double SAME_MATTER = 0.6;

    /** The least likeness to the question, in its context, of a sentence that calls the thing by another word. */
    private static final double CONTEXT = 0.5;

    private final Claim lead;
    private final boolean handful;
    private final List<Statement> said;
    private final List<String> things;
    private final Set<String> asked;
    private final String question;
    private final boolean grouped;

    private Rivalry(Claim lead, boolean handful, List<Statement> said, Query query) {
        this.lead = lead;
        this.handful = handful;
        this.said = said;
        this.things = ValueWords.of("thing", query.text());
        this.asked = query.names();
        this.question = query.text();
        this.grouped = query.group() != null;
    }

    static Rivalry of(Retrieval found, Claim lead) {
        long articles =
                found.sentences().stream().map(s -> s.article().id()).distinct().count();
        int sentences = found.sentences().size();
        boolean few = found.passages().size() < FULL_LIST && sentences <= HANDFUL && sentences <= SHORT * articles;
        return new Rivalry(lead, few && gathered(found, articles), said(found, lead), found.query());
    }

    /**
     * Whether the few articles were gathered for the question: they are its group, or nearly all speak of what it names.
     * What a question's dates leave of a collection is not gathered for anything.
     */
    private static boolean gathered(Retrieval found, long articles) {
        if (found.query().group() != null) {
            return true;
        }
        long naming = found.sentences().stream()
                .filter(sentence -> sentence.sign("namesMissing") == 0)
                .map(sentence -> sentence.article().id())
                .distinct()
                .count();
        return !found.query().scope().restricts() && naming >= GATHERED * articles;
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
        boolean yesOrNo = lead.value() instanceof Value.Polarity;
        if (!statement(sentence) || yesOrNo && !onTheSameMatter(sentence, best)) {
            return false;
        }
        if (handful) {
            return gap <= HANDFUL_GAP && sentence.sign("namesMissing") <= best.sign("namesMissing") + HANDFUL_NAMES;
        }
        if (sentence.sign("namesMissing") > best.sign("namesMissing")) {
            return false;
        }
        // One that ranks before the leading sentence was passed over for it, because it does not name whose value is
        // asked.
        if (gap < 0 && !names(sentence).containsAll(names(best))) {
            return false;
        }
        if (yesOrNo) {
            return gap <= REPEATED_GAP / 2 && sentence.sign("likeWithContext") >= ON_THE_QUESTION;
        }
        boolean answers = gap <= GAP
                && sentence.sign("focusMissing") <= best.sign("focusMissing") + 0.1
                && sentence.sign("likeWithContext") >= best.sign("likeWithContext") - 0.1;
        return answers
                || (gap <= REPEATED_GAP && repeats(sentence))
                || (gap <= THING_GAP && (tellsOfTheThing(sentence) || Counted.tells(sentence, lead, question)));
    }

    private static boolean onTheSameMatter(RankedSentence one, RankedSentence other) {
        double left = one.sign("otherWords");
        double right = other.sign("otherWords");
        return Math.min(left, right) >= SAME_MATTER * Math.max(left, right);
    }

    /** The names of the question that a sentence holds itself. */
    private Set<String> names(RankedSentence sentence) {
        Set<String> names = new HashSet<>(asked);
        names.retainAll(Words.of(sentence.text()).stream().map(Words.Word::stem).collect(Collectors.toSet()));
        return names;
    }

    /** "Nine people lost their lives" where it is asked how many died. */
    private boolean tellsOfTheThing(RankedSentence sentence) {
        return sentence.sign("likeWithContext") >= CONTEXT
                && things.stream().anyMatch(thing -> ValueWords.has(thing, sentence.text()));
    }

    /** Whether a sentence of the leading one's own article tells what somebody else says of the same thing. */
    boolean disputesIt(RankedSentence sentence) {
        return !handful && lead.value() instanceof Value.Amount && tellsOfDispute(sentence) && admits(sentence);
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
        // All of a group is meant, whatever it counts.
        if (!grouped && (measuresAnother(claim) || Counted.differ(lead, claim))) {
            return false;
        }
        if (handful || claim.value() instanceof Value.Polarity) {
            return true;
        }
        boolean told = claim.value() instanceof Value.Amount || claim.value() instanceof Value.When;
        return told && !agreesWith(claim.sentence(), lead) && !agreesWith(lead.sentence(), claim);
    }

    /** A profit, where the question asks for the revenue. */
    private boolean measuresAnother(Claim claim) {
        if (!(claim.value() instanceof Value.Amount)) {
            return false;
        }
        return Stream.of("measure", "period").anyMatch(group -> {
            List<String> wanted = ValueWords.of(group, question);
            List<String> given = ValueWords.of(group, Difference.beside(claim));
            return !wanted.isEmpty() && !given.isEmpty() && Collections.disjoint(wanted, given);
        });
    }

    /** An article that gives both values speaks of two things, unless it says that somebody contests one. */
    private static boolean agreesWith(RankedSentence sentence, Claim claim) {
        return mentions(sentence, claim) && !tellsOfDispute(sentence);
    }

    /** Whether the passage of a sentence says that somebody contests a value, so that one article may give both. */
    static boolean tellsOfDispute(RankedSentence sentence) {
        return PassageReading.of(sentence.passage()).contests();
    }

    /** Whether the passage of a sentence gives a claim's value anywhere. */
    private static boolean mentions(RankedSentence sentence, Claim claim) {
        PassageReading passage = PassageReading.of(sentence.passage());
        List<TypedSpan> told = passage.spans().stream()
                .filter(span -> ToldValue.of(span, passage.text()) == ToldValue.OWN)
                .toList();
        return Values.in(told, passage.text()).stream()
                .anyMatch(value -> value.comparable(claim.value()) && value.agrees(claim.value()));
    }
}
