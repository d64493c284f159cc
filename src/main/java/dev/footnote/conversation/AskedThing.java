package dev.footnote.conversation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a phrase of what a question asked for: "What share will A get of B?" gives "the share A will get of B". */
final class AskedThing {

    private static final Set<String> SUPPORT = Set.of("do", "does", "did");
    private static final Set<String> BEING = Set.of("is", "are", "was", "were");

    private final Lexicon lexicon;
    private final NounPhrases phrases;

    AskedThing(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /**
     * The thing asked for.
     *
     * @param noun what to call a quantity that the question does not name: "How much does A pay?" gives "the sum A pay"
     * @return null where the question asks for no thing
     */
    @Nullable
    String of(String question, String noun) {
        List<Word> words = Word.of(question);
        if (words.size() < 3
                || !Set.of("how", "what", "which").contains(words.getFirst().low())) {
            return null;
        }
        int end = words.getLast().mark()
                ? words.get(words.size() - 2).end()
                : words.getLast().end();
        int auxiliary = 1;
        while (auxiliary < words.size()
                && !lexicon.in("auxiliaries", words.get(auxiliary).low())) {
            auxiliary++;
        }
        if (auxiliary + 1 >= words.size()) {
            return subject(question, words, end);
        }
        String verb = words.get(auxiliary).low();
        String rest = question.substring(words.get(auxiliary + 1).start(), end);
        boolean how = words.getFirst().low().equals("how");
        if (auxiliary == 1 || how && BEING.contains(verb)) {
            return "the " + noun + " of " + rest;
        }
        String named = how
                ? noun
                : question.substring(
                        words.get(1).start(), words.get(auxiliary - 1).end());
        if (SUPPORT.contains(verb)) {
            return "the " + named + " " + rest;
        }
        NounPhrase subject = phrases.at(words, auxiliary + 1);
        int after = subject == null ? auxiliary + 2 : subject.end();
        if (after >= words.size()) {
            return null;
        }
        return "the " + named + " "
                + question.substring(
                        words.get(auxiliary + 1).start(), words.get(after - 1).end()) + " " + verb + " "
                + question.substring(Math.min(end, words.get(after).start()), end);
    }

    /** "What share of A goes to B?" gives "the share of A that goes to B". */
    @Nullable
    private String subject(String question, List<Word> words, int end) {
        NounPhrase phrase = phrases.at(words, 1);
        if (phrase == null
                || phrase.end() >= words.size()
                || !lexicon.verb(words.get(phrase.end()).low())) {
            return null;
        }
        return "the " + phrase.text(question) + " that "
                + question.substring(words.get(phrase.end()).start(), end);
    }

    /** Several things asked for by name ("Which chips does A sell?"), as "they" may mean them; null where there are none. */
    @Nullable
    Topic several(String question) {
        // "How many" asks for things as "which" does.
        String which = question.replaceFirst("^How many ", "Which ");
        List<Word> words = Word.of(which);
        if (words.size() < 4
                || !Set.of("what", "which").contains(words.getFirst().low())) {
            return null;
        }
        NounPhrase phrase = phrases.at(words, 1);
        if (phrase == null
                || !phrase.plural()
                || phrase.end() >= words.size()
                || !lexicon.in("auxiliaries", words.get(phrase.end()).low())
                || BEING.contains(words.get(phrase.end()).low())) {
            return null;
        }
        String text = of(which, "");
        return text == null ? null : new Topic(text, phrase.headWord().low(), true, false, true, false, text, false);
    }
}
