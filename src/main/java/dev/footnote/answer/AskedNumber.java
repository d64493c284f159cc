package dev.footnote.answer;

import dev.footnote.calendar.NumberWords;
import dev.footnote.ingest.Sections;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a question asks for a number, and nothing chosen has one: "How old is she?" where no age is given, "How many employees
 * …?" where there is no number at all, "What is her salary?" where there is no sum.
 */
final class AskedNumber {

    private static final Sections LISTS = Sections.read(AskedNumber.class, "asked-numbers.txt");
    private static final Set<String> COUNTS = Set.copyOf(LISTS.words("counts"));
    private static final Set<String> UNTOLD = Set.copyOf(LISTS.words("untold sums"));
    private static final Set<String> AGES = Set.copyOf(LISTS.words("ages"));

    private static final Pattern HOW_OLD = Pattern.compile("(?i)^\\W*(?:and\\s+|so\\s+)?how\\s+old\\b");
    private static final Pattern HOW_MANY = Pattern.compile("(?i)\\bhow\\s+many\\b");
    private static final Pattern COST = Pattern.compile(
            "(?i)^\\W*(?:and\\s+|so\\s+)?what\\s+(?:did|does|do|will|would|has|have|had)\\s.*\\bcosts?\\b");

    private static final Pattern SUM =
            Pattern.compile("(?i)^\\W*(?:and\\s+|so\\s+)?(?:at\\s+|for\\s+)?(?:what|which)\\s+(?:"
                    + "(?:\\p{L}+\\s+){0,2}(?:" + String.join("|", LISTS.words("sums"))
                    + ")\\s+(?:did|does|do|will|would|has|have|had|is|was|are|were)\\b"
                    + "|(?:is|was|are|were)\\s.*\\b(?:" + String.join("|", LISTS.words("sums"))
                    + ")(?:\\s+(?:of|in|for|at|after|before)\\s.*)?\\W*$)");
    private static final Set<TypedSpan.Kind> SUMS = EnumSet.of(TypedSpan.Kind.MONEY, TypedSpan.Kind.PERCENT);

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** "41-year-old", "62.1 years", ", 41,", "(41)", "is 41", "at 41": how news gives an age. */
    private static final Pattern AGE = Pattern.compile("(?i)\\d[\\s-]*(?:years?|months?|weeks?|days?)\\b"
            + "|[,(]\\s?\\d{1,3}[,).]|\\b(?:is|was|are|were|turn\\p{L}*|of|at)\\s+\\d{1,3}\\b");

    private AskedNumber() {}

    static boolean missing(String question, List<RankedSentence> chosen) {
        if (HOW_OLD.matcher(question).find()) {
            return chosen.stream().noneMatch(sentence -> givesAge(sentence.text()));
        }
        if (SUM.matcher(question).find()) {
            return chosen.stream().noneMatch(AskedNumber::givesSum);
        }
        return (HOW_MANY.matcher(question).find() || COST.matcher(question).find())
                && chosen.stream().noneMatch(sentence -> givesNumber(sentence.text()));
    }

    private static boolean givesAge(String text) {
        return AGE.matcher(text).find() || has(AGES, text);
    }

    private static boolean givesSum(RankedSentence sentence) {
        return has(COUNTS, sentence.text())
                || has(UNTOLD, sentence.text())
                || TypedSpan.in(sentence.text()).stream().anyMatch(span -> SUMS.contains(span.kind()));
    }

    private static boolean givesNumber(String text) {
        return DIGIT.matcher(text).find()
                || has(COUNTS, text)
                || words(text).stream().anyMatch(AskedNumber::isNumber);
    }

    private static boolean isNumber(String word) {
        return NumberWords.of(word) != null;
    }

    private static boolean has(Set<String> listed, String text) {
        return words(text).stream().anyMatch(listed::contains);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
