package dev.footnote.answer;

import dev.footnote.answer.span.Token;
import dev.footnote.answer.span.Tokens;
import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a number counts: "lanes" of "four lanes of traffic". Numbers of different things do not contradict each other. */
final class Counted {

    /** Words after a number among which the thing stands: "4,800 young children". */
    private static final int REACH = 3;

    private static final Pattern HOW_MANY = Pattern.compile("(?i)\\bhow many\\b");

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

    /** "He counted nineteen cracks", where the question is how many cracks there are and a claim has told it. */
    static boolean tells(RankedSentence sentence, Claim claim, String question) {
        String thing = isCount(claim) ? of(claim) : null;
        // "People" may be dead, hurt or missing.
        return thing != null
                && !ValueWords.has("people", thing)
                && asked(thing, question)
                && sentence.spans().stream()
                        .filter(span -> span.kind() == TypedSpan.Kind.NUMBER)
                        .filter(span -> ToldValue.of(span, sentence.text()) == ToldValue.OWN)
                        .anyMatch(span -> same(thing, behind(span.span().end(), sentence.text())));
    }

    /** Whether a question asks how many there are of a thing. */
    private static boolean asked(String thing, String question) {
        Matcher howMany = HOW_MANY.matcher(question);
        return howMany.find() && same(thing, behind(howMany.end(), question));
    }

    private static boolean isCount(Claim claim) {
        return claim.value() instanceof Value.Amount amount && amount.unit().isEmpty();
    }

    private static boolean same(String thing, @Nullable String another) {
        if (another == null) {
            return false;
        }
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
        return behind(at + claim.text().length(), text);
    }

    /** The noun that follows a place in a text; null where none does. */
    private static @Nullable String behind(int end, String text) {
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
