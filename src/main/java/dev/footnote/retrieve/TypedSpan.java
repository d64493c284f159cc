package dev.footnote.retrieve;

import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a sentence that is an amount, a date, a name: what a question may ask for and a reader may check.
 *
 * @param span where it stands in the sentence
 * @param kind what it is
 */
public record TypedSpan(Span span, Kind kind) {

    /** What a span is. */
    public enum Kind {
        /** A sum of money. */
        MONEY,
        /** A percentage. */
        PERCENT,
        /** A length of time. */
        DURATION,
        /** A day, month, year, decade or century. */
        DATE,
        /** Any other number. */
        NUMBER,
        /** Capitalised words that are not just the start of the sentence. */
        NAME
    }

    /** Possessive: giving digits back never helps a rule, and a long list of numbers would fill the stack. */
    private static final String DIGITS = "\\d+(?:[.,]\\d+)*+";

    private static final String WORDS =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
                    + "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
                    + "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?";
    private static final String SCALE = "(?:trillion|billion|million|thousand|hundred|tn|bn|mn|[kKmMbB])";
    private static final String UNIT =
            "(?:\\s(?:(?:kilo|mega|giga|tera)?watts?(?:-hours?)?|kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|km|miles?"
                    + "|feet|inches|acres?|hectares?|tonnes?|tons?|kilograms?|kg|pounds|lit(?:er|re)s?|barrels?|degrees?)\\b)?";
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";

    /** The stop of an initial belongs to the name: "J. K. Rowling". */
    private static final String INITIAL = "\\p{Lu}\\.(?=\\s\\p{Lu}[\\p{L}.])";

    /** After these a number of four digits counts things; it is no year, unless "the" stands before it. */
    private static final String COUNTED =
            "(?:people|men|women|children|workers|employees|jobs|soldiers|troops|students|homes|houses|votes|ships|members"
                    + "|miles|kilomet(?:er|re)s|met(?:er|re)s|feet|tons|tonnes|copies|units|customers|users|visitors|seats|pages)";

    private static final String CODE =
            "(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|CAD|AUD|NZD|HKD|SGD|INR|KRW|BRL|ZAR|SEK|NOK|DKK|PLN|CZK)";

    /** In order: an earlier kind takes its characters, so that "$38 billion" is not also a number. */
    private static final List<Rule> RULES = List.of(
            new Rule(
                    Kind.MONEY,
                    "(?:(?:US|A|C|HK|NZ)?[$€£¥₹])\\s?" + DIGITS + "(?:[\\s-]?" + SCALE
                            + "\\b)?(?:\\s(?:trillion|billion|million))?"
                            + "|\\b" + CODE + "\\s?" + DIGITS + "(?:\\s?" + SCALE + "\\b)?"
                            + "|\\b(?:" + DIGITS + "|(?i:" + WORDS + "))\\s?(?:" + SCALE
                            + "\\s)?(?:dollars|euros|pounds(?: sterling)?|yen|yuan|rupees|francs|marks|cents|guilders)\\b"),
            new Rule(
                    Kind.PERCENT,
                    "\\b(?:" + DIGITS + "\\s?%?(?:[-–]|\\sto\\s))?(?:" + DIGITS + "|(?i:" + WORDS
                            + "))\\s?(?:%|per ?cent\\b|percentage points?\\b)(?:\\s?[-–to]+\\s?" + DIGITS + "\\s?%)?"),
            new Rule(
                    Kind.DURATION,
                    "\\b(?:" + DIGITS + "|(?i:" + WORDS + "|a few|several|many|half a))[\\s-](?:" + SCALE
                            + "[\\s-])?(?:year|month|week|day|hour|minute|second|decade|centur(?:y|ies)|millisecond)s?\\b(?:[\\s-]old\\b)?"),
            new Rule(
                    Kind.DATE,
                    ("\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? \\d{4})?\\b"
                                    + "|\\b" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?\\b(?:\\s?, \\d{4}\\b|, \\d{4}\\b)?"
                                    + "|\\b" + MONTH + ",? \\d{4}\\b"
                                    + "|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\bQ[1-4](?: \\d{4})?\\b"
                                    + "|\\b(?:early |mid-|late |the )?(?:1\\d|20)\\d0s\\b"
                                    + "|(?:(?<=\\b[Tt]he )|\\b(?!\\d{4} " + COUNTED
                                    + "\\b))(?:1[0-9]|20)\\d{2}\\s?(?:[-–]\\s?(?:(?:1[0-9]|20)\\d{2}|\\d{2})\\b)?(?![\\d%])(?: AD| BC| BCE| CE)?"
                                    + "|\\b\\d{1,4} (?:AD|BC|BCE|CE)\\b|\\bAD \\d{1,4}\\b"
                                    + "|\\b(?:\\d{1,2}(?:st|nd|rd|th)|(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)) centur(?:y|ies)\\b"
                                    + "|\\b(?:January|February|March|April|June|July|August|September|October|November|December"
                                    + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b"
                                    + "|\\b(?:last|next|this) (?:year|month|week|spring|summer|autumn|fall|winter)\\b|\\b(?i:in) May\\b")
                            // A sentence may run over a line end.
                            .replace(" ", "\\s")),
            new Rule(
                    Kind.NUMBER,
                    "\\b(?:hundreds|tens|dozens|thousands|millions|billions) of (?:thousands|millions|billions)\\b"
                            + "|\\b" + DIGITS + "(?:\\s?" + SCALE + "\\b)?(?:[\\s-]to[\\s-]" + DIGITS + ")?" + UNIT
                            + "|\\b(?i:" + WORDS + ")\\b(?:[\\s-](?:hundred|thousand|million|billion|trillion)\\b)?"
                            + "|\\b(?i:half|twice|hundreds|thousands|millions|dozens|dozen)\\b"),
            new Rule(
                    Kind.NAME,
                    "(?:" + INITIAL + "|\\p{Lu}[\\p{L}\\p{M}\\d'’&.-]*[\\p{L}\\p{M}\\d]|\\p{Lu})"
                            + "(?:(?:\\s(?:of|the|de|la|van|von|du|der|and|for|del|al)){0,2}\\s(?:" + INITIAL
                            + "|\\p{Lu}[\\p{L}\\p{M}\\d'’&.-]*[\\p{L}\\p{M}\\d]|\\p{Lu}\\b)|\\s\\d{1,4}\\b){0,6}"));

    private record Rule(Kind kind, Pattern pattern) {
        Rule(Kind kind, String pattern) {
            this(kind, Pattern.compile(pattern));
        }
    }

    /** Words that are capitalised only because they open a sentence. */
    private static final Set<String> OPENERS =
            Set.of(("the a an this that these those it its he she they we i you his her their"
                            + " our my your in on at by for from with to of as if when while where after before since although"
                            + " though but and or so yet not no there here what who why how which during under over between"
                            + " among because both each some many most all any one two three another other such however"
                            + " moreover furthermore additionally also then now today instead despite until unlike like even"
                            + " just only once through within without about is are was were do does did has have had can"
                            + " could may might will would should following according including several few more less first"
                            + " last next yesterday tomorrow neither either sources source second finally later meanwhile thus therefore whether against into upon than")
                    .split(" "));

    /** All spans of {@code sentence}, in order, not overlapping. */
    public static List<TypedSpan> in(String sentence) {
        boolean[] taken = new boolean[sentence.length()];
        List<TypedSpan> spans = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(sentence);
            while (matcher.find()) {
                add(sentence, rule.kind(), matcher.start(), matcher.end(), taken, spans);
            }
        }
        spans.sort(java.util.Comparator.comparingInt(s -> s.span().start()));
        return spans;
    }

    private static void add(String sentence, Kind kind, int from, int to, boolean[] taken, List<TypedSpan> spans) {
        int start = from;
        if (kind == Kind.NAME) {
            start = afterOpeners(sentence, from, to);
        }
        int end = to;
        while (end > start && Character.isWhitespace(sentence.charAt(end - 1))) {
            end--;
        }
        if (end <= start) {
            return;
        }
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return;
            }
        }
        java.util.Arrays.fill(taken, start, end, true);
        spans.add(new TypedSpan(new Span(start, end), kind));
    }

    private static int afterOpeners(String sentence, int from, int to) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && !Character.isWhitespace(sentence.charAt(end))) {
                end++;
            }
            String word = sentence.substring(start, end);
            boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            if (acronym || !OPENERS.contains(word.toLowerCase(Locale.ROOT))) {
                return start;
            }
            start = end;
            while (start < to && Character.isWhitespace(sentence.charAt(start))) {
                start++;
            }
        }
        return to;
    }
}
