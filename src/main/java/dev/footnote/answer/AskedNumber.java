package dev.footnote.answer;

import dev.footnote.calendar.NumberWords;
import dev.footnote.ingest.Sections;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a question asks for a number, and nothing chosen has one: "How old is she?" where no age is given, "How many employees
 * …?" where there is no number at all, "How many years …?" where only hours are told, "What is her salary?" where there is no sum.
 */
final class AskedNumber {

    private static final Sections LISTS = Sections.read(AskedNumber.class, "asked-numbers.txt");
    private static final Set<String> COUNTS = Set.copyOf(LISTS.words("counts"));
    private static final Map<String, Set<String>> UNITS = LISTS.pairs("units").entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, unit -> Set.copyOf(unit.getValue())));
    private static final Set<String> UNTOLD = Set.copyOf(LISTS.words("untold sums"));
    private static final Set<String> AMOUNTS = Set.copyOf(LISTS.words("amounts"));
    private static final Map<String, Set<String>> TOLD_SUMS = LISTS.pairs("told sums").entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, sum -> Set.copyOf(sum.getValue())));
    private static final Set<String> AGES = Set.copyOf(LISTS.words("ages"));

    private static final Pattern HOW_OLD = Pattern.compile("(?i)^\\W*(?:and\\s+|so\\s+)?how\\s+old\\b");
    private static final Pattern HOW_MANY = Pattern.compile("(?i)\\bhow\\s+many\\b");
    private static final Pattern HOW_MANY_UNITS =
            Pattern.compile("(?i)\\bhow\\s+many\\s+(year|month|week|day|hour|minute)s\\b");
    private static final Pattern COST = Pattern.compile(
            "(?i)^\\W*(?:and\\s+|so\\s+)?what\\s+(?:did|does|do|will|would|has|have|had)\\s.*\\bcosts?\\b");

    private static final Pattern HOW_MUCH = Pattern.compile("(?i)^\\W*(?:and\\s+|so\\s+)?how\\s+much\\s+(?:money\\s+)?"
            + "(?:is|was|are|were|do|does|did|has|have|had|will|would|can|could|should)\\b");

    /** "How much profit did it make?" */
    private static final Pattern SUM_OF = Pattern.compile("(?i)^\\W*(?:and\\s+|so\\s+)?how\\s+much\\s");

    private static final Pattern SUM =
            Pattern.compile("(?i)^\\W*(?:and\\s+|so\\s+)?(?:at\\s+|for\\s+)?(?:what|which)\\s+(?:"
                    + "(?:\\p{L}+\\s+){0,2}(?:" + String.join("|", LISTS.words("sums"))
                    + ")\\s+(?:did|does|do|will|would|has|have|had|is|was|are|were)\\b"
                    + "|(?:is|was|are|were)\\s+(?:\\S+\\s+){0,5}?(?:" + String.join("|", LISTS.words("sums"))
                    + ")(?:\\s+(?:of|in|for|at|after|before)\\s.*)?\\W*$)");
    private static final Set<TypedSpan.Kind> SUMS = EnumSet.of(TypedSpan.Kind.MONEY, TypedSpan.Kind.PERCENT);

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern PLURAL = Pattern.compile("s$");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** "41-year-old", "62.1 years", ", 41,", "(41)", "is 41", "at 41": how news gives an age. */
    private static final Pattern AGE = Pattern.compile("(?i)\\d[\\s-]*(?:years?|months?|weeks?|days?)\\b"
            + "|[,(]\\s?\\d{1,3}[,).]|\\b(?:is|was|are|were|turn\\p{L}*|of|at)\\s+\\d{1,3}\\b");

    private AskedNumber() {}

    static boolean missing(String question, List<RankedSentence> chosen) {
        if (HOW_OLD.matcher(question).find()) {
            Set<String> names = names(question);
            return chosen.stream()
                    .noneMatch(sentence -> givesAge(sentence.text()) && (names.isEmpty() || names(sentence, names)));
        }
        if (SUM.matcher(question).find()) {
            return chosen.stream().noneMatch(AskedNumber::givesSum) || ofAnotherKind(question, chosen);
        }
        if (HOW_MUCH.matcher(question).find()) {
            return chosen.stream().noneMatch(sentence -> givesAmount(sentence.text()))
                    || ofAnotherKind(question, chosen);
        }
        if (SUM_OF.matcher(question).find()) {
            return ofAnotherKind(question, chosen);
        }
        Matcher time = HOW_MANY_UNITS.matcher(question);
        if (time.find()) {
            Set<String> units = UNITS.getOrDefault(time.group(1).toLowerCase(Locale.ROOT), Set.of());
            return chosen.stream().noneMatch(sentence -> speaksOf(units, sentence.text()));
        }
        return (HOW_MANY.matcher(question).find() || COST.matcher(question).find())
                && chosen.stream().noneMatch(sentence -> givesNumber(sentence.text()));
    }

    /** Whether a listed sum is asked for, and no sentence chosen speaks of one: what somebody earns is not what a house cost. */
    private static boolean ofAnotherKind(String question, List<RankedSentence> chosen) {
        return words(question).stream()
                .map(TOLD_SUMS::get)
                .anyMatch(telling ->
                        telling != null && chosen.stream().noneMatch(sentence -> has(telling, sentence.text())));
    }

    /** The capitalised words of a question but the first. */
    private static Set<String> names(String question) {
        return WORD.matcher(question)
                .results()
                .filter(word ->
                        word.start() > 0 && Character.isUpperCase(word.group().charAt(0)))
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Whether a sentence or what stands before it has one of some names: "The 61-year-old" is somebody's age. */
    private static boolean names(RankedSentence sentence, Set<String> names) {
        return Stream.concat(Stream.of(sentence.text()), PassageContext.of(sentence))
                .flatMap(text -> WORD.matcher(text).results())
                .anyMatch(word -> names.contains(word.group()));
    }

    private static boolean givesAge(String text) {
        return AGE.matcher(text).find() || has(AGES, text);
    }

    /** Whether a text has one of some units, in the singular or plural. */
    private static boolean speaksOf(Set<String> units, String text) {
        return words(text).stream()
                .anyMatch(word -> units.contains(PLURAL.matcher(word).replaceFirst("")));
    }

    private static boolean givesSum(RankedSentence sentence) {
        return has(COUNTS, sentence.text())
                || has(UNTOLD, sentence.text())
                || sentence.spans().stream().anyMatch(span -> SUMS.contains(span.kind()));
    }

    /** "Plays two parts" gives no amount: words for small numbers count nothing here. */
    private static boolean givesAmount(String text) {
        return DIGIT.matcher(text).find() || has(AMOUNTS, text) || has(UNTOLD, text);
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
