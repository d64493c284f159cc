package dev.footnote.answer.span;

import dev.footnote.index.Words;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of a sentence's values belong to which names: "$5m with A, $7m with B" gives each its own. A value belongs to a
 * name of its clause, where clauses end at commas, brackets, dashes and the like and at conjunctions.
 */
public final class ClauseValues {

    /** In a longer clause a value and a name may well have nothing to do with each other. */
    private static final int CLOSE = 8;

    private final List<Clause> clauses = new ArrayList<>();
    private final List<Words.Word> words;

    /** A clause by where it ends, with its number of words. */
    private record Clause(int end, int words) {}

    /** Of a sentence's text. */
    public ClauseValues(String text) {
        this.words = Words.of(text);
        int count = 0;
        for (Token token : Tokens.of(text)) {
            if (token.is("CCONJ", "SCONJ") || token.is("PUNCT") && ",;:()[]–—".contains(token.text())) {
                clauses.add(new Clause(token.span().start(), count));
                count = 0;
            } else {
                count++;
            }
        }
        clauses.add(new Clause(text.length() + 1, count));
    }

    /** Whether a word with the given stem stands beside a value: in its clause, which is short. */
    public boolean beside(TypedSpan value, String stem) {
        return clauses.get(clause(value.span().start())).words() <= CLOSE && together(value, stem);
    }

    /** Whether a word with the given stem stands in a value's clause. */
    public boolean together(TypedSpan value, String stem) {
        int clause = clause(value.span().start());
        return words.stream().anyMatch(word -> word.stem().equals(stem) && clause(word.start()) == clause);
    }

    /** Whether two spans stand in the same clause. */
    boolean together(TypedSpan one, TypedSpan other) {
        return clause(one.span().start()) == clause(other.span().start());
    }

    private int clause(int offset) {
        int clause = 0;
        while (clauses.get(clause).end() <= offset) {
            clause++;
        }
        return clause;
    }
}
