package dev.footnote.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;

/**
 * What words mean, from WordNet 3.1 (Fellbaum 1998): base forms, synonyms, what is more general, opposites. The dictionary
 * is read at the first use, which takes most of a second. Safe for several threads.
 */
public final class Lexicon {

    /** Senses beyond these are rare ones that join words which mean quite different things. */
    private static final int SENSES = 4;

    private static final int COMMON_SENSES = 2;

    private final Map<String, List<String>> synonyms = new ConcurrentHashMap<>();
    private final Map<Form, Senses> known = new ConcurrentHashMap<>();
    private final Map<Written, Set<String>> bases = new ConcurrentHashMap<>();

    private record Written(String lower, String tag) {}

    private record Form(Set<String> bases, String tag) {}

    /**
     * The senses of a word, as numbers of their synsets.
     *
     * @param own its own, and those of words derived from it
     * @param above those that are more general, one step or two
     * @param next those that are more general by one step
     * @param opposite those of its opposites
     */
    public record Senses(Set<String> own, Set<String> above, Set<String> next, Set<String> opposite) {}

    /** The base forms of a word of a part of speech: "bought" is "buy"; the word itself is always among them. */
    public Set<String> bases(String lower, String tag) {
        return bases.computeIfAbsent(new Written(lower, tag), key -> readBases(lower, tag));
    }

    /** The senses of base forms. */
    public Senses senses(Set<String> bases, String tag) {
        return known.computeIfAbsent(new Form(bases, tag), key -> readSenses(bases, tag));
    }

    /** The verbs that mean the same as a verb, in any of its forms, in its two commonest senses; the commonest first. */
    public List<String> synonyms(String verb) {
        return synonyms.computeIfAbsent(
                verb,
                key -> WordNet.ask(wordNet -> {
                    IndexWord word = wordNet.lookupIndexWord(POS.VERB, verb.replace('_', ' '));
                    List<Synset> senses = word == null ? List.of() : word.getSenses();
                    return senses.stream()
                            .limit(COMMON_SENSES)
                            .flatMap(synset -> synset.getWords().stream())
                            .map(synonym -> synonym.getLemma().replace(' ', '_').toLowerCase(Locale.ROOT))
                            .distinct()
                            .toList();
                }));
    }

    /** Whether it is a word of the language rather than a name. */
    public boolean knows(String lower) {
        return List.of("NOUN", "VERB", "ADJ", "ADV").stream()
                .anyMatch(tag -> !senses(bases(lower, tag), tag).own().isEmpty());
    }

    private static List<POS> parts(String tag) {
        return switch (tag) {
            case "VERB", "AUX" -> List.of(POS.VERB);
            case "ADJ" -> List.of(POS.ADJECTIVE, POS.VERB);
            case "ADV" -> List.of(POS.ADVERB, POS.ADJECTIVE);
            case "NOUN", "PROPN" -> List.of(POS.NOUN);
            default -> List.of();
        };
    }

    private static Set<String> readBases(String lower, String tag) {
        Set<String> found = new HashSet<>(Set.of(lower));
        WordNet.ask(wordNet -> {
            for (POS part : parts(tag)) {
                found.addAll(wordNet.getMorphologicalProcessor().lookupAllBaseForms(part, lower));
            }
            return found;
        });
        Set<String> joined = new HashSet<>();
        found.forEach(base -> joined.add(base.replace(' ', '_')));
        return joined;
    }

    private static Senses readSenses(Set<String> bases, String tag) {
        Senses senses = new Senses(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        return WordNet.ask(wordNet -> {
            for (POS part : parts(tag)) {
                for (String base : bases) {
                    IndexWord word = wordNet.getIndexWord(part, base.replace('_', ' '));
                    if (word != null) {
                        List<Synset> all = word.getSenses();
                        for (Synset synset : all.subList(0, Math.min(SENSES, all.size()))) {
                            add(synset, base.replace('_', ' '), senses);
                        }
                    }
                }
            }
            return senses;
        });
    }

    private static void add(Synset synset, String base, Senses senses) throws JWNLException {
        senses.own().add(id(synset));
        for (Synset higher : higher(synset)) {
            senses.next().add(id(higher));
            senses.above().add(id(higher));
            higher(higher).forEach(highest -> senses.above().add(id(highest)));
        }
        for (Pointer similar : synset.getPointers(PointerType.SIMILAR_TO)) {
            senses.own().add(id(similar.getTargetSynset()));
        }
        for (Word word : synset.getWords()) {
            if (word.getLemma().equalsIgnoreCase(base)) {
                for (Pointer derived : word.getPointers(PointerType.DERIVATION)) {
                    senses.own().add(id(derived.getTargetSynset()));
                }
                for (Pointer pertains : word.getPointers(PointerType.PERTAINYM)) {
                    senses.own().add(id(pertains.getTargetSynset()));
                }
                for (Pointer opposite : word.getPointers(PointerType.ANTONYM)) {
                    senses.opposite().add(id(opposite.getTargetSynset()));
                }
            }
        }
    }

    private static List<Synset> higher(Synset synset) throws JWNLException {
        List<Synset> higher = new java.util.ArrayList<>();
        for (Pointer pointer : synset.getPointers(PointerType.HYPERNYM)) {
            higher.add(pointer.getTargetSynset());
        }
        return higher;
    }

    private static String id(Synset synset) {
        return synset.getPOS().getKey() + synset.getOffset();
    }
}
