package dev.footnote.answer.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of what a drafted sentence says is said by what it might stand on.
 *
 * @param said its words that the quoted sentence says, in whatever way
 * @param before those that only the title or the sentences before say, which tell what the quoted one speaks of
 * @param missing those that neither says
 */
record Coverage(List<Reading.Word> said, List<Reading.Word> before, List<Reading.Word> missing) {

    /** A sentence of which more is only said before is weighed: two facts may have been joined into a third. */
    private static final double MOST_BEFORE = 0.5;

    /** Copies the lists. */
    Coverage {
        said = List.copyOf(said);
        before = List.copyOf(before);
        missing = List.copyOf(missing);
    }

    /** The share of its words that are said; 1 where it has none. */
    double share() {
        return all() == 0 ? 1 : (double) said.size() / all();
    }

    /** The share of its words that only the title or the sentences before say. */
    double shareBefore() {
        return all() == 0 ? 0 : (double) before.size() / all();
    }

    /** Whether each word is said, most of them by the quoted sentence itself. */
    boolean whole() {
        return missing.isEmpty() && shareBefore() <= MOST_BEFORE;
    }

    private int all() {
        return said.size() + before.size() + missing.size();
    }

    /** Compares a pair word by word. */
    static Coverage of(Pairing pairing, Meaning meaning, PhrasingWords lists) {
        List<Reading.Word> said = new ArrayList<>();
        List<Reading.Word> before = new ArrayList<>();
        List<Reading.Word> missing = new ArrayList<>();
        for (Reading.Word word : pairing.claim().words()) {
            if (!pairing.met(word).isEmpty() || oneOfTime(word, pairing.claim(), lists)) {
                said.add(word);
            } else if (label(word, pairing.claim(), lists)) {
                continue;
            } else if (!word.is("VERB") && ofSubject(word, pairing.ground(), meaning, lists)) {
                before.add(word);
            } else {
                missing.add(word);
            }
        }
        return new Coverage(said, before, missing);
    }

    private static boolean ofSubject(Reading.Word word, Ground ground, Meaning meaning, PhrasingWords lists) {
        return ground.subject().stream()
                .flatMap(reading -> reading.everything().stream())
                .anyMatch(other -> meaning.sameWord(word, other)
                        || word.is("NOUN") && other.is("NOUN") && lists.together("same", word.bases(), other.bases()));
    }

    /** "The move", "this incident": a name for what the sentence tells, not one more fact. */
    private static boolean label(Reading.Word word, Reading reading, PhrasingWords lists) {
        return word.is("NOUN")
                && lists.has("labels", word.bases())
                && word.index() > 0
                && reading.tokens().get(word.index() - 1).lower().matches("the|this|that|its|their|these|those");
    }

    /** "A year" is a length of time, which is compared as such. */
    private static boolean oneOfTime(Reading.Word word, Reading reading, PhrasingWords lists) {
        return lists.has("time", word.bases())
                && word.index() > 0
                && reading.tokens().get(word.index() - 1).lower().matches("an?|per|each|every");
    }
}
