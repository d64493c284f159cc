package dev.footnote.retrieve;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a question asks for, read from its question word (after Li and Roth 2002, coarse classes). */
public enum AnswerType {
    /** A sum of money: "how much did it pay", "how big is the deal". */
    PRICE(TypedSpan.Kind.MONEY),
    /** A size: "how much", "how large". */
    AMOUNT(TypedSpan.Kind.MONEY, TypedSpan.Kind.NUMBER, TypedSpan.Kind.PERCENT),
    /** "How many". */
    COUNT(TypedSpan.Kind.NUMBER),
    /** "What percentage", "what share". */
    SHARE(TypedSpan.Kind.PERCENT),
    /** "How long", "how old". */
    PERIOD(TypedSpan.Kind.DURATION, TypedSpan.Kind.DATE),
    /** "When", "in what year". */
    DATE(TypedSpan.Kind.DATE),
    /** "Who". */
    PERSON(TypedSpan.Kind.NAME),
    /** "Where", "in which country". */
    PLACE(TypedSpan.Kind.NAME),
    /** "Which company": a name, or a thing that is not written as one. */
    NAMED(TypedSpan.Kind.NAME),
    /** "Why". */
    REASON,
    /** Everything else: "how does", "is it", "what happened". */
    OPEN;

    private final Set<TypedSpan.Kind> kinds;

    AnswerType(TypedSpan.Kind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** The kinds of span that can answer; empty where no single span does. */
    public Set<TypedSpan.Kind> kinds() {
        return kinds;
    }

    private static final Pattern SHARE_WORDS = Pattern.compile(
            "\\b(what|which|how (?:much|large|big|high|great) (?:an? |of an? |the )?)\\b[^?]{0,25}\\b(percentage|percent|per cent|share|proportion|fraction)\\b"
                    + "|\\bhow much of\\b[^?]{1,60}\\b(?:own|owns|owned|hold|holds|held|control|controls|controlled)\\b"
                    + "|\\bhow (?:big|large|great|high) [^?]{0,40}(?<!\\bat )\\b(?:stake|shareholding)\\b"
                    + "|\\bwhat (?:size of |(?:is|was|are|were) [^?]{1,40})?(?<!\\bat )(?:stake|shareholding)s?\\b(?![^?]*\\b(?:worth|costs?|price|value)\\b)"
                    + "|\\b(?:what|which) (?:\\w+ )?(?:interest|tax|inflation|unemployment|jobless|mortgage|growth) rates?\\b");
    private static final Pattern COUNT_WORDS = Pattern.compile(
            "\\bhow many\\b|\\b(?:what|which) (?:is |was |are |were )?(?:the )?(?:total )?number of\\b|\\bpopulation\\b");
    private static final Pattern PERIOD_WORDS =
            Pattern.compile("\\bhow (?:long|old)\\b|\\bhow many (?:years|months|weeks|days|hours|minutes)\\b"
                    + "|\\bwhat (?:length|period|duration)\\b|\\bwhat age\\b");
    private static final Pattern DATE_WORDS = Pattern.compile(
            "\\bwhen\\b|\\b(?:what|which) (?:exact )?(?:year|date|day|month|decade|century|time|era|season)s?\\b|\\bhow (?:soon|recently)\\b");
    private static final Pattern AMOUNT_WORDS = Pattern.compile(
            "\\bhow (?:much|large|big|high|tall|far|fast|deep|wide|heavy|great|small|hot|cold|expensive)\\b"
                    + "|\\b(?:what|which) (?!areas? of\\b)(?:is |was |are |were |will |would )?(?:the )?(?:[\\w-]+ ){0,2}(?:price|cost|value|worth|salary|fee|amount|sum|size|height|distance|speed|temperature|budget|revenue|valuation|figure|length|area|weight|depth|capacity)\\b");
    /** "What is the contract between A and B worth?", "What did A pay B?", and not "What did A pay for?". */
    private static final Pattern AMOUNT_AT_END = Pattern.compile(
            "\\bwhat (?:is|was|are|were)\\b[^?]{1,60}\\bworth\\b"
                    + "|\\bwhat (?:did|does|do|will|would|has|have)\\b[^?]{1,60}"
                    + "\\b(?:costs?|pay|paid|charged?|earn(?:ed)?|committed|(?:come|came|amount|amounted|add up) to)\\b(?! for\\s*\\?*$)");

    private static final Pattern PRICE_WORDS = Pattern.compile(
            "\\b(?:pa(?:y|ys|id)|cost|price|spen[dt]|spending|worth|deal|contract|invest(?:ed|ment)?|revenue|salary|wages?|fees?|fine|budget"
                    + "|commit(?:ted|ment)?|earn(?:ed|ings)?|s[eo]l[ld]|valuation|valued|stake|raised?|loans?|debt|donat(?:ed|ion)|fund(?:s|ed|ing)?|profit|turnover|money|charge[ds]?)\\b");
    private static final Pattern PERSON_WORDS = Pattern.compile("\\bwho(?:m|se|'s)?\\b|\\b(?:what|which) (?:\\w+ )?"
            + "(?:person|man|woman|people|president|king|queen|author|actor|actress|singer|player|leader|scientist|founder|ceo|chief|minister|director|general|emperor|pope|artist|composer|writer|philosopher)\\b"
            + "|\\bwhat (?:is|was) the name of\\b");
    private static final Pattern PLACE_WORDS = Pattern.compile(
            "\\bwhere\\b|\\b(?:what|which) (?!areas? of\\b)(?:\\w+ )?"
                    + "(?:country|city|town|state|place|region|province|county|continent|river|location|area|island|village|street|district|nation|ocean|sea|lake|mountain)\\b");
    private static final Pattern REASON_WORDS = Pattern.compile(
            "\\bwhy\\b|\\bwhat (?:is|was|were|are) the (?:reason|cause)s?\\b|\\bwhat (?:caused|led|made|makes|prompted)\\b|\\bhow come\\b|\\bfor what reason\\b");
    private static final Pattern NAMED_WORDS = Pattern.compile(
            "\\b(?:which|what) (?!is\\b|was\\b|are\\b|were\\b|do\\b|does\\b|did\\b|has\\b|have\\b|had\\b|will\\b|would\\b|can\\b|could\\b|should\\b|might\\b|may\\b|must\\b|happen)\\w+");

    private static final Pattern ASKING = Pattern.compile(
            "\\?|\\b(?:who|whom|whose|what|which|when|where|why|how)\\b"
                    + "|^\\W*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|tell|name|list|explain|describe|difference)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Whether a span of {@code sentence} can be what this type asks for. */
    public boolean takes(TypedSpan span, String sentence) {
        // "One" and "two" seldom count anything that was asked for by size.
        boolean small = span.kind() == TypedSpan.Kind.NUMBER
                && this != COUNT
                && SMALL.matcher(span.span().of(sentence)).matches();
        boolean part = this == COUNT && PART.matcher(span.span().of(sentence)).matches();
        return kinds.contains(span.kind()) && !small && !part;
    }

    /** Words that count nothing by themselves: "half your friends". */
    private static final Pattern PART = Pattern.compile("(?i)half|twice");

    private static final Pattern SMALL =
            Pattern.compile("(?i)one|two|three|four|five|six|seven|eight|nine|half|twice|hundreds|thousands|dozens?");

    /** Whether a text asks something, rather than stating it or only naming a subject. */
    static boolean asks(String text) {
        return ASKING.matcher(text).find();
    }

    /** What is asked on top of the question before: "Who wants to buy it, and why?" */
    private static final Pattern TAIL =
            Pattern.compile(", and (?:\\w+ )?(?:why|when|where|how (?:much|many|long|often|old)(?: \\w+)?)\\W*$");

    /** Reads the type from a question; the first class whose words occur wins, and what is added at its end before all. */
    public static AnswerType of(String question) {
        Matcher tail = TAIL.matcher(question.toLowerCase(Locale.ROOT));
        return read(tail.find() ? tail.group() : question);
    }

    private static AnswerType read(String question) {
        String folded = question.toLowerCase(Locale.ROOT);
        if (SHARE_WORDS.matcher(folded).find()) {
            return SHARE;
        }
        if (PERIOD_WORDS.matcher(folded).find()) {
            return PERIOD;
        }
        if (COUNT_WORDS.matcher(folded).find()) {
            return COUNT;
        }
        if (DATE_WORDS.matcher(folded).find()) {
            return DATE;
        }
        if (AMOUNT_WORDS.matcher(folded).find() || AMOUNT_AT_END.matcher(folded).find()) {
            return !folded.contains("how much of")
                            && PRICE_WORDS.matcher(folded).find()
                    ? PRICE
                    : AMOUNT;
        }
        if (REASON_WORDS.matcher(folded).find()) {
            return REASON;
        }
        if (PERSON_WORDS.matcher(folded).find()) {
            return PERSON;
        }
        if (PLACE_WORDS.matcher(folded).find()) {
            return PLACE;
        }
        return NAMED_WORDS.matcher(folded).find() ? NAMED : OPEN;
    }
}
