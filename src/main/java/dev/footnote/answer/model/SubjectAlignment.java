package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verb has the subject that it has in the quote: of "Balsea's shares fell, Nordlink's rose" nobody may make "Nordlink's
 * fell", nor of "the committee, which has to fill a gap" that the closure fills it.
 */
final class SubjectAlignment implements Check {

    /** Words between a name and what it is called: "the owner, Calder Marine". */
    private static final int APPOSED = 3;

    private final Meaning meaning;
    private final PhrasingWords lists;

    SubjectAlignment(Meaning meaning, PhrasingWords lists) {
        this.meaning = meaning;
        this.lists = lists;
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        Reading claim = pairing.claim();
        for (Reading.Word verb : claim.everything()) {
            Subject said = verb.is("VERB") ? Subject.of(verb, claim) : null;
            if (verb.is("VERB") && voiceTurned(verb, pairing)) {
                flaws.add(Flaw.ROLES_TURNED);
            }
            if (said == null) {
                continue;
            }
            // The tagger takes "rose" for a flower.
            List<Reading.Word> verbs =
                    pairing.met(verb).stream().filter(word -> word.is("VERB")).toList();
            List<Reading.Word> met = verbs.isEmpty() ? pairing.met(verb) : verbs;
            if (!met.isEmpty() && met.stream().allMatch(given -> otherOwner(said, given, pairing))) {
                flaws.add(Flaw.OTHER_OWNER);
            }
            if (!met.isEmpty() && met.stream().allMatch(given -> otherSubject(verb, said, given, pairing))) {
                flaws.add(Flaw.OTHER_SUBJECT);
            }
            if (!met.isEmpty() && met.stream().allMatch(given -> named(said, verb, given, pairing))) {
                flaws.add(Flaw.SUBJECT_TURNED);
            }
            if (!met.isEmpty() && met.stream().allMatch(given -> agentAdded(verb, said, given, pairing))) {
                flaws.add(Flaw.AGENT_ADDED);
            }
        }
        return flaws;
    }

    /** "The signaller did not tell his predecessor" where he was not told by him. */
    private static boolean voiceTurned(Reading.Word verb, Pairing pairing) {
        Reading.Word object = object(verb, pairing.claim());
        List<Reading.Word> verbs =
                pairing.met(verb).stream().filter(word -> word.is("VERB")).toList();
        return object != null
                && !verbs.isEmpty()
                && verbs.stream().allMatch(given -> {
                    Reading.Word agent = Agents.agent(given, pairing.ground().reading());
                    return agent != null && pairing.met(object).contains(agent);
                });
    }

    /** The noun right behind a verb in the active voice. */
    private static Reading.@Nullable Word object(Reading.Word verb, Reading reading) {
        if (Voice.passive(verb, reading)) {
            return null;
        }
        Reading.Word object = null;
        for (Reading.Word word : reading.everything()) {
            if (word.index() <= verb.index()) {
                continue;
            }
            if (word.is("NOUN", "PROPN")) {
                object = word;
            } else if (object != null || !word.is("DET", "ADJ", "NUM", "PRON")) {
                return object;
            }
        }
        return object;
    }

    /** "Nordlink's fell" where Balsea's do. */
    private boolean otherOwner(Subject said, Reading.Word given, Pairing pairing) {
        Subject own = Subject.of(given, pairing.ground().reading());
        return own != null
                && own.owner() != null
                && said.owner() != null
                && own.owner().is("PROPN")
                && said.owner().is("PROPN")
                && !meaning.sameWord(said.owner(), own.owner());
    }

    /** "The League held 78" where the government held them, and the League is named apart from it. */
    private boolean named(Subject said, Reading.Word verb, Reading.Word given, Pairing pairing) {
        Reading main = pairing.ground().reading();
        Subject own = Subject.of(given, main);
        return own != null
                && said.head().is("PROPN")
                && (said.owner() == null || partOfName(said, pairing.claim()))
                && !new NameChains(pairing.claim(), lists)
                        .onlyTells(List.of(said.head().lower()))
                && own.head().is("NOUN")
                && own.owner() == null
                && AtomsCheck.names(main).stream()
                        .noneMatch(name -> name.span().overlaps(own.head().span()))
                && Voice.passive(verb, pairing.claim()) == Voice.passive(given, main)
                && !pairing.met(said.head()).isEmpty()
                && pairing.met(said.head()).stream()
                        .allMatch(word -> word.index() > given.index()
                                && Math.abs(word.index() - own.head().index()) > APPOSED);
    }

    /** "Farmers' League": the owner belongs to the name. */
    private static boolean partOfName(Subject subject, Reading reading) {
        Reading.Word owner = subject.owner();
        return owner != null
                && AtomsCheck.names(reading).stream()
                        .anyMatch(name -> name.span().overlaps(owner.span())
                                && name.span().overlaps(subject.head().span()));
    }

    /** Another noun is the subject, and the claim does not use the quote's. */
    private boolean otherSubject(Reading.Word verb, Subject said, Reading.Word given, Pairing pairing) {
        Reading main = pairing.ground().reading();
        Subject own = Subject.of(given, main);
        if (own == null
                || Voice.passive(verb, pairing.claim()) != Voice.passive(given, main)
                || !said.head().is("NOUN")
                || !own.head().is("NOUN")
                || named(said.head(), pairing.claim())
                || named(own.head(), main)
                || heads(own.head(), said.head(), pairing)
                || lists.has("labels", said.head().bases())
                || lists.has("light", said.head().bases())) {
            return false;
        }
        boolean alike = meaning.means(said.head(), own.head()) || meaning.means(own.head(), said.head());
        // An article that has both the captain and the officer may mean two.
        boolean same = alike && (named(said.head(), own.head()) || !elsewhere(said.head(), pairing));
        boolean apposed = pairing.met(said.head()).stream()
                .anyMatch(word -> Math.abs(word.index() - own.head().index()) <= APPOSED);
        return !same && !apposed;
    }

    private static boolean named(Reading.Word word, Reading reading) {
        return AtomsCheck.names(reading).stream().anyMatch(name -> name.span().overlaps(word.span()));
    }

    /** "A dose of the vaccine": the quote's subject stands before the "of". */
    private static boolean heads(Reading.Word own, Reading.Word said, Pairing pairing) {
        List<Token> tokens = pairing.claim().tokens();
        int of = said.index() - 1;
        while (of > 0 && tokens.get(of).is("DET", "ADJ", "NOUN")) {
            of--;
        }
        int head = of - 1;
        return of > 0
                && tokens.get(of).lower().equals("of")
                && pairing.claim().everything().stream()
                        .anyMatch(word ->
                                word.index() == head && pairing.met(word).contains(own));
    }

    private boolean named(Reading.Word one, Reading.Word other) {
        return meaning.sameWord(one, other) || lists.together("same", one.bases(), other.bases());
    }

    private static boolean elsewhere(Reading.Word word, Pairing pairing) {
        return pairing.ground().given().sentences().stream()
                .anyMatch(line -> line.text().toLowerCase(Locale.ROOT).contains(word.lower()));
    }

    /** "The officer switched it off" where it had been switched off, and nobody is named who did it. */
    private boolean agentAdded(Reading.Word verb, Subject said, Reading.Word given, Pairing pairing) {
        Reading main = pairing.ground().reading();
        return !Voice.passive(verb, pairing.claim())
                && Voice.passive(given, main)
                && pairing.met(said.head()).isEmpty()
                && !main.text().toLowerCase(Locale.ROOT).contains(" by ")
                && !lists.has("light", verb.bases());
    }
}
