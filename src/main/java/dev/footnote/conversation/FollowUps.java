package dev.footnote.conversation;

import java.util.List;

/**
 * Makes a question that leans on earlier ones stand alone, by rules: so that a search for it needs no history. A question
 * with a subject of its own stays as it is. Safe for use by several threads.
 */
public final class FollowUps implements QuestionRewriter {

    private final Lexicon lexicon = new Lexicon();
    private final NounPhrases phrases = new NounPhrases(lexicon);
    private final Topics topics = new Topics(lexicon, phrases);
    private final Ellipsis ellipsis = new Ellipsis(lexicon, phrases);
    private final References references = new References(lexicon, phrases);
    private final MissingTopic missing = new MissingTopic(lexicon, phrases);

    @Override
    public String standalone(List<Turn> history, String question) {
        return ofQuestions(history.stream().map(Turn::question).toList(), question);
    }

    /**
     * The question made to stand alone; the question itself where it already does.
     *
     * @param history the chat's earlier questions as the reader put them, oldest first
     * @param question the question as the reader put it
     */
    public String ofQuestions(List<String> history, String question) {
        Conversation so = Conversation.empty();
        for (String earlier : history) {
            if (earlier.isBlank()) {
                continue;
            }
            String rewritten = rewritten(earlier, so);
            so = so.with(rewritten, leans(earlier, so), topics, phrases);
        }
        return rewritten(question, so);
    }

    private boolean leans(String question, Conversation so) {
        return ellipsis.filled(question, so) == null
                && (references.resolved(question, so) != null || missing.completed(question, so) != null);
    }

    private String rewritten(String question, Conversation so) {
        String resolved = references.resolved(question, so);
        String filled = ellipsis.filled(resolved == null ? question : resolved, so);
        resolved = filled == null ? resolved : filled;
        String completed = resolved == null ? missing.completed(question, so) : resolved;
        return completed == null ? question : completed;
    }
}
