package dev.footnote.retrieve;

import dev.footnote.index.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a question for a length of time that ask for nothing but it and would mislead, by {@code frames.txt}. */
final class DurationWords {

    private static final List<String> QUESTIONS = Frames.FILE.of("duration questions");
    private static final Set<String> WORDS = Frames.FILE.of("duration words").stream()
            .flatMap(word -> Words.of(word).stream())
            .map(Words.Word::stem)
            .collect(Collectors.toUnmodifiableSet());

    private DurationWords() {}

    /** Their stems, whatever their form; none where the question asks for something else. */
    static Set<String> of(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        return QUESTIONS.stream().anyMatch(lower::contains) ? WORDS : Set.of();
    }
}
