package dev.footnote.answer.model;

/**
 * What may be wrong between a drafted sentence and what it stands on, as far as words and their order tell. Most of these
 * decide by themselves; how much the soft ones speak against the sentence is learned ({@link Support}).
 */
enum Flaw {
    /** Something is done to another thing. */
    OTHER_OBJECT(Verdict.Reason.WORDS),
    /** A word of it stands against its opposite. */
    CONTRARY(Verdict.Reason.WORDS),
    /** Something grave is added: a death, a crime, a cause. */
    GRAVE_ADDED(Verdict.Reason.WORDS),
    /** A cause is added. */
    CAUSE_ADDED(Verdict.Reason.WORDS, true),
    /** A comparison is added. */
    COMPARISON_ADDED(Verdict.Reason.WORDS),
    /** The two sides of a comparison have changed places. */
    COMPARISON_TURNED(Verdict.Reason.ROLES),
    /** "All", "only", "the biggest" is added. */
    WHOLE_ADDED(Verdict.Reason.WORDS),
    /** "One of the biggest" has become the biggest. */
    RANK_RAISED(Verdict.Reason.WORDS),
    /** "Partly", "most" is left out. */
    PART_LOST(Verdict.Reason.WORDS, true),
    /** An amount is more exact, or has another direction. */
    INEXACT(Verdict.Reason.NUMBER),
    /** What is said of a part is said of the whole. */
    OF_WHOLE(Verdict.Reason.NUMBER),
    /** A value in brackets or commas tells of another name. */
    OTHER_BEARER(Verdict.Reason.BINDING),
    /** A value is "of" another thing. */
    OTHER_NOUN(Verdict.Reason.BINDING),
    /** A value stands with what belongs to another value. */
    MISBOUND(Verdict.Reason.BINDING),
    /** So it seems, but all stands in the quote's order and no other value was left out beside it. */
    LOOSELY_BOUND(Verdict.Reason.BINDING, true),
    /** Another name or value stands in its place. */
    EXCHANGED(Verdict.Reason.BINDING),
    /** The sentence opens with a name, and the draft tells it of somebody named before. */
    OTHER_OPENING(Verdict.Reason.ROLES),
    /** Before has become after. */
    ORDER_TURNED(Verdict.Reason.ROLES),
    /** Two nouns have changed places. */
    SUBJECT_TURNED(Verdict.Reason.ROLES),
    /** A noun that the doer is not called has become the doer. */
    FOREIGN_SUBJECT(Verdict.Reason.ROLES, true),
    /** "It" has become somebody named behind the verb. */
    BEHIND_PRONOUN(Verdict.Reason.ROLES, true),
    /** Doer and sufferer have changed places. */
    ROLES_TURNED(Verdict.Reason.ROLES),
    /** Another name than the doer's or the sufferer's stands at the verb, though the two have not changed places. */
    OTHER_DOER(Verdict.Reason.ROLES, true),
    /** What is told of somebody's thing is told of another one's. */
    OTHER_OWNER(Verdict.Reason.ROLES),
    /** Another noun is the subject of a verb. */
    OTHER_SUBJECT(Verdict.Reason.ROLES, true),
    /** Somebody is said to have done what was done by nobody named. */
    AGENT_ADDED(Verdict.Reason.ROLES, true),
    /** Somebody is said to say what nobody says. */
    NOBODY_SPEAKS(Verdict.Reason.ROLES),
    /** Another one says it. */
    ANOTHER_SPEAKS(Verdict.Reason.ROLES, true),
    /** Somebody is said to say what one who is called otherwise says. */
    UNLIKE_SPEAKER(Verdict.Reason.ROLES, true),
    /** The speaker says something else in the same sentence. */
    OTHER_PART(Verdict.Reason.ROLES),
    /** A negation is left out. */
    NEGATION_LOST(Verdict.Reason.NEGATION),
    /** A negation is added. */
    NEGATION_ADDED(Verdict.Reason.NEGATION),
    /** A negation falls on something else. */
    NEGATION_MOVED(Verdict.Reason.NEGATION),
    /** "Refused to" is left out. */
    DENIAL_LOST(Verdict.Reason.NEGATION),
    /** The outlet that reports it is left out; the sentence is labelled as reported all the same. */
    OUTLET_LEFT_OUT(Verdict.Reason.FIRMER, true),
    /** What is reported is told as a fact. */
    REPORT_LOST(Verdict.Reason.FIRMER),
    /** What is alleged is told as a fact. */
    ALLEGATION_LOST(Verdict.Reason.FIRMER),
    /** What is planned is told as a fact. */
    PLAN_LOST(Verdict.Reason.FIRMER),
    /** An opinion is told as a fact. */
    OPINION_LOST(Verdict.Reason.FIRMER),
    /** What is denied is told as a fact. */
    DENIED_LOST(Verdict.Reason.FIRMER, true),
    /** What somebody argues or believes is told as a fact. */
    VIEW_AS_FACT(Verdict.Reason.FIRMER),
    /** An "if" is left out. */
    CONDITION_LOST(Verdict.Reason.FIRMER),
    /** What is weighed will be. */
    FUTURE_FIRMER(Verdict.Reason.FIRMER),
    /** What was once so is so. */
    BYGONE(Verdict.Reason.FIRMER),
    /** What may come or was wanted has happened. */
    NOT_HAPPENED(Verdict.Reason.FIRMER),
    /** A plan or a denial is added. */
    LABEL_ADDED(Verdict.Reason.FIRMER, true);

    private final Verdict.Reason reason;
    private final boolean soft;

    Flaw(Verdict.Reason reason) {
        this(reason, false);
    }

    Flaw(Verdict.Reason reason, boolean soft) {
        this.reason = reason;
        this.soft = soft;
    }

    /** As the model is told it. */
    Verdict.Reason reason() {
        return reason;
    }

    /** Whether right sentences have it too, so that it is weighed with the other signs; any other one decides by itself. */
    boolean soft() {
        return soft;
    }
}
