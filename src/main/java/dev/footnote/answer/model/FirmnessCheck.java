package dev.footnote.answer.model;

import dev.footnote.answer.Certainty;
import dev.footnote.answer.CertaintyCues;
import dev.footnote.article.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sentence is never firmer than its quote: what is reported, alleged, planned, doubted or conditional there stays so. */
final class FirmnessCheck implements Check {

    private static final int REACH = 4;

    private final CertaintyCues cues;
    private final PhrasingWords lists;

    FirmnessCheck(CertaintyCues cues, PhrasingWords lists) {
        this.cues = cues;
        this.lists = lists;
    }

    @Override
    public Verdict.@Nullable Reason fault(Pairing pairing) {
        Reading claim = pairing.claim();
        Reading main = pairing.ground().reading();
        Set<Certainty> said =
                cues.all(claim.text(), List.of(new Span(0, claim.text().length())));
        Set<Certainty> given = cues.all(main.text(), pairing.drawnOn());
        Set<Certainty> anywhere =
                cues.all(main.text(), List.of(new Span(0, main.text().length())));
        if (told(pairing)) {
            given = new java.util.HashSet<>(given);
            given.remove(Certainty.PLANNED);
        }
        boolean kept = given.stream().allMatch(label -> keeps(label, said, claim))
                && heldByThem(pairing)
                && condition(pairing)
                && future(claim, main)
                && pairing.claim().words().stream()
                        .filter(word -> word.is("VERB"))
                        .allMatch(word -> happened(word, pairing));
        boolean added = said.contains(Certainty.PLANNED)
                        && !anywhere.contains(Certainty.PLANNED)
                        && !anywhere.contains(Certainty.OPINION)
                        && !unsettled(main)
                        && !drawsOnOpenVerb(pairing)
                || said.contains(Certainty.DENIED) && !anywhere.contains(Certainty.DENIED) && negators(main) == 0;
        return kept && !added ? null : Verdict.Reason.FIRMER;
    }

    /** Whether all verbs of the claim tell what has happened by the quote: "blocked the planned merger". */
    private boolean told(Pairing pairing) {
        List<Reading.Word> verbs =
                pairing.claim().words().stream().filter(word -> word.is("VERB")).toList();
        Reading main = pairing.ground().reading();
        return !verbs.isEmpty()
                && verbs.stream().allMatch(verb -> pairing.met(verb).stream()
                        .anyMatch(other -> other.is("VERB")
                                && !open(other, main)
                                && !open(verb, pairing.claim())
                                && !lists.has("tentative", other.bases())
                                && !other.bases().contains("plan")
                                && !other.bases().contains("expect")));
    }

    private boolean drawsOnOpenVerb(Pairing pairing) {
        Reading main = pairing.ground().reading();
        return pairing.claim().words().stream()
                .flatMap(word -> pairing.met(word).stream())
                .anyMatch(word -> open(word, main));
    }

    /** What somebody argues or believes stays theirs. */
    private boolean heldByThem(Pairing pairing) {
        Reading main = pairing.ground().reading();
        Set<Reading.Word> used = pairing.used();
        boolean held = main.everything().stream()
                .filter(word -> word.is("VERB") && lists.has("holders", word.bases()))
                .anyMatch(holder -> used.stream().anyMatch(word -> word.index() > holder.index()));
        return !held
                || spoken(pairing.claim())
                || pairing.claim().everything().stream()
                        .anyMatch(word -> lists.has("holders", word.bases()) || lists.has("hedges", word.lower()));
    }

    private boolean keeps(Certainty label, Set<Certainty> said, Reading claim) {
        return switch (label) {
            case CONFIRMED -> true;
            case REPORTED -> said.contains(Certainty.REPORTED) || said.contains(Certainty.ALLEGED);
            case ALLEGED -> said.contains(Certainty.ALLEGED) || said.contains(Certainty.REPORTED);
            case PLANNED -> said.contains(Certainty.PLANNED) || said.contains(Certainty.OPINION) || unsettled(claim);
            case OPINION -> said.contains(Certainty.OPINION) || spoken(claim);
            case DENIED -> said.contains(Certainty.DENIED) || negators(claim) > 0;
        };
    }

    private static boolean spoken(Reading claim) {
        return claim.everything().stream()
                .anyMatch(word -> word.bases().contains("say")
                        || word.bases().contains("call")
                        || word.bases().contains("describe")
                        || word.lower().equals("according"));
    }

    private long negators(Reading reading) {
        return reading.everything().stream()
                .filter(word -> lists.has("negators", word.lower()) || lists.has("negative", word.bases()))
                .count();
    }

    private boolean unsettled(Reading reading) {
        return reading.everything().stream()
                .anyMatch(word -> lists.has("modals", word.lower()) || lists.has("tentative", word.bases()));
    }

    private boolean condition(Pairing pairing) {
        Reading main = pairing.ground().reading();
        boolean conditional = main.everything().stream()
                .anyMatch(word -> lists.has("condition", word.lower()) && word.is("SCONJ", "VERB", "ADP"));
        return !conditional
                || pairing.claim().everything().stream().anyMatch(word -> lists.has("keeps condition", word.bases()));
    }

    /** "Will" needs more than "is considering". */
    private boolean future(Reading claim, Reading main) {
        boolean certain = claim.everything().stream().anyMatch(word -> lists.has("certain future", word.lower()));
        return !certain
                || main.everything().stream().noneMatch(word -> lists.has("tentative", word.bases()))
                || main.everything().stream().anyMatch(word -> lists.has("certain future", word.lower()))
                || claim.everything().stream().anyMatch(word -> lists.has("tentative", word.bases()));
    }

    /** Whether a verb that the claim tells as an event is one in the quote, not something that may come or was wanted. */
    private boolean happened(Reading.Word verb, Pairing pairing) {
        List<Reading.Word> all = pairing.met(verb);
        List<Reading.Word> verbs = all.stream().filter(word -> word.is("VERB")).toList();
        List<Reading.Word> met = verbs.isEmpty() ? all : verbs;
        return met.isEmpty()
                || open(verb, pairing.claim())
                || met.stream().anyMatch(other -> !open(other, pairing.ground().reading()));
    }

    private boolean open(Reading.Word verb, Reading reading) {
        List<Reading.Word> before = reading.everything().stream()
                .filter(word -> word.index() < verb.index() && verb.index() - word.index() <= REACH)
                .toList();
        if (before.isEmpty()) {
            return false;
        }
        Reading.Word last = before.getLast();
        if (lists.has("modals", last.lower())) {
            return true;
        }
        if (!verb.is("VERB", "NOUN")) {
            return false;
        }
        if (verb.is("NOUN")) {
            return lists.has("modals", last.lower())
                    || last.lower().equals("to") && noVerbBetween(last, verb, before) && last.is("PART")
                    || before.stream()
                            .anyMatch(
                                    word -> lists.has("wanted for", word.lower()) && noVerbBetween(word, verb, before));
        }
        if (last.lower().equals("to") && last.index() == verb.index() - 1) {
            List<Reading.Word> governors = before.stream()
                    .filter(word -> word.is("VERB", "ADJ", "NOUN", "AUX") && !lists.has("time", word.bases()))
                    .toList();
            return governors.isEmpty()
                    || !lists.has("carried out", governors.getLast().bases());
        }
        if (verb.lower().endsWith("ing")
                && last.index() == verb.index() - 1
                && (lists.has("not yet", last.lower()) || lists.has("not yet", last.bases()))) {
            return true;
        }
        return before.stream().anyMatch(word -> lists.has("modals", word.lower()) && noVerbBetween(word, verb, before));
    }

    private static boolean noVerbBetween(Reading.Word modal, Reading.Word verb, List<Reading.Word> before) {
        return before.stream()
                .filter(word -> word.index() > modal.index() && word.index() < verb.index())
                .noneMatch(word -> word.is("VERB"));
    }
}
