package dev.footnote.answer;

import dev.footnote.answer.SpanRanking.Standing;
import dev.footnote.ingest.Sections;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a question for what or who something is wants to be told first: "What is Bedrock?" the sentence that says so ("Bedrock
 * works as a marketplace for …") rather than one that only speaks much of it.
 */
final class Definition {

    /** Read when a question first asks what something is: most questions need none of it. */
    private static final class Lists {
        private static final Sections FILE = Sections.read(Definition.class, "definitions.txt");
        static final String SAYS = "(?:" + FILE.either("says") + ")";
        static final String CALLING = FILE.either("calling");

        /** What somebody is, before his name. */
        static final String CALLINGS = "(?i:" + FILE.either("callings") + ")";

        private Lists() {}
    }

    private static final String TERM = "([\\p{L}\\p{N}&-]+(?:\\s+[\\p{L}\\p{N}&-]+){0,2})";

    private static final Pattern ASKED = Pattern.compile(
            "(?i)^\\W*(?:and\\s+|so\\s+)?(?:what|who)(?:['’]?s|\\s+(?:is|are|was|were))\\s+(?:an?\\s+|the\\s+)?" + TERM
                    + "\\W*$");

    /** "What does X mean?", "What does X stand for?", where a word is quoted or not. */
    private static final Pattern MEANING = Pattern.compile(
            "(?i)^\\W*(?:and\\s+|so\\s+)?what\\s+(?:does|do|did)\\s+(?:the\\s+(?:word|term|abbreviation)\\s+)?[\"“'‘]?"
                    + TERM + "[\"”'’]?\\s+(?:mean|stand\\s+for)\\W*$");

    /** Words that make of what is asked for something else than a name or a word. */
    private static final Pattern NO_TERM = Pattern.compile(
            "(?i)\\b(?:of|in|on|for|to|by|with|at|from|it|he|she|they|this|that"
                    + "|these|those|there|going|happening|new|said|known|now|next|left|wrong|true|right|up|about|like|doing)\\b");

    /** Share of the first sentence's weight below which another does not take its place. */
    private static final double WORTH = 0.1;

    /** The same where it is asked who somebody is: most sentences with the name say what he did. */
    private static final double WORTH_OF_PERSON = 0.005;

    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,6}");

    /** Sentences beyond these speak of other things. */
    private static final int LOOKED_AT = 8;

    private static final Pattern WHO = Pattern.compile("(?i)\\bwho\\b");

    private Definition() {}

    /**
     * The sentences to answer with, where the question asks what something is one that says so first.
     *
     * @param ranked at least one, the best first
     */
    static List<Standing> led(String question, List<Standing> ranked) {
        Pattern telling = telling(question);
        double worth = WHO.matcher(question).find() ? WORTH_OF_PERSON : WORTH;
        return telling == null
                ? ranked
                : SpanRanking.led(ranked, worth, sentence -> telling.matcher(sentence.text())
                        .find());
    }

    /**
     * The sentence that says what is asked for, where little else speaks for there being an answer: "isobaric (constant pressure)" in
     * a long sentence on another matter. Empty where the question asks something else, or none says it.
     */
    static List<RankedSentence> in(Retrieval found) {
        Pattern telling = telling(found.query().text());
        return telling == null
                ? List.of()
                : found.sentences().stream()
                        .limit(LOOKED_AT)
                        .filter(sentence -> !sentence.sentence().heading()
                                && telling.matcher(sentence.text()).find())
                        .limit(1)
                        .toList();
    }

    /** Whether a question names what or who it asks about, and asks no more than what or who that is. */
    static boolean isAskedIn(String question) {
        return term(question) != null;
    }

    /** Whether a question asks who somebody is, and no sentence chosen says so. */
    static boolean leavesOpenWho(String question, List<RankedSentence> chosen) {
        Pattern telling = WHO.matcher(question).find() ? telling(question) : null;
        return telling != null
                && chosen.stream()
                        .noneMatch(sentence -> telling.matcher(sentence.text()).find());
    }

    /** Whether a question asks what an abbreviation stands for, and no sentence chosen writes it out. */
    static boolean missing(String question, List<RankedSentence> chosen) {
        Matcher meaning = MEANING.matcher(question);
        Pattern telling =
                meaning.find() && ABBREVIATION.matcher(meaning.group(1)).matches() ? telling(question) : null;
        return telling != null
                && chosen.stream()
                        .noneMatch(sentence -> telling.matcher(sentence.text()).find());
    }

    /** How a sentence tells what the question asks the meaning of; null where it asks something else. */
    private static @Nullable Pattern telling(String question) {
        String term = term(question);
        if (term == null) {
            return null;
        }
        if (WHO.matcher(question).find()) {
            return introducing(term);
        }
        return MEANING.matcher(question).find() ? explaining(term) : saying(term);
    }

    /** What the question asks the meaning of; null where it asks something else. */
    private static @Nullable String term(String question) {
        for (Pattern form : List.of(MEANING, ASKED)) {
            Matcher asked = form.matcher(question);
            if (asked.find()) {
                return NO_TERM.matcher(asked.group(1)).find() ? null : asked.group(1);
            }
        }
        return null;
    }

    /** "X is a", "X, the", "a process called X"; with a bracket or a few small words behind X. */
    private static Pattern saying(String term) {
        String name = "\\b" + Pattern.quote(term).replace(" ", "\\E\\s+\\Q") + "\\b";
        return Pattern.compile("(?i)" + name + "(?:\\s*\\([^)]*\\))?(?:\\s+\\p{L}+ly)?\\s+" + Lists.SAYS
                + "\\s+(?:\\p{L}+\\s+)?(?:an?|the|one|any|what|how)\\b"
                + "|" + name + ",\\s+(?:an?|the|which\\s+" + Lists.SAYS + "|who\\s+" + Lists.SAYS + ")\\s"
                + "|\\b(?:" + Lists.CALLING + ")\\s+[\"“'‘]?" + name);
    }

    /** The same, or with what it means in brackets behind it, or what an abbreviation is short for, written out. */
    private static Pattern explaining(String term) {
        String name = "\\b" + Pattern.quote(term).replace(" ", "\\E\\s+\\Q") + "\\b";
        String behind = ",?[\"”'’]?,?\\s+(?:which\\s+)?(?:meaning|means|short\\s+for|or\\s)";
        String any = "(?i:" + saying(term) + "|" + name + "\\s*\\(\\p{L}|" + name + behind + ")";
        if (!ABBREVIATION.matcher(term).matches()) {
            return Pattern.compile(any);
        }
        // "In Tokyo" is not what IT stands for: two letters have to stand in brackets behind.
        String behindIt = term.length() > 2 ? "" : "\\s*\\(" + name;
        return Pattern.compile(any + "|" + writtenOut(term) + behindIt);
    }

    /** Words in capitals whose first letters are the abbreviation's, with or without small words between. */
    private static String writtenOut(String abbreviation) {
        return abbreviation
                .chars()
                .mapToObj(letter -> "\\b" + (char) letter + "\\p{Ll}+")
                .collect(Collectors.joining("[\\s-]+(?:(?:of|for|the|and|in|on)\\s+){0,2}"));
    }

    /** "X is a", "X, the head of", "the head of Y, X,", "chief executive X": with a first name before X. */
    private static Pattern introducing(String term) {
        String name = "(?:\\p{Lu}[\\p{L}.’'-]*\\s+){0,2}(?i:"
                + Pattern.quote(term).replace(" ", "\\E\\s+\\Q") + ")(?![\\p{L}’'])";
        return Pattern.compile("(?<![\\p{L}])" + name
                + "(?:,\\s+\\d{1,3},)?\\s+(?:is|was|became)\\s+(?:an?|the|one|its|his|her|their|now|\\p{L}+'s)\\s"
                + "|(?<![\\p{L}])" + name + ",\\s+(?:\\d{1,3},\\s+)?(?:an?|the|his|her|its|their|former|then|who)\\s"
                + "|(?<![\\p{L}])" + name + ",\\s+(?:\\d{1,3},\\s+)?(?:[\\p{L}-]+\\s+){0,3}" + Lists.CALLINGS + "\\b"
                + "|\\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?|[\\p{L}]+['’]s)\\s+(?:[\\p{L}\\p{N}’'-]+\\s+){0,7}\\p{L}+,\\s+"
                + name + "(?:,|\\.|\\s+(?:said|told))"
                + "|\\b" + Lists.CALLINGS + "\\s+" + name);
    }
}
