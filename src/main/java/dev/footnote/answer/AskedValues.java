package dev.footnote.answer;

import dev.footnote.retrieve.AnswerType;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values in sentences that a question may ask for: of the kind it asks for, and not its own words. */
final class AskedValues {
    private static final Pattern BEHIND =
            Pattern.compile("\\s+(?:to|from|with|for|by)\\s+(?:the\\s+)?(?<name>\\p{Lu}[\\p{L}\\p{N}&]*)");

    private final AnswerType type;
    private final String question;

    AskedValues(Query query) {
        this.type = AnswerType.of(query.text());
        this.question = query.text().toLowerCase(Locale.ROOT);
    }

    /** What the question asks for. */
    AnswerType type() {
        return type;
    }

    /** The sentence's values, in order. */
    List<TypedSpan> in(RankedSentence sentence) {
        String text = sentence.text();
        return sentence.spans().stream()
                .filter(span -> type.takes(span, text)
                        && !question.contains(span.span().of(text).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /**
     * Whether a sentence gives values and each goes to somebody else, by the name behind it: "$300 billion to Oracle and $250 billion
     * to Microsoft".
     *
     * @param asked whether a name is one that is asked about
     */
    boolean goToOthers(RankedSentence sentence, Predicate<String> asked) {
        List<TypedSpan> given = in(sentence);
        return !given.isEmpty()
                && given.stream().allMatch(value -> {
                    String name = behind(value, sentence.text());
                    return name != null && !asked.test(name);
                });
    }

    /** Whether a sentence gives one of its values to somebody by the name behind it. */
    boolean goTo(RankedSentence sentence, Predicate<String> asked) {
        return in(sentence).stream().anyMatch(value -> {
            String name = behind(value, sentence.text());
            return name != null && asked.test(name);
        });
    }

    /** The only one of a sentence's values that goes to the name asked for; null where there is none, or more than one. */
    @Nullable
    String goingTo(RankedSentence sentence, Predicate<String> asked) {
        List<String> going = in(sentence).stream()
                .filter(value -> {
                    String name = behind(value, sentence.text());
                    return name != null && asked.test(name);
                })
                .map(value -> value.span().of(sentence.text()))
                .distinct()
                .toList();
        return going.size() == 1 && in(sentence).size() > 1 ? going.getFirst() : null;
    }

    private static @Nullable String behind(TypedSpan value, String text) {
        Matcher behind = BEHIND.matcher(text).region(value.span().end(), text.length());
        return behind.lookingAt() ? behind.group("name") : null;
    }
}
