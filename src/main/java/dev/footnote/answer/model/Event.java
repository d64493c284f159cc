package dev.footnote.answer.model;

import java.util.List;

/**
 * Who does something to whom, as far as names and the order of words tell.
 *
 * @param verb what is done: a verb, or a noun such as "acquisition"
 * @param doers who does it, each as the words of a name; empty where no name tells
 * @param sure whether the doers stand right before the verb, so that no other noun can be its subject
 * @param sufferers to whom it is done
 */
record Event(Reading.Word verb, List<List<String>> doers, boolean sure, List<List<String>> sufferers) {

    /** Copies the lists. */
    Event {
        doers = List.copyOf(doers);
        sufferers = List.copyOf(sufferers);
    }
}
