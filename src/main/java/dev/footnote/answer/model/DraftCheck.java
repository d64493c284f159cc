package dev.footnote.answer.model;

import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which sentences of a draft stand on the passages, and on which quotes. A sentence is looked for in the passages it
 * cites, then in all the others, for a model that has the fact right often has the number wrong. One that joins several
 * statements may stand on a quote for each.
 */
final class DraftCheck {

    /** Sentences before the one that says it, in which what it leans on may be named. */
    private static final int LEANS_BACK = 3;

    private final List<Given> passages;
    private final Readings readings;
    private final AtomsCheck atoms;
    private final List<Check> checks;
    private final OutletCheck outlets;
    private final Map<Given.Line, Reading> read = new HashMap<>();

    DraftCheck(List<Given> passages, Readings readings) {
        this.passages = passages;
        this.readings = readings;
        this.outlets = OutletCheck.over(passages);
        this.atoms = new AtomsCheck(readings.lists);
        this.checks = List.of(
                new WordsCheck(readings.meaning, readings.lists),
                new ExactnessCheck(readings.lists),
                new BindingCheck(readings.meaning, readings.lists),
                new RolesCheck(readings.meaning, readings.lists),
                new NegationCheck(readings.meaning, readings.lists),
                new FirmnessCheck(readings.cues, readings.lists));
    }

    /** Checks one sentence of a draft. */
    Verdict check(DraftSentence sentence) {
        List<Given> cited = passages.stream()
                .filter(given -> sentence.markers().contains(given.number()))
                .toList();
        Search inCited = new Search();
        List<Ground> grounds = inCited.of(sentence.text(), cited);
        if (grounds == null) {
            List<Given> others =
                    passages.stream().filter(given -> !cited.contains(given)).toList();
            grounds = inCited.of(sentence.text(), others);
        }
        if (grounds == null && passages.size() > 1) {
            grounds = inCited.joined(sentence.text(), passages);
        }
        return grounds == null
                ? new Verdict.Removed(sentence.text(), inCited.nearest)
                : new Verdict.Kept(sentence.text(), quotes(grounds), certainty(sentence.text(), grounds));
    }

    private static List<Citation> quotes(List<Ground> grounds) {
        Set<Citation> quotes = new LinkedHashSet<>();
        grounds.forEach(ground -> quotes.addAll(ground.quotes()));
        return List.copyOf(quotes);
    }

    /** The weaker of what the sentence's own words say and what the quotes' do. */
    private Certainty certainty(String text, List<Ground> grounds) {
        Certainty own = readings.cues.of(text, null);
        if (own != Certainty.CONFIRMED) {
            return own;
        }
        Reading claim = readings.read(text);
        for (Ground ground : grounds) {
            Pairing pairing = Pairing.of(claim, ground, readings.meaning);
            Set<Certainty> given = readings.cues.all(ground.reading().text(), pairing.drawnOn());
            for (Certainty label : given) {
                if (label != Certainty.CONFIRMED) {
                    return label;
                }
            }
        }
        return own;
    }

    private Reading reading(Given.Line line) {
        return read.computeIfAbsent(line, key -> readings.read(key.text()));
    }

    /** Looks for what a sentence stands on, and remembers what was nearest to right. */
    private final class Search {
        private Verdict.Reason nearest = Verdict.Reason.UNSUPPORTED;

        /** What a sentence stands on in some passages: one place, or one for each statement that it joins. */
        @Nullable
        List<Ground> of(String text, List<Given> pool) {
            Ground whole = place(readings.read(text), pool);
            return whole != null ? List.of(whole) : joined(text, pool);
        }

        @Nullable
        List<Ground> joined(String text, List<Given> pool) {
            List<String> claims = Claims.of(readings.read(text));
            if (claims.size() < 2) {
                return null;
            }
            List<Ground> grounds = new ArrayList<>();
            for (String claim : claims) {
                Ground place = place(readings.read(claim), pool);
                if (place == null) {
                    return null;
                }
                grounds.add(place);
            }
            return grounds;
        }

        private @Nullable Ground place(Reading claim, List<Given> pool) {
            for (Given given : pool) {
                for (int i = 0; i < given.sentences().size(); i++) {
                    Ground place = place(claim, given, i);
                    if (place != null) {
                        return place;
                    }
                }
            }
            return null;
        }

        private @Nullable Ground place(Reading claim, Given given, int at) {
            Given.Line main = given.sentences().get(at);
            if (main.text().endsWith("?")) {
                return null;
            }
            List<Given.Line> before = given.sentences().subList(Math.max(0, at - LEANS_BACK), at);
            List<Reading> subject =
                    new ArrayList<>(before.stream().map(line -> reading(line)).toList());
            subject.add(readings.read(given.article().title()));
            Ground alone = new Ground(given, main, reading(main), List.of(), subject);
            if (holds(claim, alone)) {
                return alone;
            }
            if (!AtomsCheck.leans(reading(main), readings.lists)) {
                return null;
            }
            for (int i = before.size() - 1; i >= 0; i--) {
                Ground leaning = new Ground(given, main, reading(main), List.of(before.get(i)), subject);
                if (holds(claim, leaning)) {
                    return leaning;
                }
            }
            return null;
        }

        private boolean holds(Reading claim, Ground ground) {
            Verdict.Reason lack = atoms.fault(claim, ground);
            if (lack != null) {
                nearest = lack.compareTo(nearest) > 0 ? lack : nearest;
                return false;
            }
            Pairing pairing = Pairing.of(claim, ground, readings.meaning);
            for (Check check : checks) {
                Verdict.Reason fault = check.fault(pairing);
                if (fault != null) {
                    nearest = fault.compareTo(nearest) > 0 ? fault : nearest;
                    return false;
                }
            }
            if (!outlets.holds(claim.text(), ground)) {
                nearest = Verdict.Reason.OUTLET.compareTo(nearest) > 0 ? Verdict.Reason.OUTLET : nearest;
                return false;
            }
            return true;
        }
    }
}
