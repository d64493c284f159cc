package dev.footnote.model;

/**
 * What a language model wrote.
 *
 * @param text the whole text
 * @param tokens tokens of prompt and text together, as the provider counts them; estimated where it doesn't say
 * @param cutShort whether it stopped at the limit of tokens rather than at its own end
 */
public record Completion(String text, int tokens, boolean cutShort) {}
