package dev.footnote.answer.span;

import java.util.ArrayList;
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
    private static boolean opens(Token token) {
        return !token.is("PUNCT", "CCONJ")
                || "$€£¥₹".contains(token.text())
                || "\"“‘'``".contains(token.text()) && !token.text().equals("'");
    }

    private static boolean closes(Token token) {
        return !token.is("DET", "ADP", "CCONJ", "AUX", "SCONJ", "PUNCT", "SYM")
                || token.lower().equals("all")
                || "\"”’''%)".contains(token.text())
                || token.text().equals("°");
    }

    /**
     * Where the spans of a sentence can end, found out once for each token rather than for each span.
     *
     * @param closing whether a span can end with the token
     * @param brackets 1 for one that opens, -1 for one that closes
     * @param quotes the same for quotation marks; 2 for one that does either
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Ends(boolean[] closing, int[] brackets, int[] quotes) {
        private static final int EITHER = 2;

        static Ends of(List<Token> tokens) {
            int size = tokens.size();
            Ends ends = new Ends(new boolean[size], new int[size], new int[size]);
            for (int i = 0; i < size; i++) {
                Token token = tokens.get(i);
                ends.closing[i] = closes(token);
                switch (token.text()) {
                    case "(", "[" -> ends.brackets[i] = 1;
                    case ")", "]" -> ends.brackets[i] = -1;
                    case "“", "``" -> ends.quotes[i] = 1;
                    case "”", "''" -> ends.quotes[i] = -1;
                    case "\"" -> ends.quotes[i] = EITHER;
                    default -> {}
                }
            }
            return ends;
        }
    }

    /** The spans of a sentence: brackets and quotation marks come in pairs, and no markup inside. */
    static List<Candidate> in(CitedSentence sentence) {
        Ends ends = Ends.of(sentence.tokens);
        List<Candidate> candidates = new ArrayList<>();
        for (int first = 0; first < sentence.tokens.size(); first++) {
            if (opens(sentence.tokens.get(first)) && !sentence.goesOnBefore[first]) {
                from(sentence, ends, first, candidates);
            }
        }
        return candidates;
    }

    private static void from(CitedSentence sentence, Ends ends, int first, List<Candidate> candidates) {
        int brackets = 0;
        int quotes = 0;
        boolean content = false;
        for (int last = first; last < Math.min(sentence.tokens.size(), first + LONGEST); last++) {
            brackets += ends.brackets[last];
            quotes = ends.quotes[last] == Ends.EITHER ? (quotes == 0 ? 1 : 0) : quotes + ends.quotes[last];
            if (brackets < 0 || quotes < 0) {
                return;
            }
            content |= sentence.content[last];
            if (content && brackets == 0 && quotes == 0 && ends.closing[last] && !sentence.goesOnBehind[last]) {
                candidates.add(new Candidate(first, last));
            }
            if (sentence.broken[last]) {
                return;
            }
        }
    }
}
