package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import java.util.List;

/** Whether a verb stands in the passive. */
final class Voice {

    private static final int AUXILIARY_REACH = 4;

    private static final List<String> BE = List.of("was", "were", "been", "be", "is", "are", "being");

    private Voice() {}

    /** "Was founded", and "founded" in "Skyforge, founded in 2019, has raised". */
    static boolean passive(Reading.Word verb, Reading reading) {
        if (verb.lower().endsWith("ing")) {
            return false;
        }
        List<Token> tokens = reading.tokens();
        for (int i = verb.index() - 1; i >= Math.max(0, verb.index() - AUXILIARY_REACH); i--) {
            // "Is in talks to buy" is no passive.
            if (tokens.get(i).is("VERB")
                    || tokens.get(i).is("PART") && tokens.get(i).lower().equals("to")) {
                return false;
            }
            if (BE.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        int after = verb.index() + 1;
        return verb.index() > 0
                && tokens.get(verb.index() - 1).text().equals(",")
                && after < tokens.size()
                && tokens.get(after).is("ADP");
    }
}
