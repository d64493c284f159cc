package dev.footnote.conversation;

import java.util.List;

/** Tells how well a name suits "he" or "she", by the given names of {@code given-names.txt} and by its shape. */
final class Persons {

    /** How well a name suits; a later one suits better. */
    enum Fit {
        /** It cannot be meant. */
        NO,
        /** One word that nothing speaks against. */
        POSSIBLE,
        /** Two words and more, as people are named. */
        LIKELY,
        /** A given name or a title says so. */
        SURE
    }

    private static final int LONGEST = 5;

    private final Lexicon lexicon;
    private final Lexicon names = new Lexicon("given-names.txt");

    Persons(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * How well a name suits a pronoun.
     *
     * @param name the name without what it owns
     * @param pronoun a form of "he" or "she", in small letters
     */
    Fit fit(String name, String pronoun) {
        List<Word> words = Word.of(name);
        boolean woman = pronoun.equals("she") || pronoun.startsWith("her");
        int first = 0;
        while (first < words.size() && names.in("titles", words.get(first).low())) {
            first++;
        }
        boolean titled = first > 0;
        if (titled
                && names.in(
                        woman ? "titles of men" : "titles of women",
                        words.getFirst().low())) {
            return Fit.NO;
        }
        List<Word> rest = words.subList(first, words.size()).stream()
                .filter(word -> !word.mark())
                .toList();
        if (rest.isEmpty() || rest.size() > LONGEST || rest.stream().anyMatch(word -> !personal(word))) {
            return Fit.NO;
        }
        return given(rest.getFirst().low(), woman, titled, rest.size());
    }

    /** How well a name suits a person at all. */
    Fit fit(String name) {
        Fit man = fit(name, "he");
        Fit woman = fit(name, "she");
        return man.compareTo(woman) >= 0 ? man : woman;
    }

    private Fit given(String name, boolean woman, boolean titled, int words) {
        boolean suits = names.in(woman ? "women" : "men", name);
        boolean other = names.in(woman ? "men" : "women", name);
        if (other && !suits) {
            return Fit.NO;
        }
        if (suits || titled) {
            return Fit.SURE;
        }
        return words > 1 ? Fit.LIKELY : Fit.POSSIBLE;
    }

    /** Whether a word may stand in a person's name. */
    private boolean personal(Word word) {
        boolean acronym = word.text().length() > 1
                && word.text().chars().filter(Character::isUpperCase).count() > 1
                && word.text().chars().noneMatch(Character::isLowerCase)
                && word.text().indexOf('.') < 0;
        return !word.number()
                && !acronym
                && (word.capital() || names.in("particles", word.low()))
                && !names.in("never", word.low())
                && !lexicon.in("classes", word.low())
                && !lexicon.in("determiners", word.low())
                && !lexicon.in("places", word.low());
    }
}
