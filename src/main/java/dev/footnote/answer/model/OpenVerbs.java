package dev.footnote.answer.model;

import dev.footnote.retrieve.TypedSpan;
import java.util.List;

/** Tells which verbs and nouns of events need not have happened: "will open", "plans to open", "before the opening". */
final class OpenVerbs {

    private static final int REACH = 4;

    private final PhrasingWords lists;

    OpenVerbs(PhrasingWords lists) {
        this.lists = lists;
    }

    /** Whether what a word tells need not have happened. */
    boolean open(Reading.Word verb, Reading reading) {
        List<Reading.Word> before = reading.everything().stream()
                .filter(word -> word.index() < verb.index() && verb.index() - word.index() <= REACH)
                .filter(word -> !List.of("be", "been", "being", "have").contains(word.lower()))
                .toList();
        if (before.isEmpty()) {
            return false;
        }
        Reading.Word last = before.getLast();
        if (lists.has("modals", last.lower())) {
            return true;
        }
        if (verb.is("VERB") && notUntil(verb, reading)) {
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
        if (last.lower().equals("to") && last.is("PART", "ADP", "SCONJ")) {
            List<Reading.Word> governors = before.stream()
                    .filter(word -> word.is("VERB", "ADJ", "NOUN", "AUX") && !lists.has("time", word.bases()))
                    .toList();
            return governors.isEmpty()
                    || governors.getLast().lower().equals("going")
                    // "Might be forced to leave"
                    || governors.getLast().is("VERB") && open(governors.getLast(), reading)
                    || !lists.has("carried out", governors.getLast().bases());
        }
        if (verb.lower().endsWith("ing")
                && last.index() == verb.index() - 1
                && (lists.has("not yet", last.lower()) || lists.has("not yet", last.bases()))) {
            return true;
        }
        return before.stream().anyMatch(word -> lists.has("modals", word.lower()) && noVerbBetween(word, verb, before));
    }

    /** "Did not rule out", "offered no evidence": what is told is that it has not happened. */
    boolean negated(Reading.Word verb, Reading reading) {
        return reading.everything().stream()
                .anyMatch(word ->
                        (lists.has("negators", word.lower()) || word.lower().endsWith("n't"))
                                && Math.abs(verb.index() - word.index()) <= 2);
    }

    /** "Takes over in September", "is moving by spring 2028": the present tense with a day tells what is to come. */
    boolean scheduled(Reading.Word verb, Reading reading) {
        boolean dated = reading.atoms().stream()
                .anyMatch(atom -> atom.kind() == TypedSpan.Kind.DATE
                        && verb.span().end() <= atom.span().start());
        boolean progressive = verb.lower().endsWith("ing")
                && reading.everything().stream()
                        .anyMatch(word -> word.lower().matches("is|are")
                                && word.index() < verb.index()
                                && verb.index() - word.index() <= 2);
        boolean present = verb.lower().endsWith("s")
                        && verb.bases().contains(verb.lower().replaceFirst("(?:es|s)$", ""))
                || verb.lower().endsWith("es")
                        && verb.bases()
                                .contains(verb.lower().substring(0, verb.lower().length() - 1));
        return dated && (progressive || present);
    }

    /** "Did not test how well the antibody prevents": what stands behind "how", up to the next verb. */
    boolean notUntil(Reading.Word verb, Reading reading) {
        List<Reading.Word> before = reading.everything().stream()
                .filter(word -> word.index() < verb.index() && verb.index() - word.index() <= 2 * REACH)
                .toList();
        return before.stream()
                .anyMatch(word -> lists.has("not until", word.lower())
                        && noVerbBetween(word, verb, before)
                        && reading.text()
                                        .substring(
                                                word.span().end(), verb.span().start())
                                        .indexOf(',')
                                < 0);
    }

    /** "Will stay closed": a verb of being stands between without telling another event. */
    private boolean noVerbBetween(Reading.Word modal, Reading.Word verb, List<Reading.Word> before) {
        return before.stream()
                .filter(word -> word.index() > modal.index() && word.index() < verb.index())
                .noneMatch(word -> word.is("VERB") && !lists.has("being", word.bases()));
    }
}
