package dev.footnote.conversation;

import java.util.ArrayList;
import java.util.List;

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
}
