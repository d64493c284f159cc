package dev.footnote.model;

import java.util.function.Consumer;

/**
 * A language model that writes a text. It only phrases what it is given; whoever calls it checks what it wrote. Safe for use
 * by several threads.
 */
public interface LanguageModel {

    /** The model with its provider as a reader names it, such as {@code openai:NAME}; never holds a key. */
    String title();

    /** How many tokens its prompt and its answer may have together. */
    int window();

    /**
     * Writes one text and waits for its end.
     *
     * @param pieces hears the text piece by piece as it comes, in the calling thread or another one, never two at once and
     *     none after this method has ended
     * @return the whole text
     * @throws ModelException when it could not be written to its end within the time given
     * @throws java.util.concurrent.CancellationException when the calling thread was interrupted; the connection to the
     *     model's server is closed then
     */
    Completion write(Prompt prompt, Consumer<String> pieces);
}
