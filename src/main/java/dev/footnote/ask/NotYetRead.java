package dev.footnote.ask;

import dev.footnote.conversation.Turn;
import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Takes out of what was found what a reader has read in a chat: the sentences quoted, and those that say next to nothing else. */
final class NotYetRead {

    /** Share of a sentence's words in one earlier answer from which it tells nothing new. */
    private static final double TOLD = 0.75;

    private NotYetRead() {}

    /** The same where nothing was read before. */
    static Retrieval of(Retrieval found, List<Turn> read) {
        List<Set<String>> answers = read.stream()
                .map(Turn::answer)
                .filter(Objects::nonNull)
                .map(Words::stems)
                .toList();
        return answers.isEmpty()
                ? found
                : found.withSentences(found.sentences().stream()
                        .filter(sentence -> !quoted(sentence, read) && !said(sentence, answers))
                        .toList());
    }

    private static boolean quoted(RankedSentence sentence, List<Turn> read) {
        return read.stream()
                .flatMap(turn -> turn.cited().stream())
                .anyMatch(cited -> cited.article().equals(sentence.article().id())
                        && cited.span().overlaps(sentence.sentence().span()));
    }

    private static boolean said(RankedSentence sentence, List<Set<String>> answers) {
        Set<String> stems = Words.stems(sentence.text());
        return answers.stream()
                .anyMatch(answer -> stems.stream().filter(answer::contains).count() >= TOLD * stems.size());
    }
}
