package dev.footnote.retrieve;

import dev.footnote.index.Encoder;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.Words;
import dev.footnote.language.WordNet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a misspelt word of a question as the word of the articles that was meant: "Moncalm" as "Montcalm". Only a word that
 * stands in no article and that the encoder's vocabulary does not hold either is taken for a misspelling, so that a word the
 * articles merely lack stays what it is. {@link #plain} finds slips that can hardly be anything else and are mended at once;
 * {@link #in} finds what may be tried where nothing answers. Whoever answers has to tell the reader.
 */
final class Spelling {

    /** Shorter words have too many neighbours. */
    private static final int SHORTEST = 5;

    /** From this length on two letters may be wrong. */
    private static final int LONG = 9;

    private final PassageIndex index;
    private final Encoder encoder;

    Spelling(PassageIndex index, Encoder encoder) {
        this.index = index;
        this.encoder = encoder;
    }

    /** The misspelt words of a question, in order, each with the word it is read as. */
    List<Found> in(String question) {
        List<Found> found = new ArrayList<>();
        // Who writes names in capitals means no name by a word in small letters.
        boolean smallThroughout = question.chars().skip(1).noneMatch(Character::isUpperCase);
        for (Words.Word word : Words.of(question)) {
            String asked = question.substring(word.start(), word.end());
            if (isUnknown(word, asked)) {
                meant(word, asked, smallThroughout || Character.isUpperCase(asked.charAt(0)))
                        .ifPresent(read -> found.add(new Found(word, new Misspelling(asked, read))));
            }
        }
        return found;
    }

    /**
     * The words that are plainly slips: a word in small letters that is no English word and has one neighbour among the
     * articles' words; or one that two swapped letters make a word of the articles, which few other words or names are.
     * A name that the articles lack, and that no swap makes one of theirs, is another name.
     */
    List<Found> plain(String question) {
        List<Found> found = new ArrayList<>();
        boolean smallThroughout = question.chars().skip(1).noneMatch(Character::isUpperCase);
        for (Words.Word word : Words.of(question)) {
            String asked = question.substring(word.start(), word.end());
            if (isUnknown(word, asked)) {
                plainly(asked, smallThroughout)
                        .ifPresent(read -> found.add(new Found(word, new Misspelling(asked, read))));
            }
        }
        return found;
    }

    private Optional<String> plainly(String asked, boolean smallThroughout) {
        boolean name = Character.isUpperCase(asked.charAt(0));
        Optional<String> swapped = only(NearForms.swapped(asked), name, smallThroughout);
        if (name) {
            return swapped.filter(read -> !WordNet.knows(asked));
        }
        return swapped.isPresent() || WordNet.knows(asked) ? swapped : only(NearForms.changed(asked), false, false);
    }

    /** The one of these forms that is a word of the articles; empty where none is, or several are. */
    private Optional<String> only(Set<String> forms, boolean name, boolean smallThroughout) {
        Map<String, String> held = new LinkedHashMap<>();
        for (String form : forms) {
            List<Words.Word> words = Words.of(form);
            if (words.size() == 1 && index.frequency(words.getFirst().stem()) > 0) {
                String stem = words.getFirst().stem();
                boolean word = WordNet.knows(form) || (!name && spelt(stem, form, false));
                if (word || ((name || smallThroughout) && spelt(stem, form, true))) {
                    // Of forms of one word, the one that the articles write.
                    boolean written = index.spelling(stem).map(Spelling::folded).equals(Optional.of(folded(form)));
                    held.merge(stem, form, (first, other) -> written ? other : first);
                }
            }
        }
        return held.size() == 1 ? Optional.of(held.values().iterator().next()) : Optional.empty();
    }

    /** Whether the articles spell a stem like this, as a name or as another word. */
    private boolean spelt(String stem, String form, boolean name) {
        return index.spelling(stem)
                .filter(spelling -> Character.isUpperCase(spelling.charAt(0)) == name)
                .filter(spelling -> folded(spelling).startsWith(folded(form)))
                .isPresent();
    }

    /** The question with these words as they were meant. */
    static String mended(String question, List<Found> misspellings) {
        StringBuilder mended = new StringBuilder(question);
        for (Found each : misspellings.reversed()) {
            mended.replace(
                    each.word().start(), each.word().end(), each.misspelling().read());
        }
        return mended.toString();
    }

    /** A misspelling and where it stands in the question. */
    record Found(Words.Word word, Misspelling misspelling) {}

    private boolean isUnknown(Words.Word word, String asked) {
        return asked.length() >= SHORTEST
                && asked.chars().allMatch(Character::isLetter)
                && index.frequency(word.stem()) == 0
                && encoder.tokens(asked) > 1;
    }

    private Optional<String> meant(Words.Word word, String asked, boolean mayBeName) {
        int edits = asked.length() >= LONG ? 2 : 1;
        return index.neighbours(word.stem(), edits).stream()
                .flatMap(stem -> index.spelling(stem).stream())
                .filter(read -> read.chars().allMatch(Character::isLetter))
                .filter(read -> mayBeName || Character.isLowerCase(read.charAt(0)))
                .map(read -> new Candidate(read, edits(folded(asked), folded(read)), frequency(read)))
                .filter(candidate -> candidate.edits() > 0 && candidate.edits() <= edits)
                .min(Comparator.comparingInt(Candidate::edits)
                        .thenComparing(
                                Comparator.comparingInt(Candidate::frequency).reversed())
                        .thenComparing(Candidate::read))
                .map(Candidate::read);
    }

    private record Candidate(String read, int edits, int frequency) {}

    private int frequency(String word) {
        return Words.of(word).stream()
                .mapToInt(w -> index.frequency(w.stem()))
                .min()
                .orElse(0);
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be put in, left out, exchanged or swapped with their neighbour (Damerau 1964). */
    private static int edits(String left, String right) {
        int[][] edits = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : least(left, right, i, j, edits);
            }
        }
        return edits[left.length()][right.length()];
    }

    private static int least(String left, String right, int i, int j, int[][] edits) {
        int exchanged = edits[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int least = Math.min(exchanged, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
