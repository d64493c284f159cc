package dev.footnote.evaluate;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.evaluate.Judgement.Support;
import dev.footnote.ingest.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Puts every sentence of the answers to a judge, one after the other. */
public final class Judging {

    /** A judge that failed so often in a row is not asked any more. */
    static final int FAULTS = 5;

    private final Judge judge;
    private final String name;
    private final Progress progress;
    private final AtomicBoolean stopped;

    private int claims;
    private int unjudged;
    private int inARow;
    private @Nullable String fault;

    /**
     * A judging that is yet to come.
     *
     * @param name the judge's, for sentences about it
     * @param progress hears how far it has come
     * @param stopped set by another thread to end it; cases not judged until then have no claims
     */
    public Judging(Judge judge, String name, Progress progress, AtomicBoolean stopped) {
        this.judge = judge;
        this.name = name;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** The same cases, those that were answered with what the judge says of each sentence. */
    public List<Measured> judge(List<Measured> cases) {
        List<Measured> judged = new ArrayList<>();
        for (Measured measured : cases) {
            Answer.Grounded answer = measured.answer();
            judged.add(answer == null || stopped.get() ? measured : measured.withJudged(claims(answer)));
            progress.update("Judging", judged.size(), cases.size());
        }
        return judged;
    }

    /** What the reader of the figures should know: how many claims have no verdict, and why; empty where all have one. */
    public Optional<String> warning() {
        if (fault == null) {
            return Optional.empty();
        }
        return Optional.of("The judge gave no verdict on " + unjudged + " of " + claims + " claims: " + fault
                + (inARow < FAULTS ? "." : "; after " + FAULTS + " faults in a row it was not asked again."));
    }

    private List<JudgedClaim> claims(Answer.Grounded answer) {
        return answer.sentences().stream()
                .map(sentence -> new JudgedClaim(sentence.text(), judgement(sentence, answer.citations())))
                .toList();
    }

    private Judgement judgement(Answer.Sentence sentence, List<Citation> citations) {
        claims++;
        if (inARow == FAULTS) {
            unjudged++;
            return new Judgement(Support.UNJUDGED, "not asked, after " + FAULTS + " faults in a row");
        }
        try {
            Judgement judgement = judge.judge(
                    sentence.text(),
                    citations.stream()
                            .filter(citation -> sentence.citations().contains(citation.number()))
                            .toList());
            inARow = 0;
            return judgement;
        } catch (JudgeException e) {
            unjudged++;
            inARow++;
            fault = name + " " + e.reason();
            return new Judgement(Support.UNJUDGED, fault);
        }
    }
}
