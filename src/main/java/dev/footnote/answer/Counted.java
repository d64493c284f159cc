package dev.footnote.answer;

import dev.footnote.answer.span.Token;
import dev.footnote.answer.span.Tokens;
import dev.footnote.index.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a number counts: "lanes" of "four lanes of traffic". Numbers of different things do not contradict each other. */
final class Counted {

    /** Words after a number among which the thing stands: "4,800 young children". */
    private static final int REACH = 3;

    private Counted() {}

    /** Whether two claims count different things. */
    static boolean differ(Claim one, Claim other) {
        if (!isCount(one) || !isCount(other)) {
            return false;
        }
        String thing = of(one);
        String another = of(other);
        return thing != null && another != null && !same(thing, another);
    }

    private static boolean isCount(Claim claim) {
        return claim.value() instanceof Value.Amount amount && amount.unit().isEmpty();
    }

    private static boolean same(String thing, String another) {
        return stem(thing).equals(stem(another))
                || (ValueWords.has("people", thing) && ValueWords.has("people", another))
                || !ValueWords.of("thing", thing).isEmpty()
                        && ValueWords.of("thing", thing).equals(ValueWords.of("thing", another));
    }

    private static String stem(String word) {
        List<Words.Word> words = Words.of(word);
        return words.isEmpty() ? word : words.getFirst().stem();
    }

    /** The noun after a claim's number; null where none follows. */
    private static @Nullable String of(Claim claim) {
        String text = claim.sentence().text();
        int at = text.indexOf(claim.text());
        if (at < 0) {
            return null;
        }
        int end = at + claim.text().length();
        List<Token> after = Tokens.of(text).stream()
                .filter(token -> token.span().start() >= end)
                .limit(REACH)
                .toList();
        for (Token token : after) {
            if (token.is("NOUN")) {
                return token.lower();
            }
            if (!token.is("ADJ", "PROPN")) {
                return null;
            }
        }
        return null;
    }
}
