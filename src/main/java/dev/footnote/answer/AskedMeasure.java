package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an open question asks the measure of: "turnout" of "What was the turnout in Eastmark?". A sentence answers it with the
 * amount that stands beside that word, though the question does not say that it asks for an amount.
 */
final class AskedMeasure {

    private static final Sections QUESTIONS = Sections.read(AskedMeasure.class, "claim-questions.txt");

    private static final Pattern THING = Pattern.compile("(?i)^\\W*what(?:'s| (?:" + QUESTIONS.either("what is")
            + ")) (?:the |an? |\\S+(?: \\S+){0,3}['’]s? )" + "((?:[\\p{L}-]+ ){0,3}?[\\p{L}-]+)(?= (?:"
            + QUESTIONS.either("after a measure") + ")\\b|\\s*\\?|$)");

    /** What may stand between the word and its amount: "turnout was", "a magnitude of"; not a clause. */
    private static final Pattern LINK = Pattern.compile("(?:(?: \\p{L}+){0,2} \\p{Ll}+)? ");

    /** What may stand between an amount and the word after it: "a 6.8-magnitude quake". */
    private static final Pattern JOINT = Pattern.compile("[ -]");

    private final Set<String> thing = new HashSet<>();

    AskedMeasure(String question) {
        Matcher asked = THING.matcher(question);
        if (asked.find()) {
            List<Words.Word> words = Words.of(asked.group(1));
            if (!words.isEmpty()) {
                thing.add(words.getLast().stem());
            }
        }
    }

    /** The amount beside the word; null where none is. */
    @Nullable
    Claim in(RankedSentence sentence) {
        String text = sentence.text();
        List<Words.Word> named = Words.of(text).stream()
                .filter(word -> thing.contains(word.stem()))
                .toList();
        return named.isEmpty()
                ? null
                : sentence.spans().stream()
                        .filter(span -> isAmount(span.kind()) && ToldValue.of(span, text) == ToldValue.OWN)
                        .filter(span -> named.stream().anyMatch(word -> beside(word, span, text)))
                        .map(span -> claim(span, sentence))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isAmount(TypedSpan.Kind kind) {
        return kind == TypedSpan.Kind.MONEY || kind == TypedSpan.Kind.PERCENT || kind == TypedSpan.Kind.NUMBER;
    }

    private static boolean beside(Words.Word word, TypedSpan span, String text) {
        int start = span.span().start();
        int end = span.span().end();
        boolean ordinal = end < text.length() && Character.isLetter(text.charAt(end));
        return !ordinal && betweenFits(word, start, end, text);
    }

    private static boolean betweenFits(Words.Word word, int start, int end, String text) {
        return (word.end() <= start
                        && LINK.matcher(text.substring(word.end(), start)).matches())
                || (end <= word.start()
                        && JOINT.matcher(text.substring(end, word.start())).matches());
    }

    private static @Nullable Claim claim(TypedSpan span, RankedSentence sentence) {
        Value value = Values.of(span, sentence.text());
        return value == null ? null : new Claim(sentence, span.span().of(sentence.text()), value);
    }
}
