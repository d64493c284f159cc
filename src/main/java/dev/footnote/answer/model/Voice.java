package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import java.util.List;

/** Whether a verb stands in the passive. */
final class Voice {

    private static final int AUXILIARY_REACH = 4;

    /** Words between two commas. */
    private static final int APPOSITION = 8;

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
                && !apposed(tokens, verb.index() - 1)
                && after < tokens.size()
                && tokens.get(after).is("ADP");
    }

    /** "Tessema, 24, broke away": the comma closes what the one before it opened. */
    private static boolean apposed(List<Token> tokens, int comma) {
        for (int i = comma - 1; i > 0 && comma - i <= APPOSITION; i--) {
            if (tokens.get(i).is("VERB", "AUX")) {
                return false;
            }
            if (tokens.get(i).text().equals(",")) {
                return true;
            }
        }
        return false;
    }
}
