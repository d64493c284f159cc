package dev.footnote.conversation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * Checks what a language model made of a question: it has to be one line that is still a question, keep the question's own
 * words, names and numbers, and add only words that were said in the thread. Words are compared by their stems, names and
 * numbers as written.
 */
final class RewriteCheck {

    private static final List<String> FUNCTION = List.of(
            "determiners",
            "question words",
            "auxiliaries",
            "prepositions",
            "conjunctions",
            "pronouns",
            "openers",
            "leaning");
    private static final int LONGEST = 400;

    private final Lexicon lexicon;

    RewriteCheck(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Whether a rewritten question may stand for the question.
     *
     * @param rules what the rules made of it: what they replace the model may replace, too
     * @param said all that was said in the thread
     */
    boolean passes(String rewritten, String question, String rules, Collection<String> said) {
        if (rewritten.isBlank()
                || rewritten.lines().count() > 1
                || rewritten.length() > question.length() + LONGEST
                || question.strip().endsWith("?") && !rewritten.endsWith("?")) {
            return false;
        }
        Set<String> known = new HashSet<>();
        Stream.concat(Stream.of(question, rules), said.stream()).forEach(text -> known.addAll(forms(text, false)));
        Set<String> written = forms(rewritten, false);
        return written.containsAll(asked(question, rules))
                && written.containsAll(kept(question, rules))
                && known.containsAll(forms(rewritten, true));
    }

    /** The question's words that have to stay: all that say something, but for those that the rules replace. */
    private Set<String> kept(String question, String rules) {
        Set<String> kept = new HashSet<>();
        Set<String> stays = forms(rules, false);
        List<Word> words = Word.of(question);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (says(word) && stays.contains(form(word)) && !pointsAtClass(words, i)) {
                kept.add(form(word));
            }
        }
        return kept;
    }

    /** "the company", "this deal": may be replaced by what it stands for. */
    private boolean pointsAtClass(List<Word> words, int i) {
        return i > 0
                && lexicon.in("determiners", words.get(i - 1).low())
                && lexicon.in("classes", words.get(i).low());
    }

    /** What the question asks with, "who" or "how": an answer would not keep it. */
    private Set<String> asked(String question, String rules) {
        Set<String> asked = new HashSet<>();
        Set<String> stays = forms(rules, false);
        for (Word word : Word.of(question)) {
            if (lexicon.in("question words", word.low()) && stays.contains(form(word))) {
                asked.add(form(word));
            }
        }
        return asked;
    }

    private Set<String> forms(String text, boolean onlyWhatSays) {
        Set<String> forms = new HashSet<>();
        for (Word word : Word.of(text)) {
            if (!word.mark() && !word.clitic() && (!onlyWhatSays || says(word))) {
                forms.add(form(word));
            }
        }
        return forms;
    }

    private boolean says(Word word) {
        return !word.mark()
                && !word.clitic()
                && FUNCTION.stream().noneMatch(section -> lexicon.in(section, word.low()));
    }

    private static String form(Word word) {
        boolean exact = word.low().chars().anyMatch(Character::isDigit);
        return exact ? word.low() : new PorterStemmer().stem(word.low().toLowerCase(Locale.ROOT));
    }
}
