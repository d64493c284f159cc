package dev.footnote.evaluate;

/**
 * A sentence of an answer with what the judge said of it.
 *
 * @param sentence the claim
 * @param judgement the judge's word; unjudged, with the cause as its reason, where there is none
 */
public record JudgedClaim(String sentence, Judgement judgement) {}
