package dev.footnote.telegram.page;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Conflict;
import java.util.Collections;
import java.util.List;

/**
 * What of an answer is shown as running text. Where articles differ, the list of the sides tells what the others say: their
 * sentences are not told twice.
 *
 * @param answer the answer
 */
record Shown(Answer.Grounded answer) {

    /** The sentences, at least the first. */
    List<Answer.Sentence> sentences() {
        List<Answer.Sentence> all = answer.sentences();
        return all.stream()
                .filter(sentence -> sentence == all.getFirst() || !onlyOfAnotherSide(sentence))
                .toList();
    }

    private boolean onlyOfAnotherSide(Answer.Sentence sentence) {
        return !sentence.citations().isEmpty()
                && answer.conflicts().stream()
                        .flatMap(conflict -> conflict.sides().stream().skip(1))
                        .anyMatch(side -> side.citations().containsAll(sentence.citations()));
    }

    /** The words of a sentence that answer: the value of its side where articles differ; empty for none. */
    String answering(Answer.Sentence sentence) {
        for (Conflict conflict : answer.conflicts()) {
            for (Conflict.Side side : conflict.sides()) {
                if (!Collections.disjoint(side.citations(), sentence.citations())) {
                    return side.value();
                }
            }
        }
        String words = answer.shortSpan();
        return words == null || !answer.conflicts().isEmpty() ? "" : words;
    }
}
