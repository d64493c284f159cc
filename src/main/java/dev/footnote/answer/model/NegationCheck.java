package dev.footnote.answer.model;

import dev.footnote.article.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the quote denies the sentence denies, and nothing else. */
final class NegationCheck implements Check {

    private final Meaning meaning;
    private final PhrasingWords lists;
    private final Negators negators;

    NegationCheck(Meaning meaning, PhrasingWords lists) {
        this.meaning = meaning;
        this.lists = lists;
        this.negators = new Negators(lists);
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        Reading claim = pairing.claim();
        Reading main = pairing.ground().reading();
        List<Span> drawnOn = pairing.drawnOn();
        List<Reading.Word> said = negators.in(claim);
        List<Reading.Word> given = negators.in(main).stream()
                .filter(negator -> bears(negator, pairing, drawnOn))
                .toList();
        if (said.isEmpty() && given.isEmpty()) {
            return Set.of();
        }
        if (said.isEmpty()) {
            return flaw(!deniesByWord(claim, main), Flaw.NEGATION_LOST);
        }
        if (given.isEmpty()) {
            if (inOtherWords(said, pairing, drawnOn)) {
                return Set.of();
            }
            boolean paraphrased = said.stream().allMatch(negator -> inOwnWords(negator, pairing));
            return flaw(
                    !paraphrased && !deniesByWord(main, claim) || !emptied(said, given, pairing), Flaw.NEGATION_ADDED);
        }
        boolean same = (said.size() == 1
                        && given.size() == 1
                        && !lists.has("no such", said.getFirst().lower())
                        && everyWordMet(pairing))
                || said.stream().allMatch(negator -> sameHead(negator, given, pairing) || inOwnWords(negator, pairing))
                        && given.stream().noneMatch(negator -> affirmed(negator, said, pairing));
        return flaw(!same || !emptied(said, given, pairing), Flaw.NEGATION_MOVED);
    }

    /** "Could not be modernised", "could not be refitted": both deny something that the other has no like of. */
    private boolean inOtherWords(List<Reading.Word> said, Pairing pairing, List<Span> drawnOn) {
        return said.stream().allMatch(negator -> negators.heads(negator, pairing.claim(), Set.of()).stream()
                        .limit(1)
                        .allMatch(head ->
                                unmet(pairing).contains(head) || head.is("VERB") && lists.has("light", head.bases())))
                && negators.in(pairing.ground().reading()).stream()
                        .anyMatch(negator -> drawnOn.stream().anyMatch(clause -> clause.contains(negator.span())));
    }

    /** Where nothing is said that the quote does not say, one "not" in each is the same one. */
    private static boolean everyWordMet(Pairing pairing) {
        return pairing.claim().words().stream()
                .noneMatch(word -> pairing.met(word).isEmpty());
    }

    private static Set<Reading.Word> unmet(Pairing pairing) {
        return pairing.claim().words().stream()
                .filter(word -> word.is("VERB") && pairing.met(word).isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<Flaw> flaw(boolean found, Flaw flaw) {
        return found ? Set.of(flaw) : Set.of();
    }

    /** "Nothing", "nobody" and "none" leave nobody and nothing out: a quote that says "not" of something else is no ground. */
    private boolean emptied(List<Reading.Word> said, List<Reading.Word> given, Pairing pairing) {
        boolean nothing = said.stream().anyMatch(word -> lists.has("nothing at all", word.lower()));
        if (!nothing) {
            return true;
        }
        boolean likewise = given.stream()
                .anyMatch(word -> lists.has("nothing at all", word.lower())
                        || word.lower().equals("no")
                        || word.lower().equals("never"));
        return likewise
                && pairing.claim().words().stream()
                        .filter(word -> !lists.has("labels", word.bases()))
                        .noneMatch(word -> pairing.met(word).isEmpty());
    }

    /** Whether a negation of the quote falls on something that the claim says. */
    private boolean bears(Reading.Word negator, Pairing pairing, List<Span> drawnOn) {
        if (drawnOn.stream().noneMatch(clause -> clause.contains(negator.span()))) {
            return false;
        }
        List<Reading.Word> heads = negators.heads(negator, pairing.ground().reading(), Set.of());
        boolean light = heads.stream().allMatch(head -> lists.has("light", head.bases()));
        boolean used =
                heads.stream().anyMatch(head -> pairing.met().values().stream().anyMatch(met -> met.contains(head)));
        return used || (light && !negator.lower().equals("without"));
    }

    private boolean sameHead(Reading.Word negator, List<Reading.Word> given, Pairing pairing) {
        List<Reading.Word> said = negators.heads(negator, pairing.claim(), unmet(pairing)).stream()
                .filter(head -> !lists.has("light", head.bases()))
                .toList();
        return said.isEmpty()
                || given.stream()
                        .flatMap(other -> negators.heads(other, pairing.ground().reading(), Set.of()).stream())
                        .filter(head -> !lists.has("light", head.bases()))
                        .anyMatch(head ->
                                said.stream().anyMatch(own -> meaning.means(own, head) || meaning.means(head, own)));
    }

    /** "Still had no power" for "were cut off": the quote says nothing of what is denied, so neither does it affirm it. */
    private boolean inOwnWords(Reading.Word negator, Pairing pairing) {
        List<Reading.Word> heads = negators.heads(negator, pairing.claim(), unmet(pairing)).stream()
                .filter(head -> !lists.has("light", head.bases()))
                .toList();
        return !heads.isEmpty()
                && heads.stream().allMatch(head -> pairing.met(head).isEmpty());
    }

    /** Whether the claim says of something that the quote denies it that it is so. */
    private boolean affirmed(Reading.Word given, List<Reading.Word> said, Pairing pairing) {
        Set<Reading.Word> denied = said.stream()
                .flatMap(negator -> negators.heads(negator, pairing.claim(), Set.of()).stream())
                .collect(Collectors.toSet());
        List<Reading.Word> heads = negators.heads(given, pairing.ground().reading(), Set.of()).stream()
                .filter(head -> head.is("VERB") && !lists.has("light", head.bases()))
                .toList();
        return pairing.claim().words().stream()
                .filter(word -> word.is("VERB") && !denied.contains(word))
                .anyMatch(word -> pairing.met(word).stream().anyMatch(heads::contains));
    }

    /** "Refused to pay" for "did not pay": a word of one that holds a denial and has no like in the other. */
    private boolean deniesByWord(Reading one, Reading other) {
        return one.everything().stream()
                .anyMatch(word -> (lists.has("negative", word.bases())
                                || other.everything().stream().anyMatch(given -> meaning.opposite(word, given)))
                        && other.everything().stream().noneMatch(given -> meaning.sameWord(word, given)));
    }
}
