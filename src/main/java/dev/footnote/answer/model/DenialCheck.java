package dev.footnote.answer.model;

import java.util.Set;

/** A verb or adjective that denies stays: of "refused to pay" nobody may make "paid". */
final class DenialCheck implements Check {

    private static final int REACH = 5;

    private final Meaning meaning;
    private final PhrasingWords lists;
    private final Negators negators;

    DenialCheck(Meaning meaning, PhrasingWords lists) {
        this.meaning = meaning;
        this.lists = lists;
        this.negators = new Negators(lists);
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        return negators.in(pairing.claim()).isEmpty() && negativeVerbLost(pairing)
                ? Set.of(Flaw.DENIAL_LOST)
                : Set.of();
    }

    /** "Refused to pay" of which only "paid" is left. */
    private boolean negativeVerbLost(Pairing pairing) {
        Reading main = pairing.ground().reading();
        for (Reading.Word word : main.everything()) {
            boolean negative = lists.has("negative", word.bases());
            if (negative
                    && (word.is("VERB", "ADJ") && governsUsed(word, pairing)
                            || word.is("VERB", "ADJ", "ADV") && governsNoun(word, pairing))) {
                boolean kept = pairing.claim().everything().stream()
                        .anyMatch(said -> lists.has("negative", said.bases()) || meaning.means(said, word));
                if (!kept) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Short of a majority", "reverse a cut": what is denied is a thing. */
    private static boolean governsNoun(Reading.Word negative, Pairing pairing) {
        var tokens = pairing.ground().reading().tokens();
        int at = negative.index() + 1;
        if (at < tokens.size() && tokens.get(at).lower().equals("than")) {
            return false;
        }
        while (at < tokens.size() && tokens.get(at).is("DET", "ADP", "ADJ", "PRON", "NUM")) {
            at++;
        }
        int noun = at;
        return pairing.claim().words().stream()
                .flatMap(said -> pairing.met(said).stream())
                .anyMatch(used -> used.index() == noun && used.is("NOUN"));
    }

    private static boolean governsUsed(Reading.Word negative, Pairing pairing) {
        return pairing.claim().words().stream()
                .filter(said -> said.is("VERB"))
                .flatMap(said -> pairing.met(said).stream())
                .anyMatch(used -> used.index() > negative.index() && used.index() - negative.index() <= REACH);
    }
}
