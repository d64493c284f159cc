package dev.footnote.language;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * What kinds of things nouns and names mean, by the hypernyms and instances of WordNet 3.1 (Fellbaum 1998): a bank is an
 * organization, an airline a company, Lyon a city. Names of its own time and place only; most names it does not know. Safe
 * for several threads.
 */
public final class NounClasses {

    private static final List<String> GROUPS = List.of("organization", "social group");
    private static final List<String> PLACES =
            List.of("location", "geological formation", "body of water", "structure", "land");

    /** Senses of a word for a kind that are common enough to be meant. */
    private static final int MEANT = 2;

    /** Senses of a word that may be of a kind. */
    private static final int OWN = 4;

    /** Words that are remembered. */
    private static final int REMEMBERED = 50_000;

    private record Senses(String noun, int most) {}

    private final Map<Senses, Set<Long>> kinds = new ConcurrentHashMap<>();
    private final Map<String, Set<Long>> own = new ConcurrentHashMap<>();

    /** Whether a noun, in its commonest sense, means organizations or places: things that have names. */
    public boolean named(String noun) {
        Set<Long> above = above(noun, 1);
        return GROUPS.stream().anyMatch(group -> above.containsAll(first(group)))
                || PLACES.stream().anyMatch(place -> above.containsAll(first(place)));
    }

    /** Whether a noun, in its commonest sense, means places. */
    public boolean place(String noun) {
        Set<Long> above = above(noun, 1);
        return PLACES.stream().anyMatch(place -> above.containsAll(first(place)));
    }

    /** Whether a word or name can mean one of what {@code noun} means: "airline", "Air France" for "company". */
    public boolean oneOf(String word, String noun) {
        return !Collections.disjoint(above(word, OWN), senses(noun));
    }

    /** Whether it is a noun of the language, or several words that make one: "law firm". */
    public boolean knows(String noun) {
        return !above(noun, 1).isEmpty();
    }

    private Set<Long> first(String noun) {
        return own.computeIfAbsent("1 " + noun, key -> WordNet.ask(dictionary -> offsets(dictionary, noun, 1)));
    }

    private Set<Long> senses(String noun) {
        return own.computeIfAbsent(noun, key -> WordNet.ask(dictionary -> offsets(dictionary, noun, MEANT)));
    }

    /** The first senses of a word and all that is more general than they are. */
    private Set<Long> above(String word, int most) {
        if (kinds.size() > REMEMBERED) {
            kinds.clear();
        }
        return kinds.computeIfAbsent(
                new Senses(word, most), key -> WordNet.ask(dictionary -> closure(synsets(dictionary, word, most))));
    }

    private static Set<Long> offsets(Dictionary dictionary, String noun, int most) throws JWNLException {
        Set<Long> offsets = new HashSet<>();
        synsets(dictionary, noun, most).forEach(synset -> offsets.add(synset.getOffset()));
        return offsets;
    }

    private static List<Synset> synsets(Dictionary dictionary, String noun, int most) throws JWNLException {
        IndexWord word = dictionary.lookupIndexWord(POS.NOUN, noun);
        List<Synset> senses = word == null ? List.of() : word.getSenses();
        return senses.subList(0, Math.min(most, senses.size()));
    }

    private static Set<Long> closure(List<Synset> synsets) throws JWNLException {
        Set<Long> seen = new HashSet<>();
        Deque<Synset> open = new ArrayDeque<>(synsets);
        while (!open.isEmpty()) {
            Synset synset = open.poll();
            if (seen.add(synset.getOffset())) {
                for (PointerType up : List.of(PointerType.HYPERNYM, PointerType.INSTANCE_HYPERNYM)) {
                    for (Pointer pointer : synset.getPointers(up)) {
                        open.add(pointer.getTargetSynset());
                    }
                }
            }
        }
        return seen;
    }
}
