package dev.footnote.answer.model;

import dev.footnote.answer.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who does what to whom is as in the quote, in the active or the passive voice. */
final class RolesCheck implements Check {

    private final Meaning meaning;
    private final PhrasingWords lists;

    RolesCheck(Meaning meaning, PhrasingWords lists) {
        this.meaning = meaning;
        this.lists = lists;
    }

    @Override
    public Verdict.@Nullable Reason fault(Pairing pairing) {
        List<Event> given = Event.in(pairing.ground().reading());
        for (Event said : Event.in(pairing.claim())) {
            List<Event> same = given.stream()
                    .filter(event -> alike(said, event) || turned(said, event))
                    .filter(event ->
                            !event.doers().isEmpty() || !event.sufferers().isEmpty())
                    .toList();
            if (said.doers().isEmpty()
                    && same.stream()
                            .anyMatch(event -> !event.doers().isEmpty() && foreignSubject(said, event, pairing))) {
                return Verdict.Reason.ROLES;
            }
            if (!same.isEmpty() && same.stream().noneMatch(event -> agrees(said, event, pairing))) {
                return Verdict.Reason.ROLES;
            }
        }
        return null;
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
        return pairing.ground().subject().stream().noneMatch(reading -> reading.everything().stream()
                .filter(word -> meaning.sameWord(own, word))
                .anyMatch(word -> AtomsCheck.names(reading).stream()
                        .filter(name -> given.doers().stream()
                                .anyMatch(doer ->
                                        Names.same(doer, Names.words(name.span().of(reading.text())))))
                        .anyMatch(name -> Math.abs(name.span().start()
                                                - word.span().end())
                                        <= NEAR
                                || Math.abs(word.span().start() - name.span().end()) <= NEAR)));
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
        if (swapped(said.doers(), doers, sufferers) || swapped(said.sufferers(), sufferers, doers)) {
            return false;
        }
        return !(both(said) && both(given) && apart(said.doers(), doers) && shared(said.sufferers(), sufferers))
                && !(both(said) && both(given) && shared(said.doers(), doers) && apart(said.sufferers(), sufferers))
                && !otherDoer(said, given, turned, pairing);
    }

    private static boolean both(Event event) {
        return !event.doers().isEmpty() && !event.sufferers().isEmpty();
    }

    /** Those who do it here suffer it there. */
    private static boolean swapped(List<List<String>> said, List<List<String>> same, List<List<String>> other) {
        return !said.isEmpty() && apart(said, same) && shared(said, other);
    }

    /** Another one does it: both stand in the quote, each with a verb of its own. */
    private static boolean otherDoer(Event said, Event given, boolean turned, Pairing pairing) {
        if (turned || said.doers().isEmpty() || given.doers().isEmpty() || shared(said.doers(), given.doers())) {
            return false;
        }
        boolean named = AtomsCheck.names(pairing.ground().reading()).stream()
                .map(name ->
                        Names.words(name.span().of(pairing.ground().reading().text())))
                .anyMatch(name -> said.doers().stream().anyMatch(doer -> Names.same(doer, name)));
        if (!named) {
            return true;
        }
        return Event.in(pairing.ground().reading()).stream()
                .filter(event -> event.verb().is("VERB") && !event.verb().equals(given.verb()))
                .anyMatch(event -> shared(said.doers(), event.doers()) && !shared(event.doers(), given.doers()));
    }

    private static boolean shared(List<List<String>> one, List<List<String>> other) {
        return one.stream().anyMatch(name -> other.stream().anyMatch(same -> Names.same(name, same)));
    }

    private static boolean apart(List<List<String>> one, List<List<String>> other) {
        return !one.isEmpty() && !other.isEmpty() && !shared(one, other) || other.isEmpty() && !one.isEmpty();
    }
}
