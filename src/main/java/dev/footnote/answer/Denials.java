package dev.footnote.answer;

import dev.footnote.answer.span.Token;
import dev.footnote.answer.span.Tokens;
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

    /** Words from an auxiliary to the denial of its verb, where the subject between them is short. */
    private static final int SUBJECT = 4;

    private static final Sections LISTS = Sections.read(Denials.class, "denials.txt");
    private static final Set<String> ASKED = Set.copyOf(LISTS.words("asked"));
    private static final Set<String> ASKING = Set.copyOf(LISTS.words("asking"));
    private static final Set<String> AUXILIARY = Set.copyOf(LISTS.words("auxiliaries"));
    private static final Set<String> TOLD = Set.copyOf(LISTS.words("told"));
    private static final List<String> BEFORE = List.copyOf(LISTS.words("before"));
    private static final List<String> AFTER = List.copyOf(LISTS.words("after"));

    private Denials() {}

    /** Whether {@code question} asks for what is not so, and {@code sentence} can't tell it. */
    static boolean missing(String question, String sentence) {
        if (!asksForDenial(Tokens.of(question))) {
            return false;
        }
        Set<String> openings = new HashSet<>();
        words(question).stream()
                .filter(word -> word.length() >= SAME)
                .forEach(word -> openings.add(word.substring(0, SAME)));
        return words(sentence).stream().noneMatch(word -> denies(word, TOLD) || turns(word, openings));
    }

    /**
     * Whether the question's own verb is denied: not that of a clause in it, nor of a title such as "Don't look now". Whether
     * something is not so ("Isn't it?") can be told by a sentence that it is; a statement asks nothing.
     */
    private static boolean asksForDenial(List<Token> question) {
        int asking = 0;
        while (asking < question.size() && !ASKING.contains(question.get(asking).lower())) {
            asking++;
        }
        int auxiliary = -1;
        int verbs = 0;
        for (int i = asking; i < question.size(); i++) {
            Token token = question.get(i);
            if (token.lower().endsWith("n't") || token.lower().endsWith("n’t")) {
                return auxiliary < 0;
            }
            if (ASKED.contains(token.lower())) {
                // The tagger takes a subject in the plural for a verb at times.
                return auxiliary >= 0
                        ? verbs == 0 || verbs == 1 && i - auxiliary <= SUBJECT
                        : token.lower().equals("never");
            }
            if (AUXILIARY.contains(token.lower())) {
                auxiliary = auxiliary < 0 ? i : auxiliary;
            } else if (token.is("VERB") && auxiliary < 0) {
                return false;
            } else if (token.is("VERB")) {
                verbs++;
            }
        }
        return false;
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
