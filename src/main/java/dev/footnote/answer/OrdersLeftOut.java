package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes sentences that give orders to the reader's assistant out of what was found, so that they never lead an answer nor
 * add to its confidence; they stay where the question asks about that very text.
 */
final class OrdersLeftOut {

    /**
     * Share of the sentence's words that the question must hold for the sentence to stay. Counted over the sentence, not
     * the question: an order that repeats likely questions gets longer, and its share smaller.
     */
    private static final double ASKED_FOR = 0.5;

    private OrdersLeftOut() {}

    static Retrieval of(Retrieval found) {
        Set<String> asked = found.query().words().stream().map(Words.Word::stem).collect(Collectors.toSet());
        return found.withSentences(found.sentences().stream()
                .filter(sentence -> !sentence.sentence().order() || askedFor(sentence, asked))
                .toList());
    }

    private static boolean askedFor(RankedSentence sentence, Set<String> asked) {
        Set<String> words =
                Words.of(sentence.text()).stream().map(Words.Word::stem).collect(Collectors.toSet());
        long shared = words.stream().filter(asked::contains).count();
        return shared >= 2 && shared >= ASKED_FOR * words.size();
    }
}
