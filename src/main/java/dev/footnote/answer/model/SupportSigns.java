package dev.footnote.answer.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What speaks for or against a drafted sentence standing on a quote that does not say each of its words: how much of it is
 * said there, by words and by vectors, and the soft flaws.
 */
final class SupportSigns {

    /** Those that speak for it; all others speak against it. */
    static final Set<String> FOR = Set.of("covered", "before", "cosine");

    private static final List<String> GRADED = List.of("covered", "before", "cosine", "elsewhere");

    private static final List<Flaw> SOFT =
            Arrays.stream(Flaw.values()).filter(Flaw::soft).toList();

    /** The signs' names, in the order of the values. */
    static final List<String> NAMES = Stream.concat(
                    GRADED.stream(), SOFT.stream().map(flaw -> flaw.name().toLowerCase(Locale.ROOT)))
            .toList();

    private final Meaning meaning;

    SupportSigns(Meaning meaning) {
        this.meaning = meaning;
    }

    /** The signs of a pair; shares from 0 to 1, cosines from -1 to 1, soft flaws 0 or 1. */
    double[] of(Pairing pairing, Coverage coverage, Set<Flaw> flaws) {
        if (coverage.whole() && flaws.isEmpty()) {
            // Nothing is to be weighed, and the vectors cost most.
            return new double[NAMES.size()];
        }
        double[] graded = {
            coverage.share(),
            coverage.shareBefore(),
            cosine(pairing.claim().text(), pairing.ground()),
            elsewhere(pairing, coverage)
        };
        double[] signs = Arrays.copyOf(graded, NAMES.size());
        for (int i = 0; i < SOFT.size(); i++) {
            signs[GRADED.size() + i] = flaws.contains(SOFT.get(i)) ? 1 : 0;
        }
        return signs;
    }

    /** The share of its words that only other sentences of the passage have: what is told of one thing may be another's. */
    private static double elsewhere(Pairing pairing, Coverage coverage) {
        long others = coverage.missing().stream()
                .filter(word -> pairing.ground().given().sentences().stream()
                        .anyMatch(line -> line.text().toLowerCase(Locale.ROOT).contains(word.lower())))
                .count();
        return pairing.claim().words().isEmpty()
                ? 0
                : (double) others / pairing.claim().words().size();
    }

    /** Of the sentence and the quote, or the quote with what it leans on. */
    private double cosine(String text, Ground ground) {
        double alone = meaning.cosine(text, ground.main().text());
        return ground.context().isEmpty()
                ? alone
                : Math.max(
                        alone,
                        meaning.cosine(
                                text,
                                ground.context().getLast().text() + " "
                                        + ground.main().text()));
    }
}
