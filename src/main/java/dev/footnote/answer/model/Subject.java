package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import dev.footnote.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a verb, as far as the order of words tells.
 *
 * @param head its noun; of "Nordlink's fell" the owner
 * @param owner whose it is: Nordlink in "Nordlink's shares fell"; null where nobody's name stands before it
 */
record Subject(Reading.Word head, Reading.@Nullable Word owner) {

    /** The subject of a verb: the noun before it, or before its "who" or "which"; null where another word stands there. */
    static @Nullable Subject of(Reading.Word verb, Reading reading) {
        List<Token> tokens = reading.tokens();
        int i = beforeClause(skip(tokens, verb.index() - 1), reading);
        if (i > 0 && tokens.get(i).lower().matches("who|which|that")) {
            i = tokens.get(i - 1).text().equals(",") ? i - 2 : i - 1;
        }
        boolean owned = i > 0 && possessive(tokens.get(i));
        if (owned) {
            i--;
        }
        Reading.Word head = i < 0 ? null : word(i, reading);
        if (head == null || !head.is("NOUN", "PROPN")) {
            return null;
        }
        return new Subject(head, owned ? head : owner(i, reading));
    }

    /** "Dorn, who replaced Quint, will leave": before the clause between the commas. */
    private static int beforeClause(int i, Reading reading) {
        if (i <= 0 || !reading.tokens().get(i).text().equals(",")) {
            return i;
        }
        int end = reading.tokens().get(i).span().end();
        for (Span clause : RelativeClauses.in(reading)) {
            if (clause.end() == end) {
                int before = i;
                while (before > 0 && reading.tokens().get(before).span().start() >= clause.start()) {
                    before--;
                }
                return before;
            }
        }
        return i;
    }

    private static int skip(List<Token> tokens, int from) {
        int i = from;
        while (i >= 0 && (tokens.get(i).is("AUX", "ADV", "PART") || had(tokens.get(i))) && !possessive(tokens.get(i))) {
            i--;
        }
        return i;
    }

    /** The tagger takes the "had" of "had held" for a verb. */
    private static boolean had(Token token) {
        return token.lower().matches("ha(?:d|s|ve)");
    }

    private static boolean possessive(Token token) {
        return token.text().matches("['’]s?");
    }

    private static Reading.@Nullable Word owner(int head, Reading reading) {
        List<Token> tokens = reading.tokens();
        int i = head - 1;
        while (i > 0 && tokens.get(i).is("ADJ", "NOUN", "NUM")) {
            i--;
        }
        return i > 0 && possessive(tokens.get(i)) ? word(i - 1, reading) : null;
    }

    private static Reading.@Nullable Word word(int index, Reading reading) {
        return reading.everything().stream()
                .filter(word -> word.index() == index)
                .findFirst()
                .orElse(null);
    }
}
