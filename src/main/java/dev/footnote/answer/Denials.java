package dev.footnote.answer;

import dev.footnote.ingest.Sections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a question asks for what is not so, and a sentence says of nothing that it is not so; by {@code denials.txt}. */
final class Denials {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?");

    /** Letters that two words have in common which are taken for forms of one. */
    private static final int SAME = 4;

    private static final Sections LISTS = Sections.read(Denials.class, "denials.txt");
    private static final Set<String> ASKED = Set.copyOf(LISTS.words("asked"));
    private static final Set<String> TOLD = Set.copyOf(LISTS.words("told"));
    private static final List<String> BEFORE = List.copyOf(LISTS.words("before"));
    private static final List<String> AFTER = List.copyOf(LISTS.words("after"));

    private Denials() {}

    /** Whether {@code question} asks for what is not so, and {@code sentence} can't tell it. */
    static boolean missing(String question, String sentence) {
        List<String> asked = words(question);
        if (asked.stream().noneMatch(word -> denies(word, ASKED))) {
            return false;
        }
        Set<String> openings = new HashSet<>();
        asked.stream().filter(word -> word.length() >= SAME).forEach(word -> openings.add(word.substring(0, SAME)));
        return words(sentence).stream().noneMatch(word -> denies(word, TOLD) || turns(word, openings));
    }

    private static boolean denies(String word, Set<String> list) {
        return list.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
    }

    /** Whether a word is the opposite of a word of the question by its prefix or ending. */
    private static boolean turns(String word, Set<String> openings) {
        return BEFORE.stream()
                        .filter(word::startsWith)
                        .map(prefix -> word.substring(prefix.length()))
                        .anyMatch(rest -> rest.length() >= SAME && openings.contains(rest.substring(0, SAME)))
                || AFTER.stream().anyMatch(word::endsWith)
                        && word.length() >= SAME
                        && openings.contains(word.substring(0, SAME));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
