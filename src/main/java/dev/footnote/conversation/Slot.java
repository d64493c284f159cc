package dev.footnote.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a question that a parallel phrase can fill.
 *
 * @param start offset of the phrase
 * @param end offset after it
 * @param preposition what governs it, in small letters; empty for none
 * @param named whether a name fills it now
 * @param year whether a year fills it now
 */
record Slot(int start, int end, String preposition, boolean named, boolean year) {

    /** The slots of a question in order; an owner ("Oracle" in "Oracle's deal") has one of its own. */
    static List<Slot> of(List<Word> words, NounPhrases phrases, Lexicon lexicon) {
        List<Slot> slots = new ArrayList<>();
        for (NounPhrase phrase : phrases.of(words)) {
            add(slots, phrase, lexicon);
        }
        return slots;
    }

    private static void add(List<Slot> slots, NounPhrase phrase, Lexicon lexicon) {
        List<Word> words = phrase.words();
        String before = phrase.from() == 0 ? "" : words.get(phrase.from() - 1).low();
        String preposition = lexicon.in("prepositions", before) ? before : "";
        int last = phrase.clitic() < 0 ? phrase.head() : phrase.clitic() - 1;
        boolean named =
                words.subList(phrase.from(), last + 1).stream().anyMatch(word -> word.capital() && word.start() > 0);
        boolean year = phrase.base().size() == 1 && phrase.firstWord().year();
        slots.add(new Slot(phrase.firstWord().start(), words.get(last).end(), preposition, named, year));
        phrase.attached().forEach(attached -> add(slots, attached, lexicon));
    }

    /** The slot of the first name that stands before a common noun and tells of what it is: "Amazon" in "the Amazon deal"; null for none. */
    @Nullable
    static Slot beforeNoun(List<Word> words, NounPhrases phrases) {
        for (NounPhrase phrase : phrases.of(words)) {
            int from = phrase.from();
            while (from < phrase.head() && !words.get(from).capital()) {
                from++;
            }
            int to = from;
            while (to < phrase.head() && words.get(to).capital()) {
                to++;
            }
            boolean common =
                    phrase.clitic() < 0 && phrase.headWord().text().chars().allMatch(Character::isLowerCase);
            if (common && to == phrase.head() && to > from && words.get(from).start() > 0) {
                return new Slot(words.get(from).start(), words.get(to - 1).end(), "", true, false);
            }
        }
        return null;
    }
}
