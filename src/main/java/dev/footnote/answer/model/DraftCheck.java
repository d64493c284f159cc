package dev.footnote.answer.model;

import dev.footnote.answer.*;
import java.util.*;

final class DraftCheck {
    private final List<Given> passages;

    DraftCheck(List<Given> passages, Readings readings) {
        this.passages = passages;
    }

    Verdict check(DraftSentence sentence) {
        for (Given given : passages) {
            if (sentence.markers().contains(given.number())) {
                for (Given.Line line : given.sentences()) {
                    if (line.text().contains(sentence.text())) {
                        return new Verdict.Kept(
                                sentence.text(), List.of(given.quote(line.span())), Certainty.CONFIRMED);
                    }
                }
            }
        }
        return new Verdict.Removed(sentence.text(), Verdict.Reason.UNSUPPORTED);
    }
}
