package dev.footnote.conversation;

import java.util.List;

/**
 * Makes a question that leans on earlier ones stand alone, by rules: so that a search for it needs no history. A question
 * with a subject of its own stays as it is. Safe for use by several threads.
 */
public final class FollowUps implements QuestionRewriter {

    /** Read when a chat first goes on: a single question needs none of them. */
    private static final class Loaded {
        static final FollowUpRules RULES = new FollowUpRules();
    }

    /**
     * {@inheritDoc}
     *
     * <p>What was answered is looked at only for what the questions do not name: a person for "he", a place for "there", a
     * date for "then", the company for "which company". Takes about a quarter of a millisecond, more with a long history.
     */
    @Override
    public String standalone(List<Turn> history, String question) {
        return history.isEmpty() ? question : Loaded.RULES.standalone(history, question);
    }

    /** The question made to stand alone where of the chat only the earlier questions are known, oldest first. */
    public String ofQuestions(List<String> history, String question) {
        return standalone(history.stream().map(Turn::of).toList(), question);
    }
}
