package dev.footnote.answer.model;

import dev.footnote.model.PromptTemplate;
import java.util.List;

/**
 * What a language model is asked to phrase an answer.
 *
 * @param answer {@code prompts/answer.md}: asks for the answer
 * @param retry {@code prompts/retry.md}: comes behind the answer's material when the first draft could not be used
 * @param translate {@code prompts/translate.md}: asks for one sentence in the reader's language
 */
public record PhraserPrompts(PromptTemplate answer, PromptTemplate retry, PromptTemplate translate) {

    /** The slots of {@code prompts/answer.md}. */
    public static final List<String> ANSWER_SLOTS = List.of("question", "passages", "notes");

    /** The slots of {@code prompts/retry.md}. */
    public static final List<String> RETRY_SLOTS = List.of("faults");

    /** The slots of {@code prompts/translate.md}. */
    public static final List<String> TRANSLATE_SLOTS = List.of("language", "sentence");
}
