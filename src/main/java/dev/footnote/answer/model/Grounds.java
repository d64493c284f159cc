package dev.footnote.answer.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks in the passages for what a statement might stand on. */
final class Grounds {

    /** Sentences before the one that says it, in which what it leans on may be named. */
    private static final int LEANS_BACK = 3;

    /** A place that says less of a statement's words is none for it. */
    private static final double LEAST_COVERED = 0.3;

    /** A place that says so much less of it than one that speaks against it is not what the draft was made from. */
    private static final double CLEARLY_LESS = 0.25;

    /** Letters between a name and what its bearer is called. */
    private static final int APPOSED = 40;

    private final Readings readings;
    private final AtomsCheck atoms;
    private final List<Check> checks;
    private final OutletCheck outlets;
    private final SupportSigns signs;
    private final Map<String, Reading> read = new HashMap<>();

    Grounds(List<Given> passages, Readings readings) {
        this.readings = readings;
        this.outlets = OutletCheck.over(passages);
        this.atoms = new AtomsCheck(readings.lists);
        this.signs = new SupportSigns(readings.meaning);
        this.checks = List.of(
                new QuantityCheck(readings.lists),
                new ObjectCheck(readings.meaning, readings.lists),
                new ExactnessCheck(readings.lists),
                new BindingCheck(readings.meaning, readings.lists),
                new RolesCheck(readings.meaning, readings.lists),
                new SubjectCheck(readings.lists),
                new ComparandCheck(),
                new SlotCheck(readings.meaning),
                new SubjectAlignment(readings.meaning, readings.lists),
                new SpeakerCheck(readings.lists),
                new NegationCheck(readings.meaning, readings.lists),
                new DenialCheck(readings.meaning, readings.lists),
                new FirmnessCheck(readings.cues, readings.lists, outlets),
                new HappenedCheck(readings.lists));
    }

    /**
     * What was found for a statement.
     *
     * @param candidates the places with nothing that decides against them
     * @param nearest what the others lack
     */
    record Found(List<Candidate> candidates, Verdict.Reason nearest) {

        /** Copies the list. */
        Found {
            candidates = List.copyOf(candidates);
        }
    }

    /** All places in some passages that a statement might stand on, up to the first that says each of its words. */
    Found of(Reading claim, List<Given> pool) {
        Search search = new Search(claim);
        for (Given given : pool) {
            for (int i = 0; i < given.sentences().size() && !search.certain(); i++) {
                search.at(given, i);
            }
        }
        return search.found();
    }

    /** A sentence of a passage, read once. */
    Reading reading(String text) {
        return read.computeIfAbsent(text, readings::read);
    }

    private final class Search {
        private final Reading claim;
        private final List<Candidate> candidates = new ArrayList<>();
        private final Map<Reading, Map<Reading.Word, List<Reading.Word>>> met = new IdentityHashMap<>();
        private Verdict.Reason nearest = Verdict.Reason.UNSUPPORTED;

        /** The share of its words that a place says which something decides against. */
        private double against;

        Search(Reading claim) {
            this.claim = claim;
        }

        /** Whether the last place says each word by itself, so that no other one can come nearer. */
        boolean certain() {
            return !candidates.isEmpty()
                    && candidates.getLast().certain()
                    && candidates.getLast().coverage().share() == 1;
        }

        /** Without the places that say clearly less than one which speaks against it. */
        Found found() {
            return new Found(
                    candidates.stream()
                            .filter(candidate -> candidate.coverage().share() > against - CLEARLY_LESS)
                            .toList(),
                    nearest);
        }

        void at(Given given, int at) {
            Given.Line main = given.sentences().get(at);
            if (main.text().endsWith("?")) {
                return;
            }
            List<Given.Line> before = new ArrayList<>(given.sentences().subList(Math.max(0, at - LEANS_BACK), at));
            if (at > LEANS_BACK) {
                // The first sentence says what the article is about.
                before.addFirst(given.sentences().getFirst());
            }
            named(given, main).stream().filter(line -> !before.contains(line)).forEach(before::addFirst);
            called(given, main).stream().filter(line -> !before.contains(line)).forEach(before::addFirst);
            List<Reading> subject = new ArrayList<>(
                    before.stream().map(line -> reading(line.text())).toList());
            subject.add(reading(given.article().title()));
            at(new Ground(given, main, reading(main.text()), List.of(), subject), before);
        }

        /** Where those are named in full whom the claim names so and the sentence in short, however far away. */
        private List<Given.Line> named(Given given, Given.Line main) {
            return AtomsCheck.names(claim).stream()
                    .map(name -> name.span().of(claim.text()).replaceAll("['’]s?$", ""))
                    .filter(name -> AtomsCheck.shortened(name, reading(main.text())))
                    .flatMap(name -> given.sentences().stream()
                            .filter(line -> !line.equals(main) && line.text().contains(name))
                            .limit(1))
                    .distinct()
                    .toList();
        }

        /** Where those are named of whom the sentence says only what they are: "the minister", named three sentences on. */
        private List<Given.Line> called(Given given, Given.Line main) {
            List<String> nouns = atoms.nouns(reading(main.text()));
            return AtomsCheck.names(claim).stream()
                    .map(name -> name.span().of(claim.text()).replaceAll("['’]s?$", ""))
                    .filter(name -> !main.text().contains(name))
                    .flatMap(name -> given.sentences().stream()
                            .filter(line -> !line.equals(main)
                                    && nouns.stream().anyMatch(noun -> apposed(noun, name, line.text())))
                            .limit(1))
                    .distinct()
                    .toList();
        }

        /** "Economy minister Ilze Grantina", "Ilze Grantina, the economy minister". */
        private static boolean apposed(String noun, String name, String text) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                String before = text.substring(Math.max(0, at - APPOSED), at);
                int end = at + name.length();
                String behind = text.substring(end, Math.min(text.length(), end + APPOSED));
                if (before.toLowerCase(Locale.ROOT).matches("(?s).*\\b" + Pattern.quote(noun) + "[\\s,]*")
                        || behind.toLowerCase(Locale.ROOT).matches("(?s),[^,.;]*\\b" + Pattern.quote(noun) + "\\b.*")) {
                    return true;
                }
            }
            return false;
        }

        /** Alone; and where a name is wanting, with each of the sentences that it may lean on. */
        private void at(Ground alone, List<Given.Line> before) {
            Verdict.Reason lack = lack(alone);
            if (lack == Verdict.Reason.NAME && atoms.leans(alone.reading(), claim)) {
                for (int i = before.size() - 1; i >= 0; i--) {
                    Ground leaning = alone.leaningOn(before.get(i));
                    Verdict.Reason still = lack(leaning);
                    if (still == null) {
                        compare(leaning);
                    } else {
                        nearest = max(nearest, still);
                    }
                }
            } else if (lack == null) {
                compare(alone);
            }
            nearest = lack == null ? nearest : max(nearest, lack);
        }

        private Verdict.@Nullable Reason lack(Ground ground) {
            Verdict.Reason lack = atoms.fault(claim, ground);
            return lack == null && !outlets.holds(claim.text(), ground) ? Verdict.Reason.OUTLET : lack;
        }

        private void compare(Ground ground) {
            Pairing pairing = new Pairing(claim, ground, met.computeIfAbsent(ground.reading(), main -> Pairing.of(
                            claim, ground, readings.meaning)
                    .met()));
            Coverage coverage = Coverage.of(pairing, readings.meaning, readings.lists);
            boolean untouched = coverage.said().isEmpty() && claim.atoms().isEmpty();
            if (untouched || coverage.share() < LEAST_COVERED) {
                return;
            }
            Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
            checks.forEach(check -> flaws.addAll(check.flaws(pairing)));
            Compression.clear(flaws, pairing);
            List<Flaw> deciding = flaws.stream().filter(flaw -> !flaw.soft()).toList();
            deciding.forEach(flaw -> nearest = max(nearest, flaw.reason()));
            if (!deciding.isEmpty()) {
                against = ground.context().isEmpty() ? Math.max(against, coverage.share()) : against;
            } else {
                candidates.add(new Candidate(ground, coverage, flaws, signs.of(pairing, coverage, flaws)));
            }
        }

        private static Verdict.Reason max(Verdict.Reason one, Verdict.Reason other) {
            return one.compareTo(other) > 0 ? one : other;
        }
    }
}
