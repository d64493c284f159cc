package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;

/** What a sentence says of its subject between two commas: "Eli Dorn, who replaced Sara Quint in July, will leave". */
final class RelativeClauses {

    private RelativeClauses() {}

    /** Where they stand, both commas included. */
    static List<Span> in(Reading sentence) {
        List<Token> tokens = sentence.tokens();
        List<Span> clauses = new ArrayList<>();
        for (int i = 1; i + 2 < tokens.size(); i++) {
            int end = tokens.get(i).text().equals(",")
                            && tokens.get(i + 1).lower().matches("who|which|whose|where")
                    ? end(tokens, i + 2)
                    : -1;
            if (end > 0) {
                clauses.add(new Span(
                        tokens.get(i).span().start(), tokens.get(end).span().end()));
                i = end;
            }
        }
        return clauses;
    }

    /** The comma that closes a clause: behind it the sentence's own verb follows; -1 where there is none. */
    private static int end(List<Token> tokens, int from) {
        for (int i = from; i + 1 < tokens.size() && !tokens.get(i).text().equals(";"); i++) {
            if (tokens.get(i).text().equals(",") && tokens.get(i + 1).is("VERB", "AUX")) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a place stands in a clause that is over before another place. */
    static boolean over(Span place, Span later, Reading sentence) {
        return in(sentence).stream().anyMatch(clause -> clause.contains(place) && clause.end() <= later.start());
    }
}
