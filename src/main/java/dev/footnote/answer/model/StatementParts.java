package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;

/** The parts of a sentence that have a subject and a verb of their own. */
final class StatementParts {

    private StatementParts() {}

    /** The parts, in order; together they are the whole sentence. */
    static List<Span> of(Reading sentence) {
        List<Token> tokens = sentence.tokens();
        List<Span> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            int end = tokens.get(i).span().start();
            if (cuts(tokens, i)
                    && verb(tokens, from, end)
                    && verb(tokens, end, sentence.text().length())) {
                parts.add(new Span(from, end));
                from = end;
            }
        }
        parts.add(new Span(from, sentence.text().length()));
        return parts;
    }

    private static boolean cuts(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.text().equals(";")) {
            return true;
        }
        // "..., a figure that Lyro contests"
        boolean apposed = token.text().equals(",")
                && i + 3 < tokens.size()
                && tokens.get(i + 1).lower().matches("an?")
                && tokens.get(i + 2).is("NOUN")
                && tokens.get(i + 3).lower().matches("that|which");
        return apposed
                || token.lower().matches("but|while|whereas|and|although|though")
                        && tokens.get(i - 1).text().equals(",")
                        && !tokens.get(i + 1).is("VERB", "AUX", "ADV", "PART")
                        && (!tokens.get(i + 1).is("ADP") || !token.lower().equals("and"));
    }

    /** Whether a part goes on about the subject of the one before: "though it rejected". */
    static boolean leansBack(Span part, Reading sentence) {
        return part.of(sentence.text()).matches("(?is)(?:\\p{L}+|[;,])\\s+(?:it|he|she|they)\\b.*");
    }

    /** Whether a part stands against the one before: "but in the port". */
    static boolean contrasts(Span part, Reading sentence) {
        return part.of(sentence.text()).matches("(?is)[;,]?\\s*(?:but|while|whereas|although|though)\\b.*");
    }

    private static boolean verb(List<Token> tokens, int from, int to) {
        return tokens.stream()
                .anyMatch(token -> token.is("VERB", "AUX")
                        && token.span().start() >= from
                        && token.span().end() <= to);
    }
}
