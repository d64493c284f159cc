package dev.footnote.telegram.page;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The line under an answer: the day it holds for, on how many articles and origins it stands, who cites whom. */
final class OriginWords {

    private final Texts texts;

    OriginWords(Texts texts) {
        this.texts = texts;
    }

    /** The line; empty where there is nothing to say. */
    String of(Answer.Grounded answer) {
        List<String> parts = new ArrayList<>();
        if (answer.asOf() != null) {
            parts.add(texts.say("as-of", texts.day(answer.asOf())));
        }
        Origins origins = answer.origins();
        if (origins.articles() > 1) {
            parts.add(texts.say("origins", origins.articles(), origins.independent()));
        }
        String chains = chains(answer);
        if (!chains.isEmpty()) {
            parts.add(chains);
        }
        return String.join(" · ", parts);
    }

    /** Of what the first sentence cites: the others say something else. */
    private String chains(Answer.Grounded answer) {
        List<Integer> cited = answer.sentences().getFirst().citations();
        return answer.origins().chains().stream()
                .filter(chain -> cited.contains(chain.citation()))
                .map(chain -> chain.outlets().stream()
                        .map(Lines::joined)
                        .collect(Collectors.joining(" " + texts.say("citing") + " ")))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
