package dev.footnote.answer.model;

import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what turns a statement into its opposite, and what it falls on. */
final class Negators {

    private static final int REACH = 5;

    private final PhrasingWords lists;

    Negators(PhrasingWords lists) {
        this.lists = lists;
    }

    /** The words of a sentence that deny: "not", "no", "yet to". */
    List<Reading.Word> in(Reading reading) {
        return reading.everything().stream()
                .filter(word ->
                        lists.has("negators", word.lower()) || word.lower().matches(".*n['’]t") || yetTo(word, reading))
                .filter(word -> !reading.text()
                        .startsWith(
                                "only",
                                Math.min(reading.text().length(), word.span().end() + 1)))
                .toList();
    }

    /** "Has yet to decide" is "has not decided". */
    private static boolean yetTo(Reading.Word word, Reading reading) {
        return word.lower().equals("yet")
                && word.index() + 1 < reading.tokens().size()
                && reading.tokens().get(word.index() + 1).lower().equals("to");
    }

    /**
     * What a negation falls on: the next verb, noun or adjective; after "no" and "neither" the verb as well; what follows a
     * verb that says little.
     *
     * @param unmet verbs that say little for they have no like in the other sentence
     */
    List<Reading.Word> heads(Reading.Word negator, Reading reading, Set<Reading.Word> unmet) {
        List<Reading.Word> after = reading.everything().stream()
                .filter(word -> word.index() > negator.index() && word.index() - negator.index() <= REACH + 3)
                .filter(word -> word.is("VERB", "NOUN", "ADJ", "PROPN"))
                .filter(word -> reading.atoms().stream()
                        .noneMatch(atom -> atom.kind() == TypedSpan.Kind.DATE
                                && atom.span().overlaps(word.span())))
                .toList();
        if (after.isEmpty()) {
            return after;
        }
        boolean ofNoun =
                List.of("no", "neither", "none", "nobody", "nothing", "nor").contains(negator.lower())
                        && !reading.text().startsWith(" longer", negator.span().end());
        if (!ofNoun) {
            boolean one =
                    after.getFirst().is("VERB", "PROPN") && !negator.lower().equals("without");
            // "Had not made a decision"
            boolean empty = lists.has("light", after.getFirst().bases()) || unmet.contains(after.getFirst());
            return after.subList(0, Math.min(after.size(), one && !empty ? 1 : 2));
        }
        List<Reading.Word> heads = new ArrayList<>(after.subList(0, 1));
        if (after.size() > 1
                && after.get(1).index() - after.getFirst().index() <= 3
                && reading.tokens().get(after.getFirst().index() + 1).lower().equals("of")) {
            // "No sign of dendrites"
            heads.add(after.get(1));
        }
        reading.everything().stream()
                .filter(word -> word.index() == negator.index() - 1 && word.is("VERB"))
                .forEach(heads::add);
        after.stream().filter(word -> word.is("VERB")).findFirst().ifPresent(verb -> {
            heads.add(verb);
            if (unmet.contains(verb)) {
                after.stream()
                        .filter(word -> word.index() > verb.index())
                        .findFirst()
                        .ifPresent(heads::add);
            }
        });
        return heads;
    }
}
