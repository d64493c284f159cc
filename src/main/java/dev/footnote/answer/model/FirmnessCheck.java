package dev.footnote.answer.model;

import dev.footnote.answer.Certainty;
import dev.footnote.answer.CertaintyCues;
import dev.footnote.article.Span;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sentence is never firmer than its quote: what is reported, alleged, planned, denied or an opinion there stays so. */
final class FirmnessCheck implements Check {

    /** Words between those who report and their "reported". */
    private static final int REACH = 6;

    private final CertaintyCues cues;
    private final PhrasingWords lists;
    private final OpenVerbs openVerbs;
    private final OutletCheck outlets;

    FirmnessCheck(CertaintyCues cues, PhrasingWords lists, OutletCheck outlets) {
        this.outlets = outlets;
        this.cues = cues;
        this.lists = lists;
        this.openVerbs = new OpenVerbs(lists);
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        Reading claim = pairing.claim();
        Reading main = pairing.ground().reading();
        Set<Certainty> said = everywhere(claim);
        Set<Certainty> given = new HashSet<>(cues.all(main.text(), pairing.drawnOn()));
        if (told(pairing)) {
            given.remove(Certainty.PLANNED);
        }
        if (ofOwnResult(pairing)) {
            given.remove(Certainty.REPORTED);
        }
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        given.stream().filter(label -> !keeps(label, said, claim)).forEach(label -> flaws.add(lost(label, pairing)));
        if (added(said, pairing)) {
            flaws.add(Flaw.LABEL_ADDED);
        }
        if (!heldByThem(pairing)) {
            flaws.add(Flaw.VIEW_AS_FACT);
        }
        if (!condition(pairing)) {
            flaws.add(Flaw.CONDITION_LOST);
        }
        return flaws;
    }

    private Set<Certainty> everywhere(Reading reading) {
        return cues.all(reading.text(), List.of(new Span(0, reading.text().length())));
    }

    /** Whether nothing but the outlet's name makes it a report: without it the answer still labels the sentence as one. */
    private boolean onlyOutlet(Pairing pairing) {
        String text = outlets.withoutAttribution(pairing.ground().reading().text());
        return !cues.all(text, pairing.drawnOn()).contains(Certainty.REPORTED);
    }

    /** "…, researchers reported": those who found it out tell it themselves. */
    private boolean ofOwnResult(Pairing pairing) {
        Reading main = pairing.ground().reading();
        List<Reading.Word> words = main.everything();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).lower().matches("reports?|reported")
                    && words.get(i).is("VERB")) {
                int at = i;
                return words.subList(Math.max(0, i - REACH), i).stream()
                        .anyMatch(word -> word.is("NOUN", "PROPN")
                                && lists.has("own reports", word.bases())
                                && !main.text()
                                        .substring(
                                                word.span().end(),
                                                words.get(at).span().start())
                                        .contains(","));
            }
        }
        return false;
    }

    private boolean added(Set<Certainty> said, Pairing pairing) {
        Reading main = pairing.ground().reading();
        Set<Certainty> anywhere = everywhere(main);
        return said.contains(Certainty.PLANNED)
                        && !anywhere.contains(Certainty.PLANNED)
                        && !anywhere.contains(Certainty.OPINION)
                        && !unsettled(main)
                        && !drawsOnOpenVerb(pairing)
                || said.contains(Certainty.DENIED) && !anywhere.contains(Certainty.DENIED) && negators(main) == 0;
    }

    private Flaw lost(Certainty label, Pairing pairing) {
        return switch (label) {
            case REPORTED -> onlyOutlet(pairing) ? Flaw.OUTLET_LEFT_OUT : Flaw.REPORT_LOST;
            case ALLEGED -> Flaw.ALLEGATION_LOST;
            case PLANNED -> Flaw.PLAN_LOST;
            case OPINION -> Flaw.OPINION_LOST;
            case DENIED -> Flaw.DENIED_LOST;
            case CONFIRMED -> throw new IllegalArgumentException("what is confirmed can't be lost");
        };
    }

    /** Whether all verbs of the claim tell what has happened by the quote: "blocked the planned merger". */
    private boolean told(Pairing pairing) {
        List<Reading.Word> verbs =
                pairing.claim().words().stream().filter(word -> word.is("VERB")).toList();
        Reading main = pairing.ground().reading();
        return !verbs.isEmpty()
                && verbs.stream().allMatch(verb -> pairing.met(verb).stream()
                        .anyMatch(other -> other.is("VERB")
                                && (!openVerbs.open(other, main)
                                        || openVerbs.negated(other, main) && openVerbs.negated(verb, pairing.claim()))
                                && !openVerbs.open(verb, pairing.claim())
                                && !lists.has("tentative", other.bases())
                                && !other.bases().contains("plan")
                                && !other.bases().contains("expect")));
    }

    private boolean drawsOnOpenVerb(Pairing pairing) {
        Reading main = pairing.ground().reading();
        return pairing.claim().words().stream()
                .flatMap(word -> pairing.met(word).stream())
                .anyMatch(word -> openVerbs.open(word, main));
    }

    /** What somebody argues or believes stays theirs. */
    private boolean heldByThem(Pairing pairing) {
        Reading main = pairing.ground().reading();
        Set<Reading.Word> used = pairing.used();
        boolean held = main.everything().stream()
                .filter(word -> lists.has("holders", word.bases()) && (word.is("VERB", "ADJ") || opensThat(word, main)))
                .anyMatch(holder ->
                        used.stream().anyMatch(word -> word.index() > holder.index() && reaches(holder, word, main)));
        return !held
                || spoken(pairing.claim())
                || pairing.claim().everything().stream()
                        .anyMatch(word -> lists.has("holders", word.bases()) || lists.has("hedges", word.lower()));
    }

    /** What is held between two commas, as in "Completion, expected in May, depends on", tells nothing of the rest. */
    private static boolean reaches(Reading.Word holder, Reading.Word word, Reading main) {
        boolean aside = holder.index() > 0
                && main.tokens().get(holder.index() - 1).text().equals(",")
                && main.text()
                        .substring(holder.span().end(), word.span().start())
                        .contains(",");
        return !aside && !RelativeClauses.over(holder.span(), word.span(), main) && inOnePart(holder, word, main);
    }

    /** "The police suspect that": the tagger takes it for a noun. */
    private static boolean opensThat(Reading.Word word, Reading main) {
        return word.index() + 1 < main.tokens().size()
                && main.tokens().get(word.index() + 1).lower().equals("that");
    }

    private boolean keeps(Certainty label, Set<Certainty> said, Reading claim) {
        return switch (label) {
            case CONFIRMED -> true;
            case REPORTED -> said.contains(Certainty.REPORTED) || said.contains(Certainty.ALLEGED) || spoken(claim);
            case ALLEGED -> said.contains(Certainty.ALLEGED) || said.contains(Certainty.REPORTED) || spoken(claim);
            case PLANNED ->
                said.contains(Certainty.PLANNED)
                        || said.contains(Certainty.OPINION)
                        || unsettled(claim)
                        || claim.everything().stream().anyMatch(word -> lists.has("holders", word.bases()))
                        || claim.words().stream().anyMatch(word -> word.is("VERB") && openVerbs.scheduled(word, claim));
            case OPINION -> said.contains(Certainty.OPINION) || spoken(claim) || open(claim);
            case DENIED ->
                said.contains(Certainty.DENIED)
                        || negators(claim) > 0
                        || claim.everything().stream()
                                .anyMatch(word -> lists.together("same", word.bases(), Set.of("deny")));
        };
    }

    /** "May", "possibly", "supposed to": it is left open as well. */
    private boolean open(Reading claim) {
        return claim.everything().stream()
                .anyMatch(word -> lists.has("weak modals", word.lower())
                        || lists.has("hedges", word.lower())
                        || lists.has("tentative", word.bases()));
    }

    private boolean spoken(Reading claim) {
        return claim.everything().stream().anyMatch(word -> lists.has("speech", word.bases()));
    }

    private long negators(Reading reading) {
        return reading.everything().stream()
                .filter(word -> lists.has("negators", word.lower()) || lists.has("negative", word.bases()))
                .count();
    }

    private boolean unsettled(Reading reading) {
        return reading.everything().stream()
                .anyMatch(word -> lists.has("modals", word.lower())
                        || lists.has("hedges", word.lower())
                        || lists.has("tentative", word.bases())
                        || word.lower().equals("whether"));
    }

    /** Whether no semicolon stands between two words. */
    private static boolean inOnePart(Reading.Word one, Reading.Word other, Reading reading) {
        int from = Math.min(one.span().end(), other.span().end());
        int to = Math.max(one.span().start(), other.span().start());
        return reading.text().substring(Math.min(from, to), to).indexOf(';') < 0;
    }

    /** "To say whether it rained" leaves open only what stands behind it; an "if" the whole statement. */
    private static boolean conditioned(Reading.Word word, Reading.Word condition, Reading main) {
        return condition.lower().equals("whether")
                ? word.index() > condition.index()
                        && main.text()
                                        .substring(
                                                condition.span().end(),
                                                word.span().start())
                                        .indexOf(',')
                                < 0
                : inOnePart(condition, word, main);
    }

    private boolean condition(Pairing pairing) {
        Reading main = pairing.ground().reading();
        Set<Reading.Word> used = pairing.used();
        boolean conditional = main.everything().stream()
                .filter(word -> lists.has("condition", word.lower()) && word.is("SCONJ", "VERB", "ADP"))
                .anyMatch(word -> used.stream().anyMatch(other -> conditioned(other, word, main)));
        return !conditional
                || pairing.claim().text().contains("as long as")
                || pairing.claim().everything().stream()
                        .anyMatch(word -> lists.has("keeps condition", word.bases()) && !word.is("PROPN"));
    }
}
