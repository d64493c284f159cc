package dev.footnote.evaluate;

import dev.footnote.answer.Citation;
import java.util.List;

/** Says whether a claim stands on the quotes it cites; a language model stands behind it. */
public interface Judge {

    /**
     * What the judge says.
     *
     * @param claim a sentence of an answer
     * @param quotes the quotes it cites
     * @throws JudgeException where there is no usable verdict
     */
    Judgement judge(String claim, List<Citation> quotes);
}
