package dev.footnote.answer;

import dev.footnote.answer.span.Token;
import dev.footnote.answer.span.Tokens;
import dev.footnote.retrieve.AnswerType;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What most articles say where a question names nobody: "How much is the deal worth?" asked of a collection in which one
 * deal stands out. The sentence names what it speaks of, so that the reader sees which one was meant.
 */
final class Prevailing {

    /** Articles that have to give the value, and their share of all that give one. */
    private static final int LEAST = 3;

    private static final double SHARE = 0.5;

    /** Words of a question that says nothing but what is asked of the one thing: "How much is the deal worth?". */
    private static final int MOST_WORDS = 4;

    /** How far behind the best sentence one may be and still tell of the same thing. */
    private static final double GAP = 4;

    private Prevailing() {}

    /** The best sentence that gives the value most articles give and names what it speaks of; empty where there is none. */
    static List<RankedSentence> of(Retrieval found) {
        if (!asksOfTheOne(found.query())) {
            return List.of();
        }
        ClaimReader reader = new ClaimReader(found.query());
        RankedSentence best = found.sentences().getFirst();
        Set<String> heard = new HashSet<>();
        List<List<Claim>> sides = new ArrayList<>();
        for (RankedSentence sentence : found.sentences()) {
            Claim claim = Rivalry.statement(sentence) && best.score() - sentence.score() <= GAP
                    ? reader.read(sentence)
                    : null;
            if (claim != null && heard.add(sentence.article().id())) {
                sides.stream()
                        .filter(side -> side.stream().anyMatch(claim::sameAs))
                        .findFirst()
                        .orElseGet(() -> {
                            List<Claim> side = new ArrayList<>();
                            sides.add(side);
                            return side;
                        })
                        .add(claim);
            }
        }
        return sides.stream()
                .filter(side -> side.size() >= LEAST && side.size() >= SHARE * heard.size())
                .flatMap(List::stream)
                .map(Claim::sentence)
                .filter(Prevailing::names)
                .limit(1)
                .toList();
    }

    /** Whether a question asks an amount, a date or a length of something that it calls by a common noun with "the". */
    private static boolean asksOfTheOne(Query query) {
        Set<TypedSpan.Kind> kinds = AnswerType.of(query.text()).kinds();
        List<Token> tokens = Tokens.of(query.text());
        boolean definite = false;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            definite |= tokens.get(i).lower().equals("the") && tokens.get(i + 1).is("NOUN");
        }
        boolean named = tokens.stream()
                .skip(1)
                .anyMatch(token -> token.is("PROPN", "NUM")
                        || Character.isUpperCase(token.text().charAt(0)));
        return definite
                && !named
                && query.group() == null
                && query.words().size() <= MOST_WORDS
                && !kinds.isEmpty()
                && !kinds.contains(TypedSpan.Kind.NAME);
    }

    private static boolean names(RankedSentence sentence) {
        return sentence.sign("pronoun") == 0
                && sentence.spans().stream().anyMatch(span -> span.kind() == TypedSpan.Kind.NAME);
    }
}
