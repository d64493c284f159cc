package dev.footnote.ask;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Drafting;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.Namesakes;
import dev.footnote.answer.Phraser;
import dev.footnote.answer.Phrasing;
import dev.footnote.answer.RunningQuotes;
import dev.footnote.answer.Timeline;
import dev.footnote.answer.Verifier;
import dev.footnote.conversation.FollowUps;
import dev.footnote.conversation.MoreWanted;
import dev.footnote.conversation.QuestionRewriter;
import dev.footnote.conversation.Threads;
import dev.footnote.conversation.ThreadsInMemory;
import dev.footnote.conversation.Turn;
import dev.footnote.language.LanguageBarrier;
import dev.footnote.retrieve.Retriever;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The walk of a question over a collection of articles. */
public final class ArticleAssistant implements Assistant {
    private static final double NANOS = 1e6;

    /** Passages by which the collection's language is judged. */
    private static final int SAMPLED = 24;

    private final Threads threads;
    private final QuestionRewriter rewriter;
    private final FollowUps rules = new FollowUps();
    private final Understanding understanding;
    private final Search search;
    private final Retriever retriever;
    private final @Nullable Phraser phraser;
    private final Verifier verifier = new Verifier();

    /** With what finds and what answers, and the system's clock; chats end with the process. */
    public ArticleAssistant(Retriever retriever, ExtractiveAnswerer answerer) {
        this(retriever, answerer, InstantSource.system());
    }

    /** With what finds and what answers, and what tells the day of asking; chats end with the process. */
    public ArticleAssistant(Retriever retriever, ExtractiveAnswerer answerer, InstantSource clock) {
        this(retriever, answerer, clock, new ThreadsInMemory(), new FollowUps(), null);
    }

    /**
     * With all its parts.
     *
     * @param threads remembers the chats; it is not closed with the assistant
     * @param rewriter makes questions stand alone
     * @param phraser says in other words what was found; null: the articles' own words stay
     */
    public ArticleAssistant(
            Retriever retriever,
            ExtractiveAnswerer answerer,
            InstantSource clock,
            Threads threads,
            QuestionRewriter rewriter,
            @Nullable Phraser phraser) {
        this.threads = threads;
        this.rewriter = rewriter;
        this.understanding = new Understanding(rewriter, new LanguageBarrier(() -> retriever.sample(SAMPLED)));
        this.retriever = retriever;
        this.search = new Search(retriever, answerer, clock);
        this.phraser = phraser;
    }

    @Override
    public Reply ask(Question question) {
        return ask(question, Drafting.SILENT);
    }

    @Override
    public Reply ask(Question question, Drafting drafting) {
        long start = System.nanoTime();
        List<Turn> earlier = earlier(question);
        String asked = understanding.asked(question.text());
        Understanding.Understood understood = understanding.of(earlier, asked);
        if (understood.aside() != null) {
            return unsearched(question, CollectionNotice.in(understood.aside(), retriever, question), earlier, start);
        }
        List<Turn> told = understood.more() ? earlier : List.of();
        Search.Found found = search.find(understood.standalone(), question, told);
        if (understood.more() && found.answer() instanceof Answer.NotFound) {
            return unsearched(question, new Answer.Aside(Answer.Aside.Kind.CHAT, MoreWanted.NOTHING), earlier, start);
        }
        Turn.AskedBack doubt = doubt(found);
        String meant = doubt == null ? null : doubt.spokenOf(earlier);
        if (doubt != null && meant != null) {
            found = search.find(doubt.chosen(found.standalone(), meant), question, told);
            doubt = null;
        }
        Said said = doubt == null
                ? phrased(found, question, drafting, understood.reader())
                : new Said(
                        new Answer.Aside(Answer.Aside.Kind.AMBIGUOUS, Namesakes.question(doubt), doubt.choices()),
                        null);
        remember(question.chat(), turn(asked, found.standalone(), said.answer(), doubt));
        long end = System.nanoTime();
        Reply.Timing timing = new Reply.Timing(
                (found.retrieved() - start) / NANOS, (end - found.retrieved()) / NANOS, (end - start) / NANOS);
        return new Reply(
                question,
                found.standalone(),
                said.answer(),
                found.retrieval().passages(),
                timing,
                said.phrasing(),
                found.reading().misspellings(),
                earlier);
    }

    @Override
    public Timeline timeline(Question subject) {
        return search.timeline(rewriter.standalone(earlier(subject), subject.text()), subject);
    }

    private List<Turn> earlier(Question question) {
        Threads.Chat chat = question.chat();
        return chat == null ? answered(understanding.leanable(question.history()), question) : threads.turns(chat);
    }

    /** Of a script's earlier questions the answers are found as in a chat, since what is asked next may lean on them. */
    private List<Turn> answered(List<Turn> asked, Question question) {
        List<Turn> turns = new ArrayList<>();
        for (Turn turn : asked.subList(Math.max(0, asked.size() - Threads.LEANED_ON), asked.size())) {
            Search.Found found = search.find(rules.standalone(turns, turn.question()), question, List.of());
            turns.add(turn(turn.question(), found.standalone(), found.answer(), null));
        }
        return turns;
    }

    /** What is said to thanks and hellos. They leave no turn behind: nothing leans on them. */
    private static Reply unsearched(Question question, Answer.Aside aside, List<Turn> earlier, long start) {
        double millis = (System.nanoTime() - start) / NANOS;
        Reply.Timing timing = new Reply.Timing(0, millis, millis);
        return new Reply(question, question.text(), aside, List.of(), timing, null, List.of(), earlier);
    }

    /** Which of several was meant is asked back only where there would be an answer. */
    private static Turn.@Nullable AskedBack doubt(Search.Found found) {
        return found.answer() instanceof Answer.Grounded ? Namesakes.in(found.retrieval()) : null;
    }

    private record Said(Answer answer, @Nullable Phrasing phrasing) {}

    /** What the articles don't answer is not asked of a model either. */
    private Said phrased(Search.Found found, Question question, Drafting drafting, @Nullable Locale reader) {
        if (phraser == null || question.verbatim() || !(found.answer() instanceof Answer.Grounded grounded)) {
            return new Said(joined(found.answer()), null);
        }
        Phraser.Phrased phrased = phraser.phrase(found.retrieval(), grounded, drafting);
        Answer verified = phrased.phrasing().phrased()
                ? verifier.verifyPhrased(phrased.answer())
                : verifier.verify(phrased.answer());
        if (reader != null && verified instanceof Answer.Grounded articles) {
            return new Said(phraser.inLanguage(articles, reader), phrased.phrasing());
        }
        return new Said(phrased.phrasing().phrased() ? verified : joined(verified), phrased.phrasing());
    }

    private static Answer joined(Answer answer) {
        return answer instanceof Answer.Grounded grounded ? RunningQuotes.joined(grounded) : answer;
    }

    private void remember(Threads.@Nullable Chat chat, Turn turn) {
        if (chat != null) {
            threads.remember(chat, turn);
        }
    }

    private static Turn turn(String question, String standalone, Answer answer, Turn.@Nullable AskedBack doubt) {
        return switch (answer) {
            case Answer.Grounded grounded ->
                new Turn(
                        question,
                        standalone,
                        grounded.text(),
                        grounded.citations().stream()
                                .map(ArticleAssistant::cited)
                                .toList());
            case Answer.NotFound notFound -> new Turn(question, standalone, null);
            case Answer.Aside aside -> new Turn(question, standalone, null, List.of(), doubt);
        };
    }

    private static Turn.Cited cited(Citation citation) {
        return new Turn.Cited(citation.number(), citation.article().id(), citation.span());
    }
}
