package dev.footnote.answer;

import dev.footnote.answer.SpanRanking.Standing;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question for what or who something is wants to be told first: "What is Bedrock?" the sentence that says so ("Bedrock
 * works as a marketplace for …") rather than one that only speaks much of it.
 */
final class Definition {

    private static final Pattern ASKED = Pattern.compile(
            "(?i)^\\W*(?:and\\s+|so\\s+)?(?:what|who)(?:['’]?s|\\s+(?:is|are|was|were))\\s+(?:an?\\s+|the\\s+)?"
                    + "([\\p{L}\\p{N}&-]+(?:\\s+[\\p{L}\\p{N}&-]+){0,2})\\W*$");

    /** Words that make of what is asked for something else than a name or a word. */
    private static final Pattern NO_TERM = Pattern.compile(
            "(?i)\\b(?:of|in|on|for|to|by|with|at|from|it|he|she|they|this|that"
                    + "|these|those|there|going|happening|new|said|known|now|next|left|wrong|true|right|up|about|like|doing)\\b");

    private static final String SAYS =
            "(?:is|are|was|were|means|refers to|stands for|works as|acts as|serves as|became)";

    /** Share of the first sentence's weight below which another does not take its place. */
    private static final double WORTH = 0.1;

    /** The same where it is asked who somebody is: most sentences with the name say what he did. */
    private static final double WORTH_OF_PERSON = 0.005;

    private static final Pattern WHO = Pattern.compile("(?i)\\bwho\\b");

    /** What somebody is, before his name. */
    private static final String CALLING =
            "(?:(?i:chief\\s+executive|ceo|cfo|chair(?:man|woman|person)?|president|minister|secretary|director|head|boss|founder|co-founder|coach"
                    + "|captain|judge|justice|lawyer|solicitor|barrister|professor|analyst|economist|spokes(?:man|woman|person)|mayor|councillor|senator|prosecutor"
                    + "|commissioner|governor|inspector|researcher|scientist|engineer|manager|editor|author|leader|owner|chief|officer|doctor|surgeon|striker"
                    + "|goalkeeper|midfielder|defender|forward|winger|columnist|commentator|correspondent|reporter|farmer|teacher|driver|pilot|skipper"
                    + "|billionaire|businessman|businesswoman|entrepreneur|investor|activist|campaigner|actor|actress|singer|writer|artist|architect|chef))";

    private Definition() {}

    /**
     * The sentences to answer with, where the question asks what something is one that says so first.
     *
     * @param ranked at least one, the best first
     */
    static List<Standing> led(String question, List<Standing> ranked) {
        Matcher asked = ASKED.matcher(question);
        if (!asked.find() || NO_TERM.matcher(asked.group(1)).find()) {
            return ranked;
        }
        boolean somebody = WHO.matcher(question).find();
        Pattern saying = somebody ? introducing(asked.group(1)) : saying(asked.group(1));
        double worth = somebody ? WORTH_OF_PERSON : WORTH;
        return SpanRanking.led(
                ranked, worth, sentence -> saying.matcher(sentence.text()).find());
    }

    /** "X is a", "X, the", "a process called X"; with a bracket or a few small words behind X. */
    private static Pattern saying(String term) {
        String name = "\\b" + Pattern.quote(term).replace(" ", "\\E\\s+\\Q") + "\\b";
        return Pattern.compile("(?i)" + name + "(?:\\s*\\([^)]*\\))?(?:\\s+\\p{L}+ly)?\\s+" + SAYS
                + "\\s+(?:\\p{L}+\\s+)?(?:an?|the|one|any|what|how)\\b"
                + "|" + name + ",\\s+(?:an?|the|which\\s+" + SAYS + "|who\\s+" + SAYS + ")\\s"
                + "|\\b(?:called|known\\s+as|named)\\s+[\"“'‘]?" + name);
    }

    /** "X is a", "X, the head of", "the head of Y, X,", "chief executive X": with a first name before X. */
    private static Pattern introducing(String term) {
        String name = "(?:\\p{Lu}[\\p{L}.’'-]*\\s+){0,2}(?i:"
                + Pattern.quote(term).replace(" ", "\\E\\s+\\Q") + ")(?![\\p{L}’'])";
        return Pattern.compile("(?<![\\p{L}])" + name
                + "(?:,\\s+\\d{1,3},)?\\s+(?:is|was|became)\\s+(?:an?|the|one|its|his|her|their|now|\\p{L}+'s)\\s"
                + "|(?<![\\p{L}])" + name + ",\\s+(?:\\d{1,3},\\s+)?(?:an?|the|his|her|its|their|former|then|who)\\s"
                + "|(?<![\\p{L}])" + name + ",\\s+(?:\\d{1,3},\\s+)?(?:[\\p{L}-]+\\s+){0,3}" + CALLING + "\\b"
                + "|\\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?|[\\p{L}]+['’]s)\\s+(?:[\\p{L}\\p{N}’'-]+\\s+){0,7}\\p{L}+,\\s+"
                + name + "(?:,|\\.|\\s+(?:said|told))"
                + "|\\b" + CALLING + "\\s+" + name);
    }
}
