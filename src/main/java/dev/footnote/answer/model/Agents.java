package dev.footnote.answer.model;

import org.jspecify.annotations.Nullable;

/** By whom something is done: the noun of a "by" behind its verb. */
final class Agents {

    private Agents() {}

    /** "Paid for by the ministry" where it is paid for by a charity. */
    static boolean other(Reading.Word verb, Pairing pairing) {
        Reading.Word agent = agent(verb, pairing.claim());
        return agent != null
                && pairing.met(agent).isEmpty()
                && pairing.met(verb).stream()
                        .map(given -> agent(given, pairing.ground().reading()))
                        .anyMatch(given -> given != null);
    }

    /** The noun of the "by" that follows a verb closely. */
    static Reading.@Nullable Word agent(Reading.Word verb, Reading reading) {
        Reading.Word by = null;
        Reading.Word agent = null;
        for (Reading.Word word : reading.everything()) {
            if (by == null) {
                by = word.lower().equals("by") && word.index() > verb.index() && word.index() - verb.index() <= 3
                        ? word
                        : null;
            } else if (word.is("NOUN", "PROPN")) {
                agent = word;
            } else if (agent != null || !word.is("DET", "ADJ", "NUM", "PRON")) {
                return agent;
            }
        }
        return agent;
    }
}
