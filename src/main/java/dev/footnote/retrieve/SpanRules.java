package dev.footnote.retrieve;

import java.util.List;

/** How amounts, dates and names are written in English text. */
final class SpanRules {

    /** Possessive: giving digits back never helps a rule, and a long list of numbers would fill the stack. */
    private static final String DIGITS = "\\d+(?:[.,]\\d+)*+";

    /** "Lowered from 74% to 69%" are two values; "10 to 15%" and "ranging from 10 to 15%" are one. */
    private static final String MOVED =
            "(?<=\\b[Ff]rom\\s)(?<!\\brang(?:e|es|ed|ing)\\sfrom\\s)(?<!\\bvar(?:y|ies|ied|ying)\\sfrom\\s)";

    private static final String WORDS =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
                    + "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
                    + "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?";
    private static final String SCALE = "(?:trillion|billion|million|thousand|hundred|tn|bn|mn|[kKmMbB])";
    private static final String MEASURE =
            "(?:(?:kilo|mega|giga|tera)?watts?(?:-hours?)?|kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|km|miles?"
                    + "|feet|inches|acres?|hectares?|tonnes?|tons?|kilograms?|kg|pounds|lit(?:er|re)s?|barrels?|degrees?)";
    private static final String UNIT = "(?:\\s" + MEASURE + "\\b)?";
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";

    /** The stop of an initial belongs to the name: "J. K. Rowling". */
    private static final String INITIAL = "\\p{Lu}\\.(?=\\s\\p{Lu}[\\p{L}.])";

    /** After these a number of four digits counts things; it is no year, unless "the" stands before it. */
    private static final String COUNTED =
            "(?:people|men|women|children|workers|employees|jobs|soldiers|troops|students|homes|houses|votes|ships|members"
                    + "|miles|kilomet(?:er|re)s|met(?:er|re)s|feet|tons|tonnes|copies|units|customers|users|visitors|seats|pages)";

    private static final String CODES =
            "USD|EUR|GBP|CHF|JPY|CNY|RMB|CAD|AUD|NZD|HKD|SGD|INR|KRW|BRL|ZAR|SEK|NOK|DKK|PLN|CZK";

    private static final String CODE = "(?:" + CODES + ")";

    /** What each number in words opens with. */
    private static final String COUNTING =
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|eighty";

    private static final String ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
            + "|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth";

    private static final String MONTHS_AND_DAYS =
            "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun";

    /** In order: an earlier kind takes its characters, so that "$38 billion" is not also a number. */
    static final List<SpanRule> ALL = List.of(
            new SpanRule(
                    TypedSpan.Kind.MONEY,
                    "(?:(?:US|A|C|HK|NZ)?[$€£¥₹])\\s?" + DIGITS + "(?:[\\s-]?" + SCALE
                            + "\\b)?(?:\\s(?:trillion|billion|million))?"
                            + "|\\b" + CODE + "\\s?" + DIGITS + "(?:\\s?" + SCALE + "\\b)?"
                            + "|\\b(?:" + DIGITS + "|(?i:" + WORDS + "))\\s?(?:" + SCALE
                            + "\\s)?(?:dollars|euros|pounds(?: sterling)?|yen|yuan|rupees|francs|marks|cents|guilders)\\b",
                    split(CODES + "|$|€|£|¥|₹|dollars|euros|pounds|yen|yuan|rupees|francs|marks|cents|guilders"),
                    split("0|A|$|€|£|¥|₹|" + COUNTING)),
            new SpanRule(
                    TypedSpan.Kind.PERCENT,
                    "\\b" + MOVED + DIGITS + "(?:\\s?(?:%|per ?cent\\b))?(?=\\sto\\s" + DIGITS
                            + "\\s?(?:%|per ?cent\\b))"
                            + "|\\b(?:" + DIGITS + "\\s?%?(?:[-–]|\\sto\\s))?(?:" + DIGITS + "|(?i:" + WORDS
                            + "))\\s?(?:%|per ?cent\\b|percentage points?\\b)(?:\\s?[-–to]+\\s?" + DIGITS + "\\s?%)?",
                    split("%|percent|per cent"),
                    split("0|" + COUNTING)),
            new SpanRule(
                    TypedSpan.Kind.DURATION,
                    "\\b(?:" + DIGITS + "|(?i:" + WORDS
                            + "|a few|several|many|half an?|(?<=\\b(?:for|over|within|after)\\s)an?))[\\s-](?:" + SCALE
                            + "[\\s-])?(?:year|month|week|day|hour|minute|second|decade|centur(?:y|ies)|millisecond)s?\\b(?:[\\s-]old\\b)?",
                    split("year|month|week|day|hour|minute|second|decade|centur"),
                    split("0|a|several|many|half a|" + COUNTING)),
            new SpanRule(
                    TypedSpan.Kind.DATE,
                    ("\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? \\d{4})?\\b"
                                    + "|\\b" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?\\b(?:\\s?, \\d{4}\\b|, \\d{4}\\b)?"
                                    + "|\\b" + MONTH + ",? \\d{4}\\b"
                                    + "|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\bQ[1-4](?: \\d{4})?\\b"
                                    + "|\\b(?:early |mid-|late |the )?(?:1\\d|20)\\d0s\\b"
                                    + "|(?:(?<=\\b[Tt]he )|\\b(?!\\d{4} " + COUNTED
                                    + "\\b))(?:1[0-9]|20)\\d{2}\\s?(?:[-–]\\s?(?:(?:1[0-9]|20)\\d{2}|\\d{2})\\b)?(?![\\d%])(?: AD| BC| BCE| CE)?"
                                    + "|\\b\\d{1,4} (?:AD|BC|BCE|CE)\\b|\\bAD \\d{1,4}\\b"
                                    + "|\\b(?:\\d{1,2}(?:st|nd|rd|th)|(?i:" + ORDINALS + ")) centur(?:y|ies)\\b"
                                    + "|\\b(?:January|February|March|April|June|July|August|September|October|November|December"
                                    + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b"
                                    + "|\\b(?:last|next|this) (?:year|month|week|spring|summer|autumn|fall|winter)\\b|\\b(?i:in) May\\b")
                            // A sentence may run over a line end.
                            .replace(" ", "\\s"),
                    List.of(),
                    split("0|q|early|mid-|late|the|ad|last|next|this|in|" + ORDINALS + "|" + MONTHS_AND_DAYS)),
            new SpanRule(
                    TypedSpan.Kind.NUMBER,
                    "\\b(?:hundreds|tens|dozens|thousands|millions|billions) of (?:thousands|millions|billions)\\b"
                            // "Fell by 1.3 million to 27.6 million" are two numbers.
                            + "|(?<=\\bby\\s)" + DIGITS + "\\s?" + SCALE + "\\b" + UNIT
                            + "|\\b" + DIGITS + "(?:\\s?" + SCALE + "\\b)?(?:[\\s-]to[\\s-]" + DIGITS + "(?:\\s?"
                            + SCALE
                            + "\\b)?)?" + UNIT
                            + "|\\b(?i:" + WORDS + ")\\b(?:[\\s-](?:hundred|thousand|million|billion|trillion)\\b)?"
                            + UNIT
                            + "|\\b(?i:half)\\san?\\s(?:million|billion|trillion|dozen|" + MEASURE + ")\\b"
                            + "|\\b(?i:half|twice|hundreds|thousands|millions|dozens|dozen)\\b",
                    List.of(),
                    split("0|hundreds|tens|dozen|thousands|millions|billions|half|twice|" + COUNTING)),
            new SpanRule(
                    TypedSpan.Kind.NAME,
                    "(?:" + INITIAL + "|\\p{Lu}[\\p{L}\\p{M}\\d'’&.-]*[\\p{L}\\p{M}\\d]|\\p{Lu})"
                            + "(?:(?:\\s(?:of|the|de|la|van|von|du|der|and|for|del|al)){0,2}\\s(?:" + INITIAL
                            + "|\\p{Lu}[\\p{L}\\p{M}\\d'’&.-]*[\\p{L}\\p{M}\\d]|\\p{Lu}\\b)|\\s\\d{1,4}\\b){0,6}",
                    List.of(),
                    List.of("A")));

    private SpanRules() {}

    private static List<String> split(String alternatives) {
        return List.of(alternatives.split("\\|"));
    }
}
