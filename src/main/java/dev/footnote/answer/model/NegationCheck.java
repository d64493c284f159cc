package dev.footnote.answer.model;

import dev.footnote.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the quote denies the sentence denies, and nothing else. */
final class NegationCheck implements Check {

    private static final int REACH = 5;

    private final Meaning meaning;
    private final PhrasingWords lists;

    NegationCheck(Meaning meaning, PhrasingWords lists) {
        this.meaning = meaning;
        this.lists = lists;
    }

    @Override
    public Verdict.@Nullable Reason fault(Pairing pairing) {
        Reading claim = pairing.claim();
        Reading main = pairing.ground().reading();
        List<Span> drawnOn = pairing.drawnOn();
        List<Reading.Word> said = negators(claim).stream().toList();
        List<Reading.Word> given = negators(main).stream()
                .filter(negator -> bears(negator, pairing, drawnOn))
                .toList();
        if (said.isEmpty() && given.isEmpty()) {
            return negativeVerbLost(pairing) ? Verdict.Reason.NEGATION : null;
        }
        if (said.isEmpty()) {
            return deniesByWord(claim, main) ? null : Verdict.Reason.NEGATION;
        }
        if (given.isEmpty()) {
            return deniesByWord(main, claim) ? null : Verdict.Reason.NEGATION;
        }
        return said.stream().allMatch(negator -> sameHead(negator, given, pairing)) ? null : Verdict.Reason.NEGATION;
    }

    private List<Reading.Word> negators(Reading reading) {
        return reading.everything().stream()
                .filter(word ->
                        lists.has("negators", word.lower()) || word.lower().matches(".*n['’]t"))
                .filter(word -> !reading.text()
                        .startsWith(
                                "only",
                                Math.min(reading.text().length(), word.span().end() + 1)))
                .toList();
    }

    /** Whether a negation of the quote falls on something that the claim says. */
    private boolean bears(Reading.Word negator, Pairing pairing, List<Span> drawnOn) {
        if (drawnOn.stream().noneMatch(clause -> clause.contains(negator.span()))) {
            return false;
        }
        List<Reading.Word> heads = heads(negator, pairing.ground().reading());
        boolean light = heads.stream().allMatch(head -> lists.has("light", head.bases()));
        boolean used =
                heads.stream().anyMatch(head -> pairing.met().values().stream().anyMatch(met -> met.contains(head)));
        return used || (light && !negator.lower().equals("without"));
    }

    /** What a negation falls on: the next verb, noun or adjective; after "no" and "neither" the verb as well. */
    private static List<Reading.Word> heads(Reading.Word negator, Reading reading) {
        List<Reading.Word> after = reading.everything().stream()
                .filter(word -> word.index() > negator.index() && word.index() - negator.index() <= REACH + 3)
                .filter(word -> word.is("VERB", "NOUN", "ADJ", "PROPN"))
                .toList();
        if (after.isEmpty()) {
            return after;
        }
        boolean ofNoun =
                List.of("no", "neither", "none", "nobody", "nothing", "nor").contains(negator.lower());
        if (!ofNoun) {
            return after.subList(0, Math.min(after.size(), after.getFirst().is("VERB", "PROPN") ? 1 : 2));
        }
        List<Reading.Word> heads = new java.util.ArrayList<>(after.subList(0, 1));
        after.stream().filter(word -> word.is("VERB")).findFirst().ifPresent(heads::add);
        return heads;
    }

    private boolean sameHead(Reading.Word negator, List<Reading.Word> given, Pairing pairing) {
        List<Reading.Word> said = heads(negator, pairing.claim());
        return said.isEmpty()
                || said.stream().allMatch(head -> lists.has("light", head.bases()))
                || given.stream()
                        .flatMap(other -> heads(other, pairing.ground().reading()).stream())
                        .anyMatch(head ->
                                said.stream().anyMatch(own -> meaning.means(own, head) || meaning.means(head, own)));
    }

    /** "Refused to pay" for "did not pay": a word of one that holds a denial and has no like in the other. */
    private boolean deniesByWord(Reading one, Reading other) {
        return one.everything().stream()
                .anyMatch(word -> (lists.has("negative", word.bases())
                                || other.everything().stream().anyMatch(given -> meaning.opposite(word, given)))
                        && other.everything().stream().noneMatch(given -> meaning.sameWord(word, given)));
    }

    /** "Refused to pay" of which only "paid" is left. */
    private boolean negativeVerbLost(Pairing pairing) {
        Reading main = pairing.ground().reading();
        for (Reading.Word word : main.everything()) {
            if (word.is("VERB", "ADJ") && lists.has("negative", word.bases()) && governsUsed(word, pairing)) {
                boolean kept = pairing.claim().everything().stream()
                        .anyMatch(said -> lists.has("negative", said.bases()) || meaning.means(said, word));
                if (!kept) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean governsUsed(Reading.Word negative, Pairing pairing) {
        return pairing.claim().words().stream()
                .filter(said -> said.is("VERB"))
                .flatMap(said -> pairing.met(said).stream())
                .anyMatch(used -> used.index() > negative.index() && used.index() - negative.index() <= REACH);
    }
}
