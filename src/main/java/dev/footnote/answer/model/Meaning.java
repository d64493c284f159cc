package dev.footnote.answer.model;

import dev.footnote.index.Words;
import dev.footnote.language.Lexicon;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Whether a word of a draft says no more than a word of a quote: the same word, a synonym, a more general one. Words that are
 * only near in meaning, such as "profit" and "revenue", do not count. Safe for several threads.
 */
final class Meaning {

    /** Cosine below which two words that share a rare sense are taken to mean different things. */
    private static final double SAME_SENSE = 0.3;

    /** Cosine from which a word that is narrower by one step may stand for the other. */
    private static final double NARROWER = 0.5;

    /** Cosine from which two words mean the same of which WordNet lacks one. */
    private static final double BY_VECTOR = 0.75;

    /** Letters that two forms of one word have in common at least, and as a share of the longer one. */
    private static final int STEM = 5;

    private static final double STEM_SHARE = 0.6;

    /** Comparisons that are remembered. */
    private static final int REMEMBERED = 100_000;

    private final Lexicon lexicon;
    private final PhrasingWords lists;
    private final WordVectors vectors;
    private final ConcurrentHashMap<String, Set<String>> stems = new ConcurrentHashMap<>();

    private final ConcurrentHashMap<Compared, Boolean> compared = new ConcurrentHashMap<>();

    /** Two words as far as their meaning goes. */
    private record Compared(
            String said, String tag, Set<String> bases, String given, String givenTag, Set<String> givenBases) {
        static Compared of(Reading.Word said, Reading.Word given) {
            return new Compared(said.lower(), said.tag(), said.bases(), given.lower(), given.tag(), given.bases());
        }
    }

    Meaning(Lexicon lexicon, PhrasingWords lists, WordVectors vectors) {
        this.lexicon = lexicon;
        this.lists = lists;
        this.vectors = vectors;
    }

    /** Whether two words are forms of one word. */
    boolean sameWord(Reading.Word one, Reading.Word other) {
        return one.bases().stream()
                        .anyMatch(base -> base.indexOf('_') < 0 && other.bases().contains(base))
                || !Collections.disjoint(stems(one.lower()), stems(other.lower()));
    }

    /** Whether {@code said} says no more than {@code given}. */
    boolean means(Reading.Word said, Reading.Word given) {
        if (sameWord(said, given)) {
            return true;
        }
        if (compared.size() > REMEMBERED) {
            compared.clear();
        }
        return compared.computeIfAbsent(Compared.of(said, given), key -> compared(said, given));
    }

    private boolean compared(Reading.Word said, Reading.Word given) {
        if (lists.together("apart", said.bases(), given.bases()) || opposite(said, given) || again(said, given)) {
            return false;
        }
        return lists.together("same", said.bases(), given.bases())
                || derived(said.lower(), given.lower())
                || near(said, given);
    }

    /** "Reopened" is not "opened". */
    private static boolean again(Reading.Word one, Reading.Word other) {
        return one.bases().stream().anyMatch(base -> other.bases().contains("re" + base))
                || other.bases().stream().anyMatch(base -> one.bases().contains("re" + base));
    }

    /** Whether one is the opposite of the other. */
    boolean opposite(Reading.Word one, Reading.Word other) {
        if (sameWord(one, other)) {
            return false;
        }
        if (unlike(one.lower(), other.lower()) || unlike(other.lower(), one.lower())) {
            return true;
        }
        Lexicon.Senses left = lexicon.senses(one.bases(), one.tag());
        Lexicon.Senses right = lexicon.senses(other.bases(), other.tag());
        return !Collections.disjoint(left.opposite(), right.own())
                || !Collections.disjoint(right.opposite(), left.own());
    }

    /** "Unhurt" and "hurt". */
    private static boolean unlike(String one, String other) {
        return one.length() == other.length() + 2 && one.startsWith("un") && one.endsWith(other);
    }

    private static boolean derived(String one, String other) {
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= STEM && common >= STEM_SHARE * Math.max(one.length(), other.length());
    }

    private boolean near(Reading.Word said, Reading.Word given) {
        Lexicon.Senses left = lexicon.senses(said.bases(), said.tag());
        Lexicon.Senses right = lexicon.senses(given.bases(), given.tag());
        boolean same = !Collections.disjoint(left.own(), right.own());
        boolean wider = !Collections.disjoint(left.own(), right.above());
        boolean narrower = !Collections.disjoint(left.next(), right.own());
        if (!(same || wider || narrower)) {
            boolean unknown = left.own().isEmpty() || right.own().isEmpty();
            return unknown
                    && said.tag().equals(given.tag())
                    && vectors.cosine(said.lower(), given.lower()) >= BY_VECTOR;
        }
        double cosine = vectors.cosine(said.lower(), given.lower());
        return cosine >= (same || wider ? SAME_SENSE : NARROWER);
    }

    /** The cosine of two sentences. */
    double cosine(String one, String other) {
        return vectors.cosine(one, other);
    }

    private Set<String> stems(String word) {
        return stems.computeIfAbsent(
                word, key -> Words.of(key).stream().map(Words.Word::stem).collect(Collectors.toSet()));
    }
}
