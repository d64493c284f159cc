package dev.footnote.conversation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an elliptic question says: "And with Oracle?" holds the preposition "with" and the phrase "Oracle".
 *
 * @param preposition the preposition in small letters; empty where there is none
 * @param text the phrase, or the question word of a bare "Why?"
 * @param owner whether the phrase is an owner, as in "And Oracle's?"; the text is then without its clitic
 * @param phrase the noun phrase, in the words of the text; null for a bare question word or a time
 */
record Remnant(String preposition, String text, @Nullable NounPhrase phrase, boolean owner) {

    private static final Pattern OPENING = Pattern.compile(
            "(?i)^\\s*(?:(?:interesting|ok|okay|oh|thanks|great)[,.!]\\s*)*"
                    + "((?:and|but|or|so)\\b[,]?\\s*)?((?:what|how)\\s+about\\b\\s*)?(.*?)(?:\\s+in particular)?[\\s?.!]*$");
    private static final Pattern BARE = Pattern.compile("(?i)(?:why|when|where|how)(?: (?:exactly|so|not"
            + "|(?:is|was|were) (?:that|this)(?: exactly)?|(?:will|would) (?:that|this) be"
            + "|(?:did|does|do|will|would|has) (?:it|that|this) (?:happen|occur)(?:ed)?))?");
    private static final Pattern TIME = Pattern.compile(
            "(?i)(?:the|last|this|next)?\\s*(?:year|quarter|month|week|decade)s?(?: (?:before|after|earlier|later))?"
                    + "|today|yesterday|now|(?:the )?(?:previous|following) (?:year|quarter|month|week)");

    private static final Pattern SOURCE = Pattern.compile(
            "(?i)^\\W*(?:(?:and|but|so|ok|okay)\\W+)?(?:"
                    + "who (?:said|says|told|tells you|claims|claimed|reports|reported|wrote|writes|is saying|confirmed) (?:that|this|so|it)"
                    + "|says who|according to whom|where (?:did|do|does) (?:that|this|it|you) (?:come from|get (?:that|this|it)(?: from)?)"
                    + "|(?:in )?(?:which|what) (?:article|paper|newspaper|outlet|source|report)s? (?:say|says|said|report|reports|reported|wrote|is|was) (?:that|this|so|it)(?: from| in)?"
                    + "|where (?:is|was) (?:that|this) from|who (?:is|was) (?:the|your|that|their) source|what(?:'s| is) (?:the|your) source)\\W*$");

    private static final Pattern SURE =
            Pattern.compile("(?i)^\\W*(?:(?:and|but|so|ok|okay)\\W+)?(?:(?:is|was) (?:that|this|it) (?:\\w+ )?"
                    + "(?:confirmed|true|official|certain|sure|correct|real|final|a fact)|(?:has|have) (?:that|this|it) been confirmed|really|seriously|for real"
                    + "|how (?:sure|certain) is (?:that|this|it))\\W*$");

    /** What only says how exactly an amount is wanted. */
    private static final Pattern EXACTLY = Pattern.compile(
            "(?i)(?<=how (?:much|many|long|often|far|big))\\s+(?:exactly|precisely|roughly|approximately|then|again)$");

    /** Longest phrase, in words, that stands without a verb of its own. */
    private static final int LONGEST = 7;

    /** What is left of an elliptic question; null where the question has a clause of its own. */
    @Nullable
    static Remnant of(String question, Lexicon lexicon, NounPhrases phrases) {
        Matcher matcher = OPENING.matcher(question);
        if (!matcher.matches()) {
            return null;
        }
        String rest = matcher.group(3);
        if (BARE.matcher(rest).matches()) {
            return new Remnant("", Word.of(rest).getFirst().low(), null, false);
        }
        boolean opened = matcher.group(1) != null || matcher.group(2) != null;
        Remnant remnant = phrase(rest, lexicon, phrases);
        if (remnant == null || remnant.phrase() == null) {
            return remnant;
        }
        boolean name = remnant.phrase().head() == remnant.phrase().words().size() - 1
                && question.contains("?")
                && remnant.phrase().words().stream().allMatch(word -> word.capital() || word.number());
        return opened || !remnant.preposition().isEmpty() || name ? remnant : null;
    }

    /** A phrase or a time, alone or behind a preposition; null for anything else. */
    @Nullable
    static Remnant phrase(String words, Lexicon lexicon, NounPhrases phrases) {
        boolean owner = words.endsWith("'s") || words.endsWith("’s");
        String rest = owner ? words.substring(0, words.length() - 2) : words;
        List<Word> all = Word.of(rest);
        if (all.isEmpty() || all.size() > LONGEST) {
            return null;
        }
        boolean governed = lexicon.in("prepositions", all.getFirst().low()) && all.size() > 1;
        String preposition = governed ? all.getFirst().low() : "";
        String text = governed ? rest.substring(all.get(1).start()) : rest;
        if (TIME.matcher(text).matches()) {
            return new Remnant(preposition, text, null, false);
        }
        List<Word> own = Word.of(text);
        NounPhrase phrase = phrases.at(own, 0);
        return phrase == null || phrase.end() != own.size() ? null : new Remnant(preposition, text, phrase, owner);
    }

    /** A question that only goes on with the last one: "By how much?", "Who else?"; null for any other. */
    @Nullable
    static String tail(String question, Lexicon lexicon) {
        Matcher matcher = OPENING.matcher(question);
        String rest = matcher.matches() ? EXACTLY.matcher(matcher.group(3)).replaceFirst("") : "";
        List<Word> words = Word.of(rest);
        if (words.isEmpty() || words.size() > LONGEST || BARE.matcher(rest).matches()) {
            return null;
        }
        boolean governed = lexicon.in("prepositions", words.getFirst().low()) && words.size() > 1;
        Word asking = words.get(governed ? 1 : 0);
        boolean clause = words.stream()
                .anyMatch(word -> word.mark()
                        || word.clitic()
                        || lexicon.in("auxiliaries", word.low())
                        || lexicon.verb(word.low()) && !lexicon.in("relational", word.low()));
        boolean about = matcher.group(2) != null;
        // "How many chips?" names what it asks for.
        clause |= !governed
                && words.size() > 2
                && words.get(1).low().matches("much|many")
                && !words.get(2).low().equals("more");
        // "What causes rust?"
        clause |= words.size() > 2
                && lexicon.verb(words.get(1).low())
                && !words.get(1).low().matches("much|many");
        return !clause && !about && lexicon.in("question words", asking.low()) && (governed || words.size() <= 3)
                ? words.getFirst().low()
                        + rest.substring(
                                words.getFirst().end() - words.getFirst().start())
                : null;
    }

    /** Whether a question asks who says what was just spoken of. */
    static boolean asksForSource(String question) {
        return SOURCE.matcher(question).find();
    }

    /** Whether a question asks how sure it is what was just spoken of. */
    static boolean asksForCertainty(String question) {
        return SURE.matcher(question).find();
    }

    boolean bare() {
        return phrase == null && BARE.matcher(text).matches();
    }

    boolean time() {
        return phrase == null && !bare() || year();
    }

    boolean year() {
        return phrase != null && phrase.base().size() == 1 && phrase.firstWord().year();
    }

    boolean named() {
        return phrase != null && phrase.base().stream().anyMatch(Word::capital);
    }
}
