package dev.footnote.answer;

import dev.footnote.article.Span;
import dev.footnote.index.Words;
import dev.footnote.retrieve.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sentence says yes or no to a question: no where a negation stands by what is asked. "The board rejected the
 * first bid" says nothing against "Is it in talks to buy?", though it holds a word that denies something.
 */
final class Polarity {

    /** Content words among which a negation denies what is asked, after it and before it: "no longer the only one to host". */
    private static final int AFTER = 4;

    private static final int BEFORE = 2;

    private final Set<String> asked;

    Polarity(Query query) {
        this.asked = query.words().stream()
                .filter(word -> !query.names(word))
                .map(Words.Word::stem)
                .collect(Collectors.toSet());
    }

    /** Whether it says yes; null where it holds none of what is asked but names. */
    @Nullable
    Boolean of(String sentence) {
        List<Words.Word> words = Words.of(sentence);
        if (!asked.isEmpty() && words.stream().noneMatch(word -> asked.contains(word.stem()))) {
            return null;
        }
        return ValueWords.places("negation", sentence).stream().noneMatch(negation -> denies(negation, words));
    }

    private boolean denies(Span negation, List<Words.Word> words) {
        long before =
                words.stream().filter(word -> word.end() <= negation.start()).count();
        return asked.isEmpty()
                || words.stream()
                        .skip(Math.max(0, before - BEFORE))
                        .limit(Math.min(before, BEFORE) + 1 + AFTER)
                        .anyMatch(word -> asked.contains(word.stem()));
    }
}
