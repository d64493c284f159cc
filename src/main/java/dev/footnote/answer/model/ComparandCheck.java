package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What something is compared with stays what it is compared with: of "five points ahead of the Greens" nobody may make "the
 * Greens are five points ahead".
 */
final class ComparandCheck implements Check {

    /** Tokens behind "than" in which the other side is named. */
    private static final int REACH = 6;

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        List<Token> said = pairing.claim().tokens();
        for (int i = 1; i + 1 < said.size(); i++) {
            String relation = relation(said, i);
            if (!relation.isEmpty() && turned(i, relation, pairing)) {
                return Set.of(Flaw.COMPARISON_TURNED);
            }
        }
        return Set.of();
    }

    /** The words that open the other side of a comparison at a token; empty where there are none. */
    private static String relation(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        if (word.equals("than") || word.equals("behind")) {
            return word;
        }
        if (word.equals("of") && tokens.get(i - 1).lower().equals("ahead")) {
            return "ahead of";
        }
        boolean second = word.equals("as")
                && tokens.subList(Math.max(0, i - REACH), i).stream()
                        .anyMatch(token -> token.lower().equals("as"));
        return second ? "as" : "";
    }

    private static boolean turned(int at, String relation, Pairing pairing) {
        Reading main = pairing.ground().reading();
        List<Integer> places = new ArrayList<>();
        for (int i = 1; i + 1 < main.tokens().size(); i++) {
            if (relation(main.tokens(), i).equals(relation)) {
                places.add(i);
            }
        }
        List<Reading.Word> other = behind(at, pairing.claim());
        List<Reading.Word> before = pairing.claim().everything().stream()
                .filter(word -> word.index() < at && telling(word))
                .toList();
        return !places.isEmpty()
                && places.stream().allMatch(place -> exchanged(other, before, place, behind(place, main), pairing));
    }

    /** What stood behind stands before, and what stood before stands behind. */
    private static boolean exchanged(
            List<Reading.Word> other, List<Reading.Word> before, int place, List<Reading.Word> given, Pairing pairing) {
        boolean wasBefore = other.stream()
                .anyMatch(word -> !pairing.met(word).isEmpty()
                        && pairing.met(word).stream().allMatch(same -> same.index() < place));
        boolean wasBehind = before.stream()
                .anyMatch(word -> !pairing.met(word).isEmpty()
                        && pairing.met(word).stream().allMatch(given::contains));
        return wasBefore && wasBehind;
    }

    private static List<Reading.Word> behind(int at, Reading reading) {
        return reading.everything().stream()
                .filter(word -> word.index() > at && word.index() <= at + REACH && telling(word))
                .toList();
    }

    private static boolean telling(Reading.Word word) {
        return word.is("NOUN", "PROPN", "ADJ", "VERB");
    }
}
