package dev.footnote.answer.model;

import dev.footnote.answer.Names;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is told of a noun, or before and after something, is told of it in the quote as well. */
final class SubjectCheck implements Check {

    /** "Novak, who had won": the tagger need not know the name. */
    private static final Pattern OPENING = Pattern.compile("^(\\p{Lu}\\p{L}+), who\\b");

    private final PhrasingWords lists;

    SubjectCheck(PhrasingWords lists) {
        this.lists = lists;
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (leansOnAnother(pairing) || leansOnAside(pairing)) {
            flaws.add(Flaw.OTHER_OPENING);
        }
        if (orderTurned(pairing)) {
            flaws.add(Flaw.ORDER_TURNED);
        }
        if (pairing.claim().words().stream().anyMatch(word -> word.is("VERB") && subjectsTurned(word, pairing))) {
            flaws.add(Flaw.SUBJECT_TURNED);
        }
        return flaws;
    }

    /** "Lind was sentenced" says nothing of Hale, whom only the sentence before names. */
    private static boolean leansOnAnother(Pairing pairing) {
        Reading main = pairing.ground().reading();
        var opening = OPENING.matcher(main.text());
        if (opening.find() && !pairing.claim().text().contains(opening.group(1)) && named(pairing)) {
            return true;
        }
        if (pairing.ground().context().isEmpty()) {
            return false;
        }
        List<List<String>> said = named(pairing.claim());
        List<List<String>> own = named(main);
        boolean opensWithName = !own.isEmpty()
                && AtomsCheck.names(main).getFirst().span().start() <= 4
                && !main.text()
                        .substring(AtomsCheck.names(main).getFirst().span().end())
                        .matches("(?s)['’]s.*");
        return opensWithName && !said.isEmpty() && !RolesCheck.shared(said, own);
    }

    /** "She blamed" is told of Lathbury, "who took over from Martin Keogh", not of Keogh. */
    private boolean leansOnAside(Pairing pairing) {
        Reading main = pairing.ground().reading();
        if (pairing.ground().context().isEmpty()
                || main.everything().stream().limit(OPENS).noneMatch(word -> word.lower()
                        .matches("he|she|him|his|her"))) {
            return false;
        }
        List<List<String>> own = named(main);
        List<List<String>> before = named(context(pairing));
        NameChains chains = new NameChains(context(pairing), lists);
        return named(pairing.claim()).stream()
                .filter(name -> own.stream().noneMatch(other -> Names.same(name, other)))
                .anyMatch(name -> chains.onlyTells(name)
                        && before.stream().anyMatch(other -> !Names.same(name, other) && !chains.onlyTells(other)));
    }

    /** Words in which a sentence that opens with a pronoun has it. */
    private static final int OPENS = 4;

    private static Reading context(Pairing pairing) {
        Given.Line line = pairing.ground().context().getLast();
        return pairing.ground().subject().stream()
                .filter(reading -> reading.text().equals(line.text()))
                .findFirst()
                .orElse(pairing.ground().subject().getFirst());
    }

    /** Whether the claim opens with a single capital word that the quote lacks. */
    private static boolean named(Pairing pairing) {
        String first = pairing.claim().text().split("[\\s,'’]", 2)[0];
        return pairing.claim().words().stream().noneMatch(word -> word.index() == 0)
                && !pairing.ground().reading().text().contains(first)
                && Character.isUpperCase(first.charAt(0))
                && pairing.ground().subject().stream()
                        .anyMatch(reading -> reading.text().contains(first));
    }

    /** "After the landing" is not "before the landing". */
    private static boolean orderTurned(Pairing pairing) {
        return turned("before", "after", pairing) || turned("after", "before", pairing);
    }

    private static boolean turned(String said, String given, Pairing pairing) {
        return has(said, pairing.claim())
                && !has(said, pairing.ground().reading())
                && has(given, pairing.ground().reading());
    }

    private static boolean has(String word, Reading reading) {
        return reading.everything().stream().anyMatch(other -> other.lower().equals(word));
    }

    /** The city and the government have changed places, or what "whose predecessor" did is told of the mayor. */
    private static boolean subjectsTurned(Reading.Word verb, Pairing pairing) {
        Reading main = pairing.ground().reading();
        Reading.Word subject = subject(verb, pairing.claim());
        List<Reading.Word> met = pairing.met(verb);
        if (subject == null || met.isEmpty()) {
            return false;
        }
        return met.stream().allMatch(given -> {
            Reading.Word other = subject(given, main);
            if (other == null
                    || pairing.met(subject).contains(other)
                    || Voice.passive(verb, pairing.claim()) != Voice.passive(given, main)) {
                return false;
            }
            boolean said = pairing.met().values().stream().anyMatch(words -> words.contains(other));
            boolean whose = main.everything().stream()
                    .anyMatch(word -> word.lower().equals("whose")
                            && other.index() > word.index()
                            && other.index() - word.index() <= 3);
            boolean behind = !pairing.met(subject).isEmpty()
                    && pairing.met(subject).stream().allMatch(word -> word.index() > given.index());
            return whose && !said || behind && said && other.is("NOUN") && subject.is("NOUN");
        });
    }

    /** The noun right before a verb and its auxiliaries. */
    private static Reading.@Nullable Word subject(Reading.Word verb, Reading reading) {
        Reading.Word subject = null;
        for (Reading.Word word : reading.everything()) {
            if (word.index() >= verb.index()) {
                return subject;
            }
            subject = word.is("AUX", "ADV", "PART") ? subject : word.is("NOUN", "PROPN") ? word : null;
        }
        return subject;
    }

    private static List<List<String>> named(Reading reading) {
        return AtomsCheck.names(reading).stream()
                .map(name -> Names.words(name.span().of(reading.text())))
                .toList();
    }
}
