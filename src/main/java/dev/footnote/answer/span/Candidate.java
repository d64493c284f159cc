package dev.footnote.answer.span;

import java.util.List;

/**
 * A stretch of whole tokens that could stand as an answer.
 *
 * @param first its first token
 * @param last its last token
 */
record Candidate(int first, int last) {
    private static final int LONGEST = 24;

    /** The same span where {@code tokens} more stand before it. */
    Candidate after(int tokens) {
        return new Candidate(first + tokens, last + tokens);
    }

    /** F1 of its tokens and another's, by where they stand. */
    double shared(Candidate other) {
        int both = Math.min(last, other.last) - Math.max(first, other.first) + 1;
        return 2.0 * Math.max(0, both) / (last - first + 1 + other.last - other.first + 1);
    }

    /** Whether an answer can start with the token. */
    static boolean opens(Token token) {
        return !token.is("PUNCT", "CCONJ")
                || "\"“‘'``".contains(token.text()) && !token.text().equals("'");
    }

    private static boolean closes(Token token) {
        return !token.is("DET", "ADP", "CCONJ", "AUX", "SCONJ", "PUNCT", "SYM")
                || token.lower().equals("all")
                || "\"”’''%)".contains(token.text())
                || token.text().equals("°");
    }

    /** Adds those that start at token {@code first}: brackets and quotation marks come in pairs, and no markup inside. */
    static void from(CitedSentence sentence, int first, List<Candidate> candidates) {
        int brackets = 0;
        int quotes = 0;
        boolean content = false;
        for (int last = first; last < Math.min(sentence.tokens.size(), first + LONGEST); last++) {
            String text = sentence.tokens.get(last).text();
            brackets += text.equals("(") || text.equals("[") ? 1 : text.equals(")") || text.equals("]") ? -1 : 0;
            quotes += text.equals("“") || text.equals("``") ? 1 : text.equals("”") || text.equals("''") ? -1 : 0;
            if (text.equals("\"")) {
                quotes = quotes == 0 ? 1 : 0;
            }
            if (brackets < 0 || quotes < 0) {
                return;
            }
            content |= sentence.tokens.get(last).content();
            if (content && brackets == 0 && quotes == 0 && closes(sentence.tokens.get(last))) {
                candidates.add(new Candidate(first, last));
            }
            if (sentence.broken[last]) {
                return;
            }
        }
    }
}
