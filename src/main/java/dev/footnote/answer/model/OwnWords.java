package dev.footnote.answer.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sentences of the articles that a removed one was made of. They are told in its place: a check by words removes many
 * sentences that are right, and what these say would be lost to the reader.
 */
final class OwnWords {

    /** The share of a sentence's words that the first of them says at least. */
    private static final double FIRST = 0.5;

    /** The share that a second one says beyond the first at least. */
    private static final double SECOND = 0.3;

    /** Words that either says at least: one or two in common tell nothing. */
    private static final int LEAST = 3;

    private final Meaning meaning;
    private final Function<String, Reading> reading;

    /**
     * With what words mean.
     *
     * @param reading reads a sentence of a passage
     */
    OwnWords(Meaning meaning, Function<String, Reading> reading) {
        this.meaning = meaning;
        this.reading = reading;
    }

    /** A sentence of a passage and which of the removed one's words it says. */
    private record Place(Given given, Given.Line line, Set<Reading.Word> said) {
        Verdict.Own own() {
            return new Verdict.Own(line.text(), given.quote(line.span()));
        }
    }

    /** One or two of the passages' sentences; none where no sentence says half of it. */
    List<Verdict.Own> of(Reading removed, List<Given> passages) {
        List<Reading.Word> words = removed.everything().stream()
                .filter(word -> removed.words().contains(word) || word.is("PROPN"))
                .toList();
        List<Place> places = passages.stream()
                .flatMap(given -> given.sentences().stream()
                        .filter(line -> !line.text().endsWith("?"))
                        .map(line -> new Place(given, line, said(words, reading.apply(line.text())))))
                .toList();
        List<Verdict.Own> own = new ArrayList<>();
        Set<Reading.Word> told = new HashSet<>();
        for (double share : List.of(FIRST, SECOND)) {
            Place most = places.stream()
                    .reduce((one, other) -> beyond(other, told) > beyond(one, told) ? other : one)
                    .orElse(null);
            if (most == null || beyond(most, told) < Math.max(LEAST, share * words.size())) {
                break;
            }
            told.addAll(most.said());
            own.add(most.own());
        }
        return own;
    }

    private static long beyond(Place place, Set<Reading.Word> told) {
        return place.said().stream().filter(word -> !told.contains(word)).count();
    }

    private Set<Reading.Word> said(List<Reading.Word> words, Reading line) {
        return words.stream()
                .filter(word -> line.everything().stream().anyMatch(given -> meaning.means(word, given)))
                .collect(Collectors.toSet());
    }
}
