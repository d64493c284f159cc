package dev.footnote.answer.span;

import dev.footnote.index.Words;
import java.util.List;

/** The stem of a single word, as questions and sentences are matched by. */
final class Stems {
    private Stems() {}

    /** The stem of the last content word in {@code word}; empty where it has none. */
    static String of(String word) {
        List<Words.Word> words = Words.of(word);
        return words.isEmpty() ? "" : words.getLast().stem();
    }
}
