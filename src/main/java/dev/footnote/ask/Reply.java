package dev.footnote.ask;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Phrasing;
import dev.footnote.conversation.Turn;
import dev.footnote.retrieve.Misspelling;
import dev.footnote.retrieve.RankedPassage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with how it came about.
 *
 * @param question the question as put
 * @param standalone the question made to stand alone; equal to the question where it already did
 * @param answer the verified answer
 * @param passages the passages found, best first
 * @param timing how long it took
 * @param phrasing what a language model had to do with it; null where none is configured
 * @param misspellings words of the question that stand in no article, with what they were read as
 * @param thread the earlier turns that the question could lean on, oldest first
 */
public record Reply(
        Question question,
        String standalone,
        Answer answer,
        List<RankedPassage> passages,
        Timing timing,
        @Nullable Phrasing phrasing,
        List<Misspelling> misspellings,
        List<Turn> thread) {

    /** A reply no language model had to do with. */
    public Reply(Question question, String standalone, Answer answer, List<RankedPassage> passages, Timing timing) {
        this(question, standalone, answer, passages, timing, null, List.of());
    }

    /** A reply outside any chat. */
    public Reply(
            Question question,
            String standalone,
            Answer answer,
            List<RankedPassage> passages,
            Timing timing,
            @Nullable Phrasing phrasing,
            List<Misspelling> misspellings) {
        this(question, standalone, answer, passages, timing, phrasing, misspellings, turns(question));
    }

    /** Copies the lists. */
    public Reply {
        passages = List.copyOf(passages);
        misspellings = List.copyOf(misspellings);
        thread = List.copyOf(thread);
    }

    private static List<Turn> turns(Question question) {
        return question.history().stream().map(Turn::of).toList();
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
