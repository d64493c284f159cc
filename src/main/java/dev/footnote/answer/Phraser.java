package dev.footnote.answer;

import dev.footnote.retrieve.Retrieval;
import java.util.Locale;

/**
 * Says in other words what the articles say: never more, and nothing that does not stand on a quote. Safe for use by several
 * threads.
 */
public interface Phraser {

    /**
     * Phrases an answer. Where that fails, or too little of the draft stands on what it cites, the extracted answer comes back
     * with a notice; a fault of the model never reaches the caller as an exception.
     *
     * @param found what was found for the question
     * @param extracted the verified answer in the articles' own words
     * @param drafting hears the draft as it is written
     * @throws java.util.concurrent.CancellationException when the calling thread was interrupted
     */
    Phrased phrase(Retrieval found, Answer.Grounded extracted, Drafting drafting);

    /**
     * Says a verified answer in the reader's language, sentence by sentence; one whose translation changes a number, a name or
     * a quotation stays as it is. What it returns can't be verified again: the articles' words are not in it.
     *
     * @param verified the answer after its verification
     * @param reader the reader's language
     * @throws java.util.concurrent.CancellationException when the calling thread was interrupted
     */
    default Answer.Grounded inLanguage(Answer.Grounded verified, Locale reader) {
        return verified;
    }

    /**
     * An answer as phrased, or as extracted, and how that came about.
     *
     * @param answer stands on quotes
     * @param phrasing what the model had to do with it
     */
    record Phrased(Answer.Grounded answer, Phrasing phrasing) {}
}
