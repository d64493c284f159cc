package dev.footnote.ask;

import dev.footnote.answer.Answer;
import dev.footnote.conversation.ChoiceOfName;
import dev.footnote.conversation.MoreWanted;
import dev.footnote.conversation.QuestionRewriter;
import dev.footnote.conversation.SmallTalk;
import dev.footnote.conversation.Turn;
import dev.footnote.language.LanguageBarrier;
import dev.footnote.language.Notices;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of a reader's words what is to be searched for, or what is said to them without a search. */
final class Understanding {

    private static final Pattern POINTING = Pattern.compile("(?i)\\b(?:it|this)\\b");

    private final QuestionRewriter rewriter;
    private final LanguageBarrier barrier;
    private final SmallTalk smallTalk = new SmallTalk();
    private final ChoiceOfName choice = new ChoiceOfName();

    Understanding(QuestionRewriter rewriter, LanguageBarrier barrier) {
        this.rewriter = rewriter;
        this.barrier = barrier;
    }

    /**
     * What a reader's words mean.
     *
     * @param standalone the question that stands alone, in the articles' language; the reader's words where nothing is
     *     searched
     * @param reader the reader's language where it is another than the articles'
     * @param aside what is said without a search; null: the search goes on
     * @param more whether the reader wants what was not quoted yet
     */
    record Understood(String standalone, @Nullable Locale reader, Answer.@Nullable Aside aside, boolean more) {

        /** A question of its own, or what is said without a search. */
        Understood(String standalone, @Nullable Locale reader, Answer.@Nullable Aside aside) {
            this(standalone, reader, aside, false);
        }
    }

    /** What a message asks, without the thanks and hellos around it. */
    String asked(String message) {
        return smallTalk.asked(message);
    }

    /**
     * Understands a message.
     *
     * @param text what it asks
     */
    Understood of(List<Turn> earlier, String text) {
        String chosen = choice.completed(earlier, text);
        if (chosen != null) {
            return new Understood(chosen, null, null);
        }
        String said = smallTalk.reply(text);
        boolean spokenOf = said != null
                && said.contains(CollectionNotice.SLOT)
                && !earlier.isEmpty()
                && POINTING.matcher(text).find();
        if (said != null && !spokenOf) {
            return new Understood(text, null, new Answer.Aside(Answer.Aside.Kind.CHAT, said));
        }
        if (!earlier.isEmpty() && MoreWanted.isIn(text)) {
            return new Understood(MoreWanted.standalone(earlier, rewriter), null, null, true);
        }
        if (!earlier.isEmpty() && MoreWanted.ofNews(text)) {
            return new Understood(rewriter.standalone(earlier, text), null, null, true);
        }
        LanguageBarrier.Met met = barrier.met(text);
        if (met == null) {
            return new Understood(rewriter.standalone(earlier, text), null, null);
        }
        String translated = rewriter.translated(text, met.articles());
        return translated == null
                ? new Understood(text, null, new Answer.Aside(Answer.Aside.Kind.LANGUAGE, Notices.of(met)))
                : new Understood(rewriter.standalone(earlier, translated), met.question(), null);
    }

    /** The earlier questions that a question may lean on: thanks and hellos among them say nothing. */
    List<Turn> leanable(List<String> history) {
        return history.stream()
                .filter(question -> smallTalk.reply(question) == null)
                .map(question -> Turn.of(asked(question)))
                .toList();
    }
}
