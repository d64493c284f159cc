package dev.footnote.attribution;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The cues of {@code attribution.txt} as patterns over what stands before and after an outlet's name. */
final class Cues {

    private static final Choices LIST = Choices.read("attribution.txt");

    private static final String FILLERS = "(?:[\\s,:(“\"]+(?:" + LIST.anyOf("fillers") + "))*";

    /** "Ana Weiss of", "Ana Weiss at": a person of the outlet that follows. */
    private static final String PERSON =
            "(?:\\s+\\p{Lu}[\\p{L}.’'-]+){1,3},?\\s+(?:of|at|from|with|for)(?:\\s+[Tt]he)?";

    private static final String NAME =
            "\\p{Lu}[\\p{L}\\p{N}’'&.-]*+(?:\\s+(?:of\\s+|and\\s+|de\\s+|the\\s+|&\\s+)?\\p{Lu}[\\p{L}\\p{N}’'&-]*+){0,4}";

    private static final String ADVERBS = "(?:\\s+" + LIST.anyOf("adverbs")
            + "\\b|,?\\s+(?:on|in|early|late|last|this)\\s+\\p{L}+(?:\\s+\\d{1,4}(?!\\p{L}))?,?)*";

    /** A possessive, with or without the person it belongs to: "Bloomberg's Mark Gurman". */
    private static final String OWNED = "(?:(?:['’]s?)(?:\\s+\\p{Lu}[\\p{L}.’'-]+){1,3})?";

    private static final String BRACKET = "(?:\\s*\\([^()]{1,40}\\))?";

    static final Pattern CITES_BEFORE = before("cites");
    static final Pattern SAYS_BEFORE = before("before");
    static final Pattern SAYS_AFTER = after("after");
    static final Pattern FIRST_AFTER = after("first");
    static final Pattern PASSES_ON_AFTER =
            Pattern.compile("(?i)^" + BRACKET + "\\s*,?\\s+" + LIST.anyOf("passes on") + "\\b");

    /** "a Bloomberg story", "the Journal's report". */
    static final Pattern WORK_AFTER = Pattern.compile(
            "(?i)^(?:['’]s?)?(?:\\s+(?:\\p{L}+ing|own|new|earlier|recent))?\\s+" + LIST.anyOf("works") + "\\b");

    static final Pattern PEOPLE_AFTER =
            Pattern.compile("^(?:['’]s?)?(?:\\s+[\\p{Ll}-]+)?\\s+" + LIST.anyOf("people") + "\\b");

    static final Pattern OWN_NEWS_AFTER = Pattern.compile("(?i)^\\s+(?:(?:" + LIST.anyOf("figures")
            + "|[$€£]?\\d[\\d.,]*\\p{L}*)\\s+)*" + LIST.anyOf("own news") + "\\b(?!\\s+(?:first|had|has|have))");

    /** An outlet that is not known, named after a cue that nothing but an outlet follows. */
    static final Pattern UNKNOWN =
            Pattern.compile("(?i:\\b" + LIST.anyOf("names outlet") + ")\\s+((?:[Tt]he\\s+)?" + NAME + ")");

    private static final List<String> UNKNOWN_WORDS = LIST.longestWords("names outlet");

    /** Whether {@link #UNKNOWN} need be looked for, which costs far more. */
    static boolean mayNameUnknown(String sentence) {
        String low = sentence.toLowerCase(Locale.ROOT);
        return UNKNOWN_WORDS.stream().anyMatch(low::contains);
    }

    /** Ends in a capitalised word: the name after it is only a part of one. */
    static final Pattern CAPITAL_BEFORE = Pattern.compile("(\\p{Lu}[\\p{L}\\p{N}.’'&-]*)\\s+$");

    static final Pattern CAPITAL_AFTER = Pattern.compile("^\\s+(\\p{Lu}[\\p{L}\\p{N}.’'&-]*)");

    static final Pattern OPENER = Pattern.compile(LIST.anyOf("openers"));
    static final Pattern FOLLOWER = Pattern.compile(LIST.anyOf("followers"));
    static final Pattern SPEAKERS = Pattern.compile("(?i)\\b" + LIST.anyOf("speakers") + "\\b");
    static final Pattern NAMED_BEFORE = Pattern.compile("(?i)\\b" + LIST.anyOf("named before") + "\\b");

    static final Pattern OTHER_SOURCES = Pattern.compile("(?i)\\b" + LIST.anyOf("other sources") + "\\b");

    /** Between two outlets that share one cue: "Reuters and Bloomberg". */
    static final Pattern JOINED = Pattern.compile("(?:\\s*,)?\\s*(?:,|and|or|&|as well as|und)\\s*(?:the|by)?\\s*");

    private Cues() {}

    private static Pattern before(String section) {
        return Pattern.compile("(?i)(?:^|[^\\p{L}\\p{N}])" + LIST.anyOf(section) + "\\s*" + FILLERS + "(?-i:" + PERSON
                + ")?[\\s,:(“\"]*$");
    }

    private static Pattern after(String section) {
        return Pattern.compile("^" + OWNED + BRACKET + "(?i:" + ADVERBS + "\\s+" + LIST.anyOf(section) + ")\\b");
    }
}
