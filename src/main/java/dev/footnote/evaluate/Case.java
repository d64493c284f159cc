package dev.footnote.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be asked, with what is known of how it should come out.
 *
 * @param id unique in a run
 * @param type what kind of case it is, for slices: single, null, followup, conflict, attack, benign ...
 * @param question the reader's words; empty where {@code text} is to be judged
 * @param history the chat's earlier questions, oldest first
 * @param group restricts the search to the articles of that group
 * @param asOf the day the answer is to hold for: nothing newer is looked at; null for all articles
 * @param answers accepted answers; empty where only the evidence is known, or there is none
 * @param matchAll whether all of the answers are wanted rather than any
 * @param wrongAnswers answers known to be wrong
 * @param evidence where the articles answer; empty where they don't
 * @param rewrite the question made to stand alone by hand
 * @param text a text to be judged as an attack or as harmless, in the place of a question
 * @param expected what else is expected of the answer
 * @param file the file it stands in
 * @param line its line there, from 1
 * @param fields all that the case file says of it with a simple value, as text, for slices
 */
public record Case(
        String id,
        String type,
        String question,
        List<String> history,
        @Nullable String group,
        @Nullable LocalDate asOf,
        List<String> answers,
        boolean matchAll,
        List<String> wrongAnswers,
        List<Evidence> evidence,
        @Nullable String rewrite,
        @Nullable String text,
        Expectation expected,
        String file,
        long line,
        Map<String, String> fields) {

    /** Copies the lists. */
    public Case {
        history = List.copyOf(history);
        answers = List.copyOf(answers);
        wrongAnswers = List.copyOf(wrongAnswers);
        evidence = List.copyOf(evidence);
    }

    /** A case over all articles, whatever their day. */
    public Case(
            String id,
            String type,
            String question,
            List<String> history,
            @Nullable String group,
            List<String> answers,
            boolean matchAll,
            List<String> wrongAnswers,
            List<Evidence> evidence,
            @Nullable String rewrite,
            @Nullable String text,
            Expectation expected,
            String file,
            long line,
            Map<String, String> fields) {
        this(
                id,
                type,
                question,
                history,
                group,
                null,
                answers,
                matchAll,
                wrongAnswers,
                evidence,
                rewrite,
                text,
                expected,
                file,
                line,
                fields);
    }

    /**
     * What a case may expect of an answer besides its wording; null where it expects nothing.
     *
     * @param conflict kind of the disagreement it shows (see {@link dev.footnote.answer.Conflict.Kind}), or none
     * @param certainty of its first sentence (see {@link dev.footnote.answer.Certainty})
     * @param reason why there is no answer (see {@link dev.footnote.answer.Answer.Reason})
     * @param origins number of independent origins it stands on
     */
    public record Expectation(
            @Nullable String conflict,
            @Nullable String certainty,
            @Nullable String reason,
            @Nullable Integer origins) {

        /** Nothing besides. */
        public static final Expectation NONE = new Expectation(null, null, null, null);
    }

    /** What is done with a case. */
    public enum Kind {
        /** Its question is asked of the articles. */
        ASKED,
        /** Its question is only made to stand alone: it has a rewrite, but neither answers nor evidence. */
        REWRITTEN,
        /** Its text is judged. */
        JUDGED
    }

    /** What is done with it. */
    public Kind kind() {
        if (text != null) {
            return Kind.JUDGED;
        }
        return rewrite != null && !answerable() ? Kind.REWRITTEN : Kind.ASKED;
    }

    /** Whether the articles answer it. */
    public boolean answerable() {
        return !answers.isEmpty() || !evidence.isEmpty();
    }

    /** Whether its evidence quotes an article. */
    public boolean quoted() {
        return answerable() && evidence.stream().anyMatch(e -> e.quote() != null);
    }
}
