package dev.footnote.answer.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may come, was wanted or was once so is not told as what has happened, will be or is so. */
final class HappenedCheck implements Check {

    private static final int REACH = 4;

    private final PhrasingWords lists;
    private final OpenVerbs openVerbs;

    HappenedCheck(PhrasingWords lists) {
        this.lists = lists;
        this.openVerbs = new OpenVerbs(lists);
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (!future(pairing) || pairing.claim().words().stream().anyMatch(word -> surer(word, pairing))) {
            flaws.add(Flaw.FUTURE_FIRMER);
        }
        if (!bygone(pairing)) {
            flaws.add(Flaw.BYGONE);
        }
        if (!pairing.claim().words().stream()
                .filter(word -> word.is("VERB"))
                .allMatch(word -> happened(word, pairing))) {
            flaws.add(Flaw.NOT_HAPPENED);
        }
        return flaws;
    }

    /** "Would appeal" for "can appeal". */
    private boolean surer(Reading.Word verb, Pairing pairing) {
        List<Reading.Word> met =
                pairing.met(verb).stream().filter(word -> word.is("VERB")).toList();
        return verb.is("VERB")
                && !met.isEmpty()
                && modal(verb, pairing.claim(), "sure modals")
                && met.stream().allMatch(word -> modal(word, pairing.ground().reading(), "weak modals"));
    }

    private boolean modal(Reading.Word verb, Reading reading, String list) {
        return reading.everything().stream()
                .anyMatch(word -> lists.has(list, word.lower())
                        && (word.index() == verb.index() - 1
                                || word.index() == verb.index() - 2
                                        && reading.tokens()
                                                .get(verb.index() - 1)
                                                .is("ADV", "PART")));
    }

    /** "Will" needs more than "is considering". */
    private boolean future(Pairing pairing) {
        Reading claim = pairing.claim();
        Reading main = pairing.ground().reading();
        boolean certain = claim.everything().stream().anyMatch(word -> lists.has("certain future", word.lower()));
        return !certain
                || main.everything().stream()
                        .noneMatch(word -> lists.has("tentative", word.bases()) && bearsOnVerb(word, pairing))
                || main.everything().stream().anyMatch(word -> lists.has("certain future", word.lower()))
                || said(pairing)
                || claim.everything().stream().anyMatch(word -> lists.has("tentative", word.bases()));
    }

    /** "She said that pupils would be kept out": told of what was said, "will" is "would". */
    private boolean said(Pairing pairing) {
        Reading main = pairing.ground().reading();
        return main.everything().stream()
                .filter(word -> word.lower().equals("would"))
                .filter(would -> pairing.met().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(verb -> verb.is("VERB")
                                && verb.index() > would.index()
                                && verb.index() - would.index() < REACH))
                .anyMatch(would -> main.everything().stream()
                        .anyMatch(word -> word.is("VERB")
                                && lists.has("speech", word.bases())
                                && word.index() < would.index()
                                && would.index() - word.index() <= 2 * REACH));
    }

    /** Whether a tentative word stands before a verb that the claim draws on; of "offering" itself it does not. */
    private static boolean bearsOnVerb(Reading.Word tentative, Pairing pairing) {
        List<Reading.Word> met = pairing.claim().words().stream()
                .filter(word -> word.is("VERB"))
                .flatMap(word -> pairing.met(word).stream())
                .toList();
        return met.isEmpty()
                || met.stream().noneMatch(word -> word.index() <= tentative.index())
                || met.stream()
                        .anyMatch(
                                word -> word.index() > tentative.index() && word.index() - tentative.index() <= REACH);
    }

    /** "Back then it kept the right": what was once so is not told as what is so. */
    private boolean bygone(Pairing pairing) {
        return pairing.ground().reading().everything().stream().noneMatch(this::ofOldTimes)
                || pairing.claim().everything().stream().anyMatch(word -> ofOldTimes(word) || past(word));
    }

    private boolean ofOldTimes(Reading.Word word) {
        return lists.has("bygone", word.bases());
    }

    private static boolean past(Reading.Word word) {
        return word.is("VERB", "AUX")
                && (word.lower().endsWith("ed")
                        || List.of("had", "was", "were", "did").contains(word.lower())
                        || word.is("VERB")
                                && !word.bases().equals(Set.of(word.lower()))
                                && !word.lower().endsWith("s")
                                && !word.lower().endsWith("ing"));
    }

    /** Whether a verb that the claim tells as an event is one in the quote, not something that may come or was wanted. */
    private boolean happened(Reading.Word verb, Pairing pairing) {
        Reading main = pairing.ground().reading();
        List<Reading.Word> all = pairing.met(verb);
        List<Reading.Word> verbs = all.stream().filter(word -> word.is("VERB")).toList();
        List<Reading.Word> met = verbs.isEmpty() ? all : verbs;
        return met.isEmpty()
                || openVerbs.open(verb, pairing.claim())
                || openVerbs.scheduled(verb, pairing.claim())
                || lists.has("stative", verb.bases()) && verb.lower().endsWith("ing")
                || openVerbs.negated(verb, pairing.claim())
                        && met.stream().anyMatch(other -> openVerbs.negated(other, main))
                || met.stream().anyMatch(other -> !openVerbs.open(other, main) && !openVerbs.notUntil(other, main));
    }
}
