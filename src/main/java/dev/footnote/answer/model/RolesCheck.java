package dev.footnote.answer.model;

import dev.footnote.answer.Names;
import dev.footnote.retrieve.TypedSpan;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who does what to whom is as in the quote, in the active or the passive voice. Keeps what it read; for one thread. */
final class RolesCheck implements Check {

    private final Meaning meaning;
    private final PhrasingWords lists;
    private final Map<String, List<Event>> read = new HashMap<>();

    RolesCheck(Meaning meaning, PhrasingWords lists) {
        this.meaning = meaning;
        this.lists = lists;
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        List<Event> given = events(pairing.ground().reading());
        for (Event said : events(pairing.claim())) {
            compare(said, given, pairing, flaws);
        }
        if (events(pairing.claim()).stream().anyMatch(event -> ofOtherPart(event, pairing))) {
            flaws.add(Flaw.ROLES_TURNED);
        }
        if (pairing.claim().words().stream().anyMatch(word -> word.is("VERB") && Agents.other(word, pairing))) {
            flaws.add(Flaw.ROLES_TURNED);
        }
        return flaws;
    }

    /** "Tan did not agree" where a part of the sentence says so that names another one, and Tan stands behind a semicolon. */
    private static boolean ofOtherPart(Event said, Pairing pairing) {
        Reading main = pairing.ground().reading();
        List<List<String>> left = said.doers().isEmpty() ? said.sufferers() : said.doers();
        if (main.text().indexOf(';') < 0 || left.isEmpty() || !said.verb().is("VERB")) {
            return false;
        }
        List<Reading.Word> verbs = pairing.met(said.verb()).stream()
                .filter(word -> word.is("VERB"))
                .toList();
        return !verbs.isEmpty()
                && shared(left, namesIn(0, main.text().length(), main))
                && verbs.stream().allMatch(verb -> {
                    int from = main.text().lastIndexOf(';', verb.span().start());
                    int to = main.text().indexOf(';', verb.span().start());
                    List<List<String>> there =
                            namesIn(from, to < 0 ? main.text().length() : to, main);
                    boolean leans = main.everything().stream()
                            .filter(word -> word.span().start() >= from
                                    && (to < 0 || word.span().start() < to))
                            .anyMatch(word -> word.is("PRON"));
                    return !leans && !there.isEmpty() && !shared(left, there);
                });
    }

    private static List<List<String>> namesIn(int from, int to, Reading reading) {
        return AtomsCheck.names(reading).stream()
                .filter(name -> name.span().start() >= from && name.span().end() <= to)
                .map(name -> Names.words(name.span().of(reading.text())))
                .toList();
    }

    private List<Event> events(Reading reading) {
        return read.computeIfAbsent(reading.text(), text -> Events.in(reading, lists));
    }

    private void compare(Event said, List<Event> given, Pairing pairing, Set<Flaw> flaws) {
        List<Event> same = given.stream()
                .filter(event -> alike(said, event) || turned(said, event))
                .filter(event -> !event.doers().isEmpty() || !event.sufferers().isEmpty())
                .toList();
        if (said.doers().isEmpty()
                && same.stream().anyMatch(event -> !event.doers().isEmpty() && foreignSubject(said, event, pairing))) {
            flaws.add(Flaw.FOREIGN_SUBJECT);
        }
        List<Event> alike = given.stream()
                .filter(event -> meaning.sameWord(said.verb(), event.verb()))
                .toList();
        if (!alike.isEmpty() && alike.stream().allMatch(event -> behindPronoun(said, event, pairing))) {
            flaws.add(Flaw.BEHIND_PRONOUN);
        }
        if (!same.isEmpty() && same.stream().noneMatch(event -> agrees(said, event, pairing))) {
            boolean turned = same.stream().anyMatch(event -> changedPlaces(said, event, pairing));
            flaws.add(turned ? Flaw.ROLES_TURNED : Flaw.OTHER_DOER);
        }
    }

    /** "It took 61 seats, against 52 for National Union": whoever is named behind the verb is not "it". */
    private static boolean behindPronoun(Event said, Event given, Pairing pairing) {
        Reading main = pairing.ground().reading();
        int before = given.verb().index() - 1;
        while (before > 0 && main.tokens().get(before).is("AUX", "ADV", "PART")) {
            before--;
        }
        boolean pronoun = before >= 0 && main.tokens().get(before).lower().matches("it|he|she|they|we|i|who|which");
        if (!pronoun || said.doers().isEmpty()) {
            return false;
        }
        List<TypedSpan> same = AtomsCheck.names(main).stream()
                .filter(name ->
                        shared(said.doers(), List.of(Names.words(name.span().of(main.text())))))
                .toList();
        return !same.isEmpty()
                && same.stream()
                        .allMatch(name ->
                                name.span().start() > given.verb().span().end());
    }

    /** "Villagers had spent" where Hydrosel spends: a subject from elsewhere that is not what the doer is called there. */
    private boolean foreignSubject(Event said, Event given, Pairing pairing) {
        Reading claim = pairing.claim();
        if (!said.sufferers().isEmpty() && said.verb().is("NOUN")) {
            return false;
        }
        Reading.Word subject = null;
        for (Reading.Word word : claim.words()) {
            if (word.is("NOUN")
                    && word.index() < said.verb().index()
                    && said.verb().index() - word.index() <= 3) {
                subject = word;
            }
        }
        if (subject == null || !pairing.met(subject).isEmpty()) {
            return false;
        }
        Reading.Word own = subject;
        boolean known = pairing.ground().given().sentences().stream()
                .anyMatch(line -> line.text().toLowerCase(Locale.ROOT).contains(own.lower()));
        return known
                && pairing.ground().subject().stream().noneMatch(reading -> reading.everything().stream()
                        .filter(word -> meaning.sameWord(own, word))
                        .anyMatch(word -> AtomsCheck.names(reading).stream()
                                .filter(name -> given.doers().stream()
                                        .anyMatch(doer -> Names.same(
                                                doer, Names.words(name.span().of(reading.text())))))
                                .anyMatch(name -> Math.abs(name.span().start()
                                                        - word.span().end())
                                                <= NEAR
                                        || Math.abs(word.span().start()
                                                        - name.span().end())
                                                <= NEAR)));
    }

    /** Letters between a name and what it is called: "the airline Airlune", "Airlune, an airline". */
    private static final int NEAR = 8;

    private boolean alike(Event one, Event other) {
        return meaning.sameWord(one.verb(), other.verb()) || meaning.means(one.verb(), other.verb());
    }

    private boolean turned(Event one, Event other) {
        return lists.together("turned", one.verb().bases(), other.verb().bases());
    }

    private boolean agrees(Event said, Event given, Pairing pairing) {
        boolean turned = turned(said, given) && !meaning.sameWord(said.verb(), given.verb());
        List<List<String>> doers = turned ? given.sufferers() : given.doers();
        List<List<String>> sufferers = turned ? given.doers() : given.sufferers();
        if (changedPlaces(said, given, pairing)) {
            return false;
        }
        NameChains main = new NameChains(pairing.ground().reading(), lists);
        boolean unnamed = !pairing.ground().context().isEmpty()
                && doers.stream().allMatch(doer -> main.onlyBehind(doer, "from|in|at|near"))
                && !shared(said.doers(), doers);
        if (unnamed) {
            // "The 20-year-old from Uruguay" is whom the sentence before names.
            return true;
        }
        return !(both(said) && both(given) && apart(said.doers(), doers) && shared(said.sufferers(), sufferers))
                && !(both(said) && both(given) && shared(said.doers(), doers) && apart(said.sufferers(), sufferers))
                && !otherDoer(said, given, turned, pairing);
    }

    private boolean changedPlaces(Event said, Event given, Pairing pairing) {
        boolean turned = turned(said, given) && !meaning.sameWord(said.verb(), given.verb());
        List<List<String>> doers = turned ? given.sufferers() : given.doers();
        List<List<String>> sufferers = turned ? given.doers() : given.sufferers();
        return swapped(acting(said.doers(), pairing), doers, sufferers)
                || swapped(acting(said.sufferers(), pairing), sufferers, doers);
    }

    /** Without names that only tell of another noun, here and there: "the floodgates of the Karst dam". */
    private List<List<String>> acting(List<List<String>> names, Pairing pairing) {
        NameChains said = new NameChains(pairing.claim(), lists);
        NameChains given = new NameChains(pairing.ground().reading(), lists);
        return names.stream()
                .filter(name -> !said.onlyTells(name) || !given.onlyTells(name))
                .toList();
    }

    private static boolean both(Event event) {
        return !event.doers().isEmpty() && !event.sufferers().isEmpty();
    }

    /** Those who do it here suffer it there. */
    private static boolean swapped(List<List<String>> said, List<List<String>> same, List<List<String>> other) {
        return !said.isEmpty() && apart(said, same) && shared(said, other);
    }

    /** Another one does it: both stand in the quote, each with a verb of its own. */
    private boolean otherDoer(Event said, Event given, boolean turned, Pairing pairing) {
        if (turned
                || !said.sure()
                || !given.sure()
                || said.doers().isEmpty()
                || given.doers().isEmpty()
                || shared(said.doers(), given.doers())) {
            return false;
        }
        boolean named = AtomsCheck.names(pairing.ground().reading()).stream()
                .map(name ->
                        Names.words(name.span().of(pairing.ground().reading().text())))
                .anyMatch(name -> said.doers().stream().anyMatch(doer -> Names.same(doer, name)));
        if (!named) {
            return true;
        }
        return events(pairing.ground().reading()).stream()
                .filter(event -> event.verb().is("VERB") && !event.verb().equals(given.verb()))
                .anyMatch(event -> shared(said.doers(), event.doers()) && !shared(event.doers(), given.doers()));
    }

    static boolean shared(List<List<String>> one, List<List<String>> other) {
        return one.stream().anyMatch(name -> other.stream().anyMatch(same -> Names.same(name, same)));
    }

    private static boolean apart(List<List<String>> one, List<List<String>> other) {
        return !one.isEmpty() && !other.isEmpty() && !shared(one, other) || other.isEmpty() && !one.isEmpty();
    }
}
