package dev.footnote.answer.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is done is done to the same thing, is not the opposite of it and no graver. */
final class ObjectCheck implements Check {

    private final Meaning meaning;
    private final PhrasingWords lists;
    private final Negators negators;

    ObjectCheck(Meaning meaning, PhrasingWords lists) {
        this.meaning = meaning;
        this.lists = lists;
        this.negators = new Negators(lists);
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (otherObject(pairing) || pairing.claim().words().stream().anyMatch(word -> otherPlace(word, pairing))) {
            flaws.add(Flaw.OTHER_OBJECT);
        }
        if (pairing.claim().words().stream()
                .anyMatch(word -> lists.has("grave", word.bases())
                        && pairing.met(word).stream().noneMatch(met -> saysSo(word, met))
                        && pairing.ground().context().stream()
                                .noneMatch(line ->
                                        line.text().toLowerCase(Locale.ROOT).contains(word.lower())))) {
            flaws.add(Flaw.GRAVE_ADDED);
        }
        if (causes(pairing.claim()) && !causes(pairing.ground().reading())) {
            flaws.add(Flaw.CAUSE_ADDED);
        }
        boolean alike = negators.in(pairing.claim()).isEmpty()
                == negators.in(pairing.ground().reading()).isEmpty();
        if (alike && contrary(pairing)) {
            flaws.add(Flaw.CONTRARY);
        }
        return flaws;
    }

    private boolean causes(Reading reading) {
        return reading.everything().stream()
                .anyMatch(word -> lists.has("cause", word.lower()) || lists.has("cause", word.bases()));
    }

    /** The same word, one derived from it or one listed as the same: what is only near in WordNet is not enough. */
    private boolean saysSo(Reading.Word word, Reading.Word met) {
        return meaning.sameWord(word, met)
                || lists.together("same", word.bases(), met.bases())
                || word.lower().regionMatches(0, met.lower(), 0, STEM);
    }

    /** Letters that two forms of one word have in common. */
    private static final int STEM = 5;

    /** "Won the final" where the sentence says "lost": its own word for it is nowhere, and the opposite is left over. */
    private boolean contrary(Pairing pairing) {
        Set<Reading.Word> used = pairing.used();
        List<Reading.Word> left = pairing.ground().reading().words().stream()
                .filter(word -> word.is("VERB", "ADJ", "ADV", "NOUN"))
                .collect(Collectors.toCollection(ArrayList::new));
        // "Against a motion", "in favour of a motion"
        pairing.ground().reading().everything().stream()
                .filter(word -> word.is("ADP") && lists.grouped("apart", word.lower()))
                .forEach(left::add);
        return pairing.claim().words().stream()
                .filter(word -> word.is("VERB", "ADJ", "ADV", "NOUN"))
                .filter(word -> pairing.met(word).stream()
                        .noneMatch(met ->
                                meaning.sameWord(word, met) || lists.together("same", word.bases(), met.bases())))
                .anyMatch(word -> left.stream()
                        .filter(other ->
                                !used.contains(other) || pairing.met(word).contains(other))
                        .anyMatch(other ->
                                meaning.opposite(word, other) || lists.together("apart", word.bases(), other.bases())));
    }

    /** "Did not approve the tram line", where the sentence says so of the tunnel and only another one speaks of the line. */
    private static boolean otherObject(Pairing pairing) {
        Reading main = pairing.ground().reading();
        for (Reading.Word verb : pairing.claim().words()) {
            Reading.Word object = verb.is("VERB") ? object(verb, pairing.claim()) : null;
            if (object == null
                    || !pairing.met(object).isEmpty()
                    || !object.is("PROPN") && !pairing.claim().words().contains(object)) {
                continue;
            }
            List<Reading.Word> objects = pairing.met(verb).stream()
                    .map(same -> object(same, main))
                    .filter(java.util.Objects::nonNull)
                    .filter(main.words()::contains)
                    .toList();
            if (!objects.isEmpty() && Collections.disjoint(objects, pairing.used())) {
                return true;
            }
        }
        return false;
    }

    /** "Clay under the university" where it is under the square: another noun stands behind the same words. */
    private static boolean otherPlace(Reading.Word noun, Pairing pairing) {
        Reading.Word preposition =
                noun.is("NOUN") && pairing.met(noun).isEmpty() ? prepositionBefore(noun, pairing.claim()) : null;
        if (preposition == null) {
            return false;
        }
        List<Reading.Word> governors = pairing.claim().everything().stream()
                .filter(word -> word.index() == preposition.index() - 1)
                .flatMap(word -> pairing.met(word).stream())
                .toList();
        Reading main = pairing.ground().reading();
        return main.everything().stream()
                .filter(word -> word.lower().equals(preposition.lower()))
                .filter(word -> governors.stream().anyMatch(governor -> governor.index() == word.index() - 1))
                .map(word -> nounAfter(word, main))
                .anyMatch(other -> other != null && !pairing.used().contains(other));
    }

    private static Reading.@Nullable Word prepositionBefore(Reading.Word noun, Reading reading) {
        Reading.Word found = null;
        for (Reading.Word word : reading.everything()) {
            if (word.index() >= noun.index()) {
                return found;
            }
            found = word.is("ADP") ? word : word.is("DET", "PRON", "ADJ") ? found : null;
        }
        return null;
    }

    private static Reading.@Nullable Word nounAfter(Reading.Word preposition, Reading reading) {
        for (Reading.Word word : reading.everything()) {
            if (word.index() > preposition.index()) {
                if (word.is("NOUN", "PROPN")) {
                    return word;
                }
                if (!word.is("DET", "PRON", "ADJ")) {
                    return null;
                }
            }
        }
        return null;
    }

    /** The noun that a verb goes on to; null where a verb or the end of the clause comes before. */
    private static Reading.@Nullable Word object(Reading.Word verb, Reading reading) {
        Reading.Word object = null;
        for (Reading.Word word : reading.everything()) {
            if (word.index() <= verb.index()) {
                continue;
            }
            int last = object == null ? verb.index() : object.index();
            if (word.is("VERB") && reading.tokens().get(word.index() - 1).is("DET")) {
                // "The planned tunnel"
                continue;
            }
            if (word.index() - last > 4
                    || word.is("VERB", "SCONJ", "CCONJ")
                    || object != null && !word.is("NOUN", "PROPN")) {
                return object;
            }
            object = word.is("NOUN", "PROPN") ? word : object;
        }
        return object;
    }
}
