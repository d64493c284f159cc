package dev.footnote.app;

import dev.footnote.answer.Citation;
import dev.footnote.evaluate.Judge;
import dev.footnote.evaluate.JudgeException;
import dev.footnote.evaluate.JudgePrompt;
import dev.footnote.evaluate.Judgement;
import dev.footnote.model.LanguageModel;
import dev.footnote.model.ModelException;
import dev.footnote.model.Prompt;
import java.time.Duration;
import java.util.List;

/**
 * A judge that is a language model.
 *
 * @param model judges
 * @param prompt what it is asked
 * @param mostTokens the most tokens of a verdict
 * @param within the time for one
 */
record ModelJudge(LanguageModel model, JudgePrompt prompt, int mostTokens, Duration within) implements Judge {

    @Override
    public Judgement judge(String claim, List<Citation> quotes) {
        String answer;
        try {
            answer = model.write(new Prompt("", prompt.fill(claim, quotes), mostTokens, within), piece -> {})
                    .text();
        } catch (ModelException e) {
            throw new JudgeException(e.clause());
        }
        return Judgement.read(answer);
    }
}
