package dev.footnote.answer;

import org.jspecify.annotations.Nullable;

/**
 * What a language model had to do with an answer.
 *
 * @param model the model's title
 * @param phrased whether the answer's words are the model's; otherwise they are the articles' own
 * @param notice one sentence to the reader about what went otherwise than wished; null where nothing did
 * @param removed how many drafted sentences did not stand on what they cite and were removed
 * @param quoted how many sentences of the articles are told in the place of removed ones, where the words are the model's
 * @param tokens tokens used, of prompts and drafts together
 */
public record Phrasing(
        String model, boolean phrased, @Nullable String notice, int removed, int quoted, int tokens) {}
