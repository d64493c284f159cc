package dev.footnote.ask;

import dev.footnote.answer.Answer;
import dev.footnote.retrieve.RankedPassage;
import java.util.List;

/**
 * An answer with how it came about.
 *
 * @param question the question as put
 * @param standalone the question made to stand alone; equal to the question where it already did
 * @param answer the verified answer
 * @param passages the passages found, best first
 * @param timing how long it took
 */
public record Reply(Question question, String standalone, Answer answer, List<RankedPassage> passages, Timing timing) {

    /** Copies the list. */
    public Reply {
        passages = List.copyOf(passages);
    }

    /**
     * Times of one answer, in milliseconds.
     *
     * @param retrieve from the question to ranked passages
     * @param answer from passages to the verified answer
     * @param total the whole walk
     */
    public record Timing(double retrieve, double answer, double total) {}
}
