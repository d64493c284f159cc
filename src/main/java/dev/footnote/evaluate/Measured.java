package dev.footnote.evaluate;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.ask.Reply;
import dev.footnote.retrieve.RankedPassage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with what came of it, ready to be measured.
 *
 * @param asked the case
 * @param outcome what came of it
 * @param gold its gold quotes, each with its place
 * @param articles the articles it was asked of
 * @param judged what a judge said of each sentence of the answer; empty where none was asked
 */
public record Measured(Case asked, Outcome outcome, List<Gold> gold, Articles articles, List<JudgedClaim> judged) {

    /** As many passages as a reply in JSON has: rankings are cut there, so that both measure the same. */
    static final int PASSAGES = 20;

    /** One that no judge has seen. */
    Measured(Case asked, Outcome outcome, List<Gold> gold, Articles articles) {
        this(asked, outcome, gold, articles, List.of());
    }

    /** The same with what a judge said. */
    Measured withJudged(List<JudgedClaim> claims) {
        return new Measured(asked, outcome, gold, articles, List.copyOf(claims));
    }

    /** Finds the gold quotes. */
    static Measured of(Case asked, Outcome outcome, Articles articles) {
        return new Measured(asked, outcome, Gold.of(asked, articles), articles);
    }

    /** Whether its question was to be asked of the articles. */
    boolean asks() {
        return asked.kind() == Case.Kind.ASKED;
    }

    /** The reply; null where there is none. */
    @Nullable
    Reply reply() {
        return outcome instanceof Outcome.Asked answered ? answered.reply() : null;
    }

    /** The answer; null where there is none or it is a not-found. */
    Answer.@Nullable Grounded answer() {
        Reply reply = reply();
        return reply != null && reply.answer() instanceof Answer.Grounded grounded ? grounded : null;
    }

    /** Whether the articles were said not to answer. */
    boolean refused() {
        Reply reply = reply();
        return reply != null && !(reply.answer() instanceof Answer.Grounded);
    }

    /** The answer's confidence; 0 where asking failed. */
    double confidence() {
        Reply reply = reply();
        return reply == null ? 0 : reply.answer().confidence();
    }

    /** The answer's citations; empty where there is no answer. */
    List<Citation> citations() {
        Answer.Grounded answer = answer();
        return answer == null ? List.of() : answer.citations();
    }

    /** The first passages, best first. */
    List<RankedPassage> passages() {
        Reply reply = reply();
        return reply == null
                ? List.of()
                : reply.passages().stream().limit(PASSAGES).toList();
    }

    /** The first passages' articles, each once, best first. */
    List<String> ranking() {
        return passages().stream()
                .map(passage -> passage.article().id())
                .distinct()
                .toList();
    }

    /** The question made to stand alone; null where asking failed. */
    @Nullable
    String standalone() {
        return switch (outcome) {
            case Outcome.Asked answered -> answered.reply().standalone();
            case Outcome.Rewritten rewritten -> rewritten.standalone();
            case Outcome.Judged judged -> null;
            case Outcome.Failed failed -> null;
        };
    }
}
